package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;

/**
 * Reads the levels of depth updates and snapshots from the current line, whose form has been checked: arrays of arrays that begin with a
 * price and a size. A message is checked whole before any of it is told.
 */
final class DepthLines {
    private static final byte[] STREAM = {'@', 'd', 'e', 'p', 't', 'h'};
    private static final String FORM = "[[\"price\",\"size\"],...]";
    private static final String CURE = "repair or remove the line";

    private final LineReader row;
    private final JsonScanner json;
    private final NumberReader number;
    private final DepthMessages messages = new DepthMessages();
    private DepthMessage message;
    private Instrument instrument;
    /** The instrument of the updates so far, or null before the first. */
    private Instrument updated;
    /** Whether there were updates of several. */
    private boolean several;

    DepthLines(LineReader row, JsonScanner json, NumberReader number) {
        this.row = row;
        this.json = json;
        this.number = number;
    }

    /** {@return whether a stream is {@code SYMBOL@depth} or {@code SYMBOL@depth@SPEED}} */
    static boolean isStream(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '@') {
            at++;
        }
        int end = at + STREAM.length;
        return at > from && end <= to && Arrays.equals(bytes, at, end, STREAM, 0, STREAM.length)
                && (end == to || bytes[end] == '@');
    }

    /** {@return where to fill in an update} */
    DepthMessage update(Instrument of) {
        several |= updated != null && updated != of;
        updated = of;
        return messages.update(of);
    }

    /** {@return where to fill in a snapshot} */
    DepthMessage snapshot(Instruments declared) {
        if (several || updated == null && declared.size() > 1) {
            throw new InvalidInputException(row.where(), "snapshot without symbol among depth updates of "
                    + (several ? "several instruments" : "0 of " + declared.size() + " instruments"), "1 instrument",
                    "split the file by symbol, or remove the snapshot");
        }
        return messages.snapshot(updated != null ? updated : declared.get(0));
    }

    /** Begins to fill in a message. */
    void begin(DepthMessage filled, long firstId, long lastId) {
        if (firstId > lastId) {
            throw new InvalidInputException(row.where(), "member U '" + firstId + "'", "at most u " + lastId, CURE);
        }
        message = filled;
        instrument = filled.instrument;
        message.firstId = firstId;
        message.lastId = lastId;
    }

    /** Adds the levels of a side; bids first. */
    void readLevels(int from, Side side) {
        byte[] bytes = row.bytes;
        if (bytes[from] != '[') {
            throw malformed(side, from);
        }
        int at = JsonScanner.space(bytes, from + 1);
        if (bytes[at] == ']') {
            return;
        }
        do {
            at = readLevel(bytes, JsonScanner.space(bytes, at), side);
            at = json.next(bytes, at, ']');
        } while (bytes[at - 1] == ',');
    }

    private int readLevel(byte[] bytes, int start, Side side) {
        int at = JsonScanner.space(bytes, start + 1);
        if (bytes[start] != '[' || bytes[at] == ']') {
            throw malformed(side, start);
        }
        at = json.value(bytes, at);
        long price = price(bytes, side);
        at = json.next(bytes, at, ']');
        if (bytes[at - 1] != ',') {
            throw malformed(side, start);
        }
        at = json.next(bytes, json.value(bytes, at), ']');
        message.add(side, price, size(bytes, side));
        while (bytes[at - 1] == ',') {
            at = json.next(bytes, json.value(bytes, at), ']');
        }
        return at;
    }

    private long price(byte[] bytes, Side side) {
        long units = number(bytes, instrument.priceDecimals());
        if (units <= 0 || units > instrument.maxPriceUnits()) {
            throw Refusals.price(row.where(), name(side) + " price", row.text(json.from, json.to), instrument);
        }
        return units;
    }

    private long size(byte[] bytes, Side side) {
        long units = number(bytes, instrument.quantityDecimals());
        if (units < 0) {
            throw Refusals.size(row.where(), name(side) + " size", row.text(json.from, json.to), instrument);
        }
        return units;
    }

    private long number(byte[] bytes, int decimals) {
        return number.decimalOfEight(bytes, json.from, decimals) == json.to ? number.value : NumberReader.INVALID;
    }

    private static String name(Side side) {
        return side == Side.BUY ? "bid" : "ask";
    }

    private InvalidInputException malformed(Side side, int at) {
        String text = row.text();
        return new InvalidInputException(row.where(), name(side) + "s at byte " + (at - row.rowStart + 1) + ' '
                + Refusals.quoted(text.substring(Math.min(at - row.rowStart, text.length()))), FORM, CURE);
    }

    /** Tells the update that was filled in. */
    void tellUpdate(long ns) {
        messages.tellUpdate(ns);
    }

    /** Tells the snapshot that was filled in, and again the updates behind it. */
    void tellSnapshot(long ns) {
        messages.tellSnapshot(ns);
    }

    /** Fills in the next delta; false if nothing is left to be told. */
    boolean next(BookDelta delta) {
        return messages.next(delta);
    }
}
