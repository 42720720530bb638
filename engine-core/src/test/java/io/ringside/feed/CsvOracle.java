package io.ringside.feed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.ringside.events.Side;
import io.ringside.feed.FeedFixture.Seen;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the same files with fastcsv and BigDecimal. */
final class CsvOracle {
    private CsvOracle() {
    }

    static List<Seen> canonical(byte[] file, Instruments instruments) {
        return records(file).map(row -> canonical(row, instruments)).toList();
    }

    static List<Seen> trades(byte[] file, TradeColumns columns, Instrument instrument) {
        return records(file).map(row -> Seen.trade(instrument.symbol(),
                units(row.getField(columns.timestamp()), columns.timeDecimals()),
                units(row.getField(columns.price()), instrument.priceDecimals()),
                columns.size() == null ? null : units(row.getField(columns.size()), instrument.quantityDecimals()), null)).toList();
    }

    private static java.util.stream.Stream<NamedCsvRecord> records(byte[] file) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.US_ASCII)).stream();
    }

    private static Seen canonical(NamedCsvRecord row, Instruments instruments) {
        Instrument instrument = instruments.find(row.getField("symbol"));
        long ns = Long.parseLong(row.getField("timestamp_ns"));
        if (row.getField("type").equals("Q")) {
            return Seen.quote(instrument.symbol(), ns, price(row, "bid", instrument), size(row, "bid_size", instrument),
                    price(row, "ask", instrument), size(row, "ask_size", instrument));
        }
        String side = row.findField("side").orElse("");
        return Seen.trade(instrument.symbol(), ns, price(row, "price", instrument), size(row, "size", instrument),
                side.equals("B") ? Side.BUY : side.equals("S") ? Side.SELL : null);
    }

    private static Long price(NamedCsvRecord row, String name, Instrument instrument) {
        return units(row.getField(name), instrument.priceDecimals());
    }

    private static Long size(NamedCsvRecord row, String name, Instrument instrument) {
        return units(row.getField(name), instrument.quantityDecimals());
    }

    static Long units(String text, int decimals) {
        return text.isEmpty() ? null : (Long) new BigDecimal(text).movePointRight(decimals).longValueExact();
    }
}
