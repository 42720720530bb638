package io.ringside.feed;

import io.ringside.events.StageClock;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;

/** What the feeds of CSV files share: fields read in place, each refused where it stands. */
abstract class CsvFeed implements Feed {
    final LineReader row;
    final NumberReader number = new NumberReader();
    /** The instrument of the current row, once known. */
    Instrument instrument;
    /** Time of the row read last, or 0. */
    long lastNs;

    private final CsvLayout layout;

    CsvFeed(LineReader row, CsvLayout layout) {
        this.row = row;
        this.layout = layout;
    }

    /** Takes the number read last as the time of the row, unless it goes back or is none. */
    final int time(int end) {
        if (number.value < lastNs || number.value > StageClock.LATEST_NS) {
            throw refusal(end);
        }
        lastNs = number.value;
        return end;
    }

    /** Reads a price into {@link #number}, where {@link NumberReader#EMPTY} stands for an absent one. */
    final int quotePrice(byte[] bytes, int from) {
        int end = number.decimal(bytes, from, instrument.priceDecimals());
        if (!isPrice() && number.value != NumberReader.EMPTY) {
            throw refusal(end);
        }
        return end;
    }

    final int tradePrice(byte[] bytes, int from) {
        int end = number.decimal(bytes, from, instrument.priceDecimals());
        if (!isPrice()) {
            throw refusal(end);
        }
        return end;
    }

    private boolean isPrice() {
        return number.value > 0 && number.value <= instrument.maxPriceUnits();
    }

    /** Reads a size into {@link #number}, where {@link NumberReader#EMPTY}, an absent one, equals an unknown size. */
    final int size(byte[] bytes, int from) {
        int end = number.decimal(bytes, from, instrument.quantityDecimals());
        if (number.value < TickPart.UNKNOWN_SIZE) {
            throw refusal(end);
        }
        return end;
    }

    /** Passes over a field nobody reads. */
    static int ignore(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != '"') {
            at++;
        }
        return at;
    }

    final int comma(byte[] bytes, int at) {
        if (bytes[at] != ',') {
            throw refusal(at);
        }
        return at + 1;
    }

    final void endOfRow(byte[] bytes, int at) {
        int end = bytes[at] == '\r' ? at + 1 : at;
        if (bytes[end] != '\n') {
            throw refusal(end);
        }
        row.at = end + 1;
    }

    final InvalidInputException refusal(int at) {
        row.at = at;
        return layout.refusal(row, instrument, lastNs);
    }

    @Override
    public final long skipped() {
        return 0;
    }

    @Override
    public final long bytesRead() {
        return row.bytesRead();
    }

    @Override
    public final long totalBytes() {
        return row.totalBytes();
    }

    @Override
    public final void close() {
        row.close();
    }
}
