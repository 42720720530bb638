package io.ringside.feed;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.nio.charset.StandardCharsets;

/** What the columns of a CSV file mean, and from that what is wrong with a row some feed stumbled over. Immutable. */
final class CsvLayout {
    /** The meaning of a column. */
    enum Column {
        TIME, SYMBOL, TYPE, PRICE, SIZE, SIDE, OTHER
    }

    private final String[] names;
    private final Column[] columns;
    private final int timeDecimals;
    private final Instruments instruments;

    CsvLayout(String[] names, Column[] columns, int timeDecimals, Instruments instruments) {
        this.names = names;
        this.columns = columns;
        this.timeDecimals = timeDecimals;
        this.instruments = instruments;
    }

    /**
     * Explains a row. The column at fault is the one {@link LineReader#at} stands in or behind; a wrong shape of the whole row goes first.
     *
     * @param row        the reader, its current line being the row
     * @param instrument whose units hold in the row, if known already
     * @param lastNs     time of the row before
     * @return the refusal
     */
    InvalidInputException refusal(LineReader row, Instrument instrument, long lastNs) {
        String text = row.text();
        String where = row.where();
        String[] fields = text.split(",", -1);
        if (text.isBlank()) {
            return new InvalidInputException(where, "blank line " + Refusals.quoted(text), columns.length + " columns", "remove the line");
        }
        if (text.indexOf('"') >= 0) {
            return new InvalidInputException(where, "quoted field " + Refusals.quoted(fields[columnAt(text, text.indexOf('"'))]),
                    "0 quotes", "write the file without quotes");
        }
        if (fields.length != columns.length) {
            return new InvalidInputException(where, "columns " + fields.length, Integer.toString(columns.length),
                    "give the row as many columns as the header");
        }
        int column = columnAt(text, row.at - row.rowStart);
        String name = columns[column] == Column.OTHER ? "column " + (column + 1) : names[column];
        return field(new Place(where, name, fields[column]), columns[column], instrument, lastNs);
    }

    private static int columnAt(String text, int offset) {
        int column = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            column += text.charAt(i) == ',' ? 1 : 0;
        }
        return column;
    }

    private record Place(String where, String name, String value) {
        InvalidInputException refusal(String limit, String cure) {
            return new InvalidInputException(where, name + ' ' + Refusals.quoted(value), limit, cure);
        }
    }

    private InvalidInputException field(Place place, Column column, Instrument instrument, long lastNs) {
        switch (column) {
            case TIME:
                return time(place, lastNs);
            case SYMBOL:
                return Refusals.symbol(place.where, place.value, instruments);
            case TYPE:
                return place.refusal("Q or T", "write Q for a quote, T for a trade");
            case PRICE:
                return Refusals.price(place.where, place.name, place.value, instrument);
            case SIZE:
                return Refusals.size(place.where, place.name, place.value, instrument);
            case SIDE:
                return place.refusal("B, S or empty", "write the side of the aggressor or leave it empty");
            default:
                return place.refusal("no line break within a line", "end lines with LF or CR LF only");
        }
    }

    private InvalidInputException time(Place place, long lastNs) {
        byte[] ascii = place.value.getBytes(StandardCharsets.US_ASCII);
        long ns = Scale.parse(ascii, 0, ascii.length, timeDecimals);
        return ns >= 0 && ns < lastNs
                ? Refusals.timeBack(place.where, place.name, place.value, Scale.format(lastNs, timeDecimals))
                : Refusals.timeFormat(place.where, place.name, place.value, timeDecimals);
    }
}
