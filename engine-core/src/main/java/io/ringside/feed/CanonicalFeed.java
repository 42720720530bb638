package io.ringside.feed;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.feed.CsvLayout.Column;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Quotes and trades in canonical CSV. A row's columns that its type does not use are passed over unread. */
final class CanonicalFeed extends CsvFeed {
    static final String HEADER = "timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size";
    static final String HEADER_WITH_SIDE = HEADER + ",side";

    private static final Column[] COLUMNS = {
        Column.TIME, Column.SYMBOL, Column.TYPE, Column.PRICE, Column.SIZE, Column.PRICE, Column.SIZE, Column.PRICE, Column.SIZE, Column.SIDE,
    };
    private static final int UNUSED_BY_TRADE = 4;

    private final Instruments instruments;
    private final boolean withSide;
    private final byte[][] symbols;
    private byte[] symbol = new byte[0];

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
        this.instruments = instruments;
        this.withSide = header.equals(HEADER_WITH_SIDE);
        this.symbols = new byte[instruments.size()][];
        for (Instrument each : instruments) {
            symbols[each.id()] = each.symbol().getBytes(StandardCharsets.US_ASCII);
        }
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
            throw Refusals.header(row.where(), header, '\'' + HEADER + "' or the same with ,side", "name the file's --format or add the header");
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
        long ns = inOrder(Numbers.whole(row));
        comma();
        identify();
        byte type = row.bytes[row.at];
        if (row.bytes[row.at + 1] != ',' || type != 'Q' && type != 'T') {
            throw refusal();
        }
        row.at += 2;
        if (type == 'Q') {
            readQuote(tick.quote(instrument, ns));
        } else {
            readTrade(tick.trade(instrument, ns));
        }
        return true;
    }

    private void identify() {
        byte[] bytes = row.bytes;
        int from = row.at;
        int to = from + symbol.length;
        if (instrument == null || bytes[to] != ',' || !Arrays.equals(bytes, from, to, symbol, 0, symbol.length)) {
            to = from;
            while (bytes[to] != ',' && bytes[to] != '\n') {
                to++;
            }
            change(instruments.find(bytes, from, to));
        }
        row.at = to;
        comma();
    }

    private void change(int id) {
        if (id == Instruments.UNKNOWN) {
            throw refusal();
        }
        instrument = instruments.get(id);
        symbol = symbols[id];
    }

    private void readQuote(TickPart tick) {
        long bid = quotePrice();
        comma();
        long bidSize = size();
        comma();
        long ask = quotePrice();
        comma();
        long askSize = size();
        comma();
        ignore();
        comma();
        ignore();
        if (withSide) {
            comma();
            ignore();
        }
        endOfRow();
        tick.bid(bid, bidSize).ask(ask, askSize).traded(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE, null);
    }

    private void readTrade(TickPart tick) {
        for (int i = 0; i < UNUSED_BY_TRADE; i++) {
            ignore();
            comma();
        }
        long price = tradePrice();
        comma();
        long size = size();
        Side side = null;
        if (withSide) {
            comma();
            side = side();
        }
        endOfRow();
        tick.bid(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE).ask(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE).traded(price, size, side);
    }

    private Side side() {
        byte letter = row.bytes[row.at];
        if (letter != 'B' && letter != 'S') {
            return null;
        }
        row.at++;
        return letter == 'B' ? Side.BUY : Side.SELL;
    }
}
