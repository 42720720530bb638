package io.ringside.feed;

import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;

/** What the feeds of CSV files share: fields read in place, each refused where it stands. */
abstract class CsvFeed implements Feed {
    final LineReader row;
    /** The instrument of the current row, once known. */
    Instrument instrument;

    private final CsvLayout layout;
    private long lastNs;

    CsvFeed(LineReader row, CsvLayout layout) {
        this.row = row;
        this.layout = layout;
    }

    /** Checks what follows a timestamp and that time does not go back. */
    final long inOrder(long ns) {
        if (ns < lastNs || !endsField()) {
            throw refusal();
        }
        lastNs = ns;
        return ns;
    }

    final long quotePrice() {
        long units = Numbers.decimal(row, instrument.priceDecimals());
        if (units == Numbers.EMPTY) {
            return TickPart.NO_PRICE;
        }
        return inBounds(units);
    }

    final long tradePrice() {
        return inBounds(Numbers.decimal(row, instrument.priceDecimals()));
    }

    private long inBounds(long units) {
        if (units <= 0 || units > instrument.maxPriceUnits()) {
            throw refusal();
        }
        return units;
    }

    final long size() {
        long units = Numbers.decimal(row, instrument.quantityDecimals());
        if (units < TickPart.UNKNOWN_SIZE) {
            throw refusal();
        }
        return units;
    }

    /** Moves to the end of a field nobody reads. */
    final void ignore() {
        byte[] bytes = row.bytes;
        int at = row.at;
        while (bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != '"') {
            at++;
        }
        row.at = at;
    }

    private boolean endsField() {
        byte symbol = row.bytes[row.at];
        return symbol == ',' || symbol == '\n' || symbol == '\r';
    }

    final void comma() {
        if (row.bytes[row.at] != ',') {
            throw refusal();
        }
        row.at++;
    }

    final void endOfRow() {
        int at = row.at;
        if (row.bytes[at] == '\r') {
            at++;
        }
        if (row.bytes[at] != '\n') {
            throw refusal();
        }
        row.at = at + 1;
    }

    final InvalidInputException refusal() {
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
