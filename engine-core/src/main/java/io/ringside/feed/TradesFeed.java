package io.ringside.feed;

import io.ringside.events.TickPart;
import io.ringside.feed.CsvLayout.Column;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Trades of one instrument as CSV, its columns found by name. Times may have decimals as far as they are whole nanoseconds; an empty size
 * is unknown; columns not named are passed over unread.
 */
final class TradesFeed extends CsvFeed {
    /** What is read where no columns are named. Times in another unit do not fit as seconds and are refused. */
    private static final TradeColumns DEFAULT = new TradeColumns("timestamp", "s", "price", null);
    private static final String[] DEFAULT_SIZES = {"size", "amount"};
    private static final String CURE = "name the columns with --columns " + TradeColumns.PATTERN;

    private final Column[] columns;
    private final int timeDecimals;

    /**
     * Takes over a reader that stands before the header.
     *
     * @param row         the file
     * @param columns     its columns, or null for timestamp in seconds, price, and size or amount if there
     * @param instruments one instrument, whose trades these are
     */
    TradesFeed(LineReader row, TradeColumns columns, Instruments instruments) {
        this(row, readHeader(row, columns), (columns == null ? DEFAULT : columns).timeDecimals(), only(instruments, row));
    }

    private TradesFeed(LineReader row, Header header, int timeDecimals, Instruments instruments) {
        super(row, new CsvLayout(header.names, header.columns, timeDecimals, instruments));
        this.columns = header.columns;
        this.timeDecimals = timeDecimals;
        this.instrument = instruments.get(0);
    }

    static boolean isHeader(String line, TradeColumns columns) {
        TradeColumns wanted = columns == null ? DEFAULT : columns;
        return Arrays.asList(line.split(",", -1)).containsAll(Arrays.asList(wanted.timestamp(), wanted.price()));
    }

    private static Instruments only(Instruments instruments, LineReader row) {
        if (instruments.size() != 1) {
            throw new InvalidInputException(row.name(), "instruments " + instruments.size(), "1 for a trades file",
                    "declare the one instrument it holds");
        }
        return instruments;
    }

    private record Header(String where, String line, String[] names, Column[] columns) {
        void mark(String name, Column column) {
            int place = Arrays.asList(names).indexOf(name);
            if (place < 0 || place != Arrays.asList(names).lastIndexOf(name) || columns[place] != Column.OTHER) {
                String limit = "1 column " + Refusals.quoted(name) + " for the " + column.name().toLowerCase(Locale.ROOT);
                throw Refusals.header(where, line, limit, CURE);
            }
            columns[place] = column;
        }

        boolean has(String name) {
            return Arrays.asList(names).contains(name);
        }
    }

    private static Header readHeader(LineReader row, TradeColumns wanted) {
        if (!row.next()) {
            throw Refusals.empty(row.name());
        }
        String[] names = row.text().split(",", -1);
        Column[] columns = new Column[names.length];
        Arrays.fill(columns, Column.OTHER);
        Header header = new Header(row.where(), row.text(), names, columns);
        TradeColumns known = wanted == null ? DEFAULT : wanted;
        header.mark(known.timestamp(), Column.TIME);
        header.mark(known.price(), Column.PRICE);
        if (known.size() != null) {
            header.mark(known.size(), Column.SIZE);
        } else if (wanted == null) {
            Arrays.stream(DEFAULT_SIZES).filter(header::has).findFirst().ifPresent(name -> header.mark(name, Column.SIZE));
        }
        row.skip();
        return header;
    }

    @Override
    public boolean next(TickPart tick) {
        if (!row.next()) {
            return false;
        }
        byte[] bytes = row.bytes;
        int at = row.at;
        tick.sizeUnits = TickPart.UNKNOWN_SIZE;
        for (int i = 0; i < columns.length; i++) {
            at = read(tick, columns[i], bytes, i == 0 ? at : comma(bytes, at));
        }
        endOfRow(bytes, at);
        tick.trade(instrument, lastNs).bid(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE).ask(TickPart.NO_PRICE, TickPart.UNKNOWN_SIZE);
        tick.aggressor = null;
        return true;
    }

    private int read(TickPart tick, Column column, byte[] bytes, int from) {
        int end = from;
        switch (column) {
            case TIME -> end = time(number.decimal(bytes, from, timeDecimals));
            case PRICE -> {
                end = tradePrice(bytes, from);
                tick.priceUnits = number.value;
            }
            case SIZE -> {
                end = size(bytes, from);
                tick.sizeUnits = number.value;
            }
            default -> end = ignore(bytes, from);
        }
        return end;
    }
}
