package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.events.StageClock;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;

/**
 * Lines {@code <local ns> <JSON>} as received from Binance's combined stream: best bid and ask become quotes, trades become trades; where
 * books are asked for, depth updates and the snapshots among them become levels. Everything else is checked for form and skipped. The
 * order of members does not matter; of a repeated one the last counts.
 *
 * <p>A snapshot is what the exchange answers to a request for a book, {@code {"lastUpdateId":…,"bids":…,"asks":…}}. It names no symbol: it
 * is of the one instrument whose updates the file has, or else of the only one declared.
 */
final class BinanceRawFeed implements Feed {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] BOOK_TICKER = {'b', 'o', 'o', 'k', 'T', 'i', 'c', 'k', 'e', 'r'};
    private static final byte[] TRADE = {'t', 'r', 'a', 'd', 'e'};
    private static final byte[] LAST_UPDATE_ID = {'l', 'a', 's', 't', 'U', 'p', 'd', 'a', 't', 'e', 'I', 'd'};
    private static final byte[] BIDS = {'b', 'i', 'd', 's'};
    private static final byte[] ASKS = {'a', 's', 'k', 's'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final String LINE = "'<local ns> <JSON>'";
    private static final String CURE = "repair or remove the line";
    private static final int LETTERS = 128;
    private static final int ABSENT = -1;

    private final LineReader row;
    private final JsonScanner json;
    private final NumberReader number = new NumberReader();
    private final Instruments instruments;
    private final SymbolCache symbols;
    /** Where the member of data of a one-letter name begins and ends. */
    private final int[] from = new int[LETTERS];
    private final int[] to = new int[LETTERS];
    private final long[] seen = new long[LETTERS];
    /** Counts messages and their data, to tell the members of this one from those of earlier ones. */
    private long message;
    private int streamFrom;
    private int streamTo;
    /** The message that had the last update id of a snapshot. */
    private long snapshot;
    private Instrument instrument;
    /** Null until books are asked for. */
    private DepthLines depth;
    private long lastNs;
    private long skipped;

    /**
     * Takes over a reader.
     *
     * @param row         the file
     * @param instruments the instruments it may name
     */
    BinanceRawFeed(LineReader row, Instruments instruments) {
        this.row = row;
        this.json = new JsonScanner(row);
        this.instruments = instruments;
        this.symbols = new SymbolCache(instruments);
        if (!row.next()) {
            throw Refusals.empty(row.name());
        }
        row.back();
    }

    static boolean isLine(String line) {
        int space = line.indexOf(' ');
        return space > 0 && line.startsWith("{", space + 1) && line.chars().limit(space).allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public boolean next(TickPart tick) {
        while (row.next()) {
            if (readTick(tick)) {
                return true;
            }
            skipped++;
        }
        return false;
    }

    @Override
    public InputKind next(TickPart tick, BookDelta delta) {
        if (depth == null) {
            depth = new DepthLines(row, json, number);
        }
        while (!depth.next(delta)) {
            if (!row.next()) {
                return null;
            }
            if (readTick(tick)) {
                return InputKind.TICK;
            }
            if (!readDepth()) {
                skipped++;
            }
        }
        return InputKind.BOOK;
    }

    /** Reads the current line; true if it is a quote or a trade. */
    private boolean readTick(TickPart tick) {
        byte[] bytes = row.bytes;
        endOfRow(bytes, message(bytes, time(bytes)));
        if (streamIs(BOOK_TICKER)) {
            readQuote(tick, lastNs);
            return true;
        }
        if (streamIs(TRADE)) {
            readTrade(tick, lastNs);
            return true;
        }
        return false;
    }

    private boolean readDepth() {
        if (DepthLines.isStream(row.bytes, Math.max(streamFrom, 0), streamFrom == ABSENT ? 0 : streamTo)) {
            identify();
            depth.begin(depth.update(instrument), id('U'), id('u'));
            readLevels();
            depth.tellUpdate(lastNs);
            return true;
        }
        if (snapshot == message && streamFrom == ABSENT && seen['b'] == message && seen['a'] == message) {
            depth.begin(depth.snapshot(instruments), id('u'), id('u'));
            readLevels();
            depth.tellSnapshot(lastNs);
            return true;
        }
        return false;
    }

    private long id(char name) {
        require(name);
        if (number.whole(row.bytes, from[name]) != to[name] || number.value < 0) {
            throw new InvalidInputException(row.where(), "member " + (snapshot == message ? "lastUpdateId" : name) + ' '
                    + Refusals.quoted(text(name)), "0 to " + Long.MAX_VALUE, CURE);
        }
        return number.value;
    }

    private void readLevels() {
        require('b');
        require('a');
        depth.readLevels(from['b'], Side.BUY);
        depth.readLevels(from['a'], Side.SELL);
    }

    @Override
    public long quoteId() {
        return seen['u'] == message ? id('u') : -1;
    }

    private int time(byte[] bytes) {
        int end = number.whole(bytes, row.at);
        if (number.value < lastNs || number.value > StageClock.LATEST_NS || bytes[end] != ' ' || bytes[end + 1] != '{') {
            throw wrongStart(end);
        }
        lastNs = number.value;
        return end + 1;
    }

    private InvalidInputException wrongStart(int end) {
        String text = row.text();
        if (text.isBlank()) {
            return new InvalidInputException(row.where(), "blank line " + Refusals.quoted(text), LINE, "remove the line");
        }
        if (number.value >= 0 && number.value < lastNs) {
            return Refusals.timeBack(row.where(), "local ns", row.text(row.rowStart, end), Long.toString(lastNs));
        }
        return new InvalidInputException(row.where(), "line " + Refusals.quoted(text), LINE + " with ns 0 to " + StageClock.LATEST_NS,
                CURE);
    }

    private int message(byte[] bytes, int start) {
        message++;
        streamFrom = ABSENT;
        int at = JsonScanner.space(bytes, start + 1);
        if (bytes[at] == '}') {
            return at + 1;
        }
        do {
            at = json.name(bytes, at);
            if (json.is(STREAM)) {
                at = json.value(bytes, at);
                streamFrom = json.from;
                streamTo = json.to;
            } else if (json.is(DATA)) {
                at = data(bytes, JsonScanner.space(bytes, at));
            } else {
                at = other(bytes, at);
            }
            at = json.next(bytes, at, '}');
        } while (bytes[at - 1] == ',');
        return at;
    }

    /** Members of a snapshot are noted under the names they have in an update. */
    private int other(byte[] bytes, int start) {
        int letter = json.is(LAST_UPDATE_ID) ? 'u' : json.is(BIDS) ? 'b' : json.is(ASKS) ? 'a' : 0;
        int at = json.value(bytes, start);
        note(letter);
        if (letter == 'u') {
            snapshot = message;
        }
        return at;
    }

    private void note(int letter) {
        from[letter] = json.from;
        to[letter] = json.to;
        seen[letter] = message;
    }

    private int data(byte[] bytes, int start) {
        message++;
        int at = JsonScanner.space(bytes, start + 1);
        if (bytes[start] != '{' || bytes[at] == '}') {
            return json.value(bytes, start);
        }
        do {
            at = json.name(bytes, at);
            int letter = json.to - json.from == 1 ? Math.max(bytes[json.from], 0) : 0;
            at = json.value(bytes, at);
            note(letter);
            at = json.next(bytes, at, '}');
        } while (bytes[at - 1] == ',');
        return at;
    }

    private void endOfRow(byte[] bytes, int start) {
        int at = JsonScanner.space(bytes, start);
        if (bytes[at] != '\n') {
            throw json.malformed(at, "the end of the line");
        }
        row.at = at + 1;
    }

    /** {@return whether the stream is {@code SYMBOL@type}, or {@code !type} for all symbols} */
    private boolean streamIs(byte[] type) {
        int start = streamTo - type.length;
        return streamFrom != ABSENT && start > streamFrom && (row.bytes[start - 1] == '@' || row.bytes[start - 1] == '!')
                && Arrays.equals(row.bytes, start, streamTo, type, 0, type.length);
    }

    private void readQuote(TickPart tick, long ns) {
        identify();
        long bid = price('b', true);
        long bidSize = size('B');
        long ask = price('a', true);
        long askSize = size('A');
        tick.quote(instrument, ns).bid(bid, bidSize).ask(ask, askSize).traded(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE, null);
    }

    private void readTrade(TickPart tick, long ns) {
        identify();
        long price = price('p', false);
        long size = size('q');
        tick.trade(instrument, ns).bid(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE).ask(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE)
                .traded(price, size, aggressor());
    }

    private void identify() {
        require('s');
        instrument = symbols.find(row.bytes, from['s'], to['s']);
        if (instrument == null) {
            throw Refusals.symbol(row.where(), text('s'), instruments);
        }
    }

    private long price(char name, boolean mayBeEmpty) {
        long units = number(name, instrument.priceDecimals());
        if (units == NumberReader.EMPTY && mayBeEmpty) {
            return TickPart.NO_PRICE;
        }
        if (units <= 0 || units > instrument.maxPriceUnits()) {
            throw Refusals.price(row.where(), "member " + name, text(name), instrument);
        }
        return units;
    }

    private long size(char name) {
        long units = number(name, instrument.quantityDecimals());
        if (units < TickPart.UNKNOWN_SIZE) {
            throw Refusals.size(row.where(), "member " + name, text(name), instrument);
        }
        return units;
    }

    private long number(char name, int decimals) {
        require(name);
        return number.decimalOfEight(row.bytes, from[name], decimals) == to[name] ? number.value : NumberReader.INVALID;
    }

    private Side aggressor() {
        require('m');
        if (matches('m', TRUE)) {
            return Side.SELL;
        }
        if (matches('m', FALSE)) {
            return Side.BUY;
        }
        throw new InvalidInputException(row.where(), "member m " + Refusals.quoted(text('m')), "true or false", CURE);
    }

    private boolean matches(char name, byte[] text) {
        return Arrays.equals(row.bytes, from[name], to[name], text, 0, text.length);
    }

    private String text(char name) {
        return row.text(from[name], to[name]);
    }

    private void require(char name) {
        if (seen[name] != message) {
            throw new InvalidInputException(row.where(), "member " + name + " missing", "1", CURE);
        }
    }

    @Override
    public long skipped() {
        return skipped;
    }

    @Override
    public long bytesRead() {
        return row.bytesRead();
    }

    @Override
    public long totalBytes() {
        return row.totalBytes();
    }

    @Override
    public void close() {
        row.close();
    }
}
