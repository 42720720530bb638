package io.ringside.feed;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.feed.CsvLayout.Column;
import io.ringside.instrument.Instruments;
import java.util.Arrays;

/** Quotes and trades in canonical CSV. A row's columns that its type does not use are passed over unread. */
final class CanonicalFeed extends CsvFeed {
    static final String HEADER = "timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size";
    static final String HEADER_WITH_SIDE = HEADER + ",side";

    private static final Column[] COLUMNS = {
        Column.TIME, Column.SYMBOL, Column.TYPE, Column.PRICE, Column.SIZE, Column.PRICE, Column.SIZE, Column.PRICE, Column.SIZE,
        Column.SIDE,
    };
    private static final int QUOTE_COLUMNS = 4;
    private static final int EMPTY_QUOTE = 0x2C2C2C2C;

    private final boolean withSide;
    private final SymbolCache symbols;

    /**
     * Takes over a reader that stands before the header.
     *
     * @param row         the file
     * @param instruments the instruments it may name
     */
    CanonicalFeed(LineReader row, Instruments instruments) {
        this(row, instruments, readHeader(row));
    }

    private CanonicalFeed(LineReader row, Instruments instruments, String header) {
        super(row, layout(header, instruments));
        this.withSide = header.equals(HEADER_WITH_SIDE);
        this.symbols = new SymbolCache(instruments);
    }

    static boolean isHeader(String line) {
        return line.equals(HEADER) || line.equals(HEADER_WITH_SIDE);
    }

    private static String readHeader(LineReader row) {
        if (!row.next()) {
            throw Refusals.empty(row.name());
        }
        String header = row.text();
        if (!isHeader(header)) {
            throw Refusals.header(row.where(), header, '\'' + HEADER + "' or the same with ,side",
                    "name the file's --format or add the header");
        }
        row.skip();
        return header;
    }

    private static CsvLayout layout(String header, Instruments instruments) {
        String[] names = header.split(",");
        return new CsvLayout(names, Arrays.copyOf(COLUMNS, names.length), 0, instruments);
    }

    @Override
    public boolean next(TickPart tick) {
        if (!row.next()) {
            return false;
        }
        byte[] bytes = row.bytes;
        int at = identify(bytes, comma(bytes, time(number.whole(bytes, row.at))));
        byte type = bytes[at];
        if (bytes[at + 1] != ',' || type != 'Q' && type != 'T') {
            throw refusal(at);
        }
        if (type == 'Q') {
            readQuote(tick, bytes, at + 2);
        } else {
            readTrade(tick, bytes, at + 2);
        }
        return true;
    }

    private int identify(byte[] bytes, int from) {
        int to = from + symbols.length();
        if (bytes[to] != ',' || !symbols.isNext(bytes, from)) {
            to = lookUp(bytes, from);
        }
        return to + 1;
    }

    private int lookUp(byte[] bytes, int from) {
        int to = from;
        while (bytes[to] != ',' && bytes[to] != '\n') {
            to++;
        }
        instrument = symbols.find(bytes, from, to);
        if (instrument == null || bytes[to] != ',') {
            throw refusal(from);
        }
        return to;
    }

    private void readQuote(TickPart tick, byte[] bytes, int from) {
        int at = comma(bytes, quotePrice(bytes, from));
        tick.bidUnits = orNoPrice(number.value);
        at = comma(bytes, size(bytes, at));
        tick.bidSizeUnits = number.value;
        at = comma(bytes, quotePrice(bytes, at));
        tick.askUnits = orNoPrice(number.value);
        at = comma(bytes, size(bytes, at));
        tick.askSizeUnits = number.value;
        at = ignore(bytes, comma(bytes, ignore(bytes, at)));
        if (withSide) {
            at = ignore(bytes, comma(bytes, at));
        }
        endOfRow(bytes, at);
        tick.quote(instrument, lastNs).traded(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE, null);
    }

    private static long orNoPrice(long units) {
        return units == NumberReader.EMPTY ? TickPart.NO_PRICE : units;
    }

    private void readTrade(TickPart tick, byte[] bytes, int from) {
        int at = from + QUOTE_COLUMNS;
        if ((int) NumberReader.eightBytes(bytes, from) != EMPTY_QUOTE) {
            at = ignoreQuote(bytes, from);
        }
        at = comma(bytes, tradePrice(bytes, at));
        long price = number.value;
        at = size(bytes, at);
        Side side = null;
        if (withSide) {
            at = comma(bytes, at);
            side = bytes[at] == 'B' ? Side.BUY : bytes[at] == 'S' ? Side.SELL : null;
            at += side == null ? 0 : 1;
        }
        endOfRow(bytes, at);
        tick.trade(instrument, lastNs).bid(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE).ask(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE)
                .traded(price, number.value, side);
    }

    private int ignoreQuote(byte[] bytes, int from) {
        int at = from;
        for (int i = 0; i < QUOTE_COLUMNS; i++) {
            at = comma(bytes, ignore(bytes, at));
        }
        return at;
    }
}
