package io.ringside.journal;

import io.ringside.instrument.Currency;
import io.ringside.instrument.FxRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.TradingHours;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tape was recorded with, a line each: how deep books were, instruments and their rules, currencies and their rates. A line is a
 * name and fields {@code key=value} apart by a blank.
 */
record TapeHeading(List<String> lines) {
    private static final String BOOKS = "books depth=";

    static TapeHeading of(Instruments instruments, int depth) {
        List<String> lines = new ArrayList<>();
        lines.add(BOOKS + depth);
        lines.add("account currency=" + instruments.account().code());
        instruments.forEach(instrument -> lines.add(line(instrument)));
        for (Currency currency : instruments.currencies()) {
            lines.add("currency " + currency.code() + " decimals=" + currency.decimals());
            FxRate rate = instruments.fxRate(instruments.currencyId(currency));
            if (rate != null) {
                lines.add("fx " + currency.code() + " symbol=" + rate.instrument().symbol() + " inverse=" + rate.isInverse());
            }
        }
        return new TapeHeading(lines);
    }

    private static String line(Instrument instrument) {
        TradingHours hours = instrument.hours();
        return "instrument " + instrument.symbol() + " priceDecimals=" + instrument.priceDecimals()
                + " quantityDecimals=" + instrument.quantityDecimals() + " currency=" + instrument.currency().code()
                + " multiplier=" + instrument.multiplier() + " tick=" + instrument.formatPrice(instrument.tickUnits())
                + " lot=" + instrument.formatQuantity(instrument.lotUnits())
                + " min=" + instrument.formatQuantity(instrument.minQuantityUnits())
                + " max=" + instrument.formatQuantity(instrument.maxQuantityUnits())
                + " maxPrice=" + instrument.formatPrice(instrument.maxPriceUnits())
                + " hoursNs=" + (hours == null ? "all" : hours.fromNs() + "-" + hours.untilNs());
    }

    /** The depth of books it states, 0 for none. */
    int depth() {
        String books = lines.isEmpty() ? "" : lines.get(0);
        try {
            return books.startsWith(BOOKS) ? Integer.parseInt(books.substring(BOOKS.length())) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Refuses settings that are not what the tape was recorded with, naming the first difference. */
    void check(String where, TapeHeading run) {
        for (int i = 0; i < Math.max(lines.size(), run.lines.size()); i++) {
            String recorded = i < lines.size() ? lines.get(i) : "no more";
            String now = i < run.lines.size() ? run.lines.get(i) : "no more";
            if (!recorded.equals(now)) {
                throw difference(where, recorded, now);
            }
        }
    }

    private static InvalidInputException difference(String where, String recorded, String now) {
        String[] were = recorded.split(" ");
        String[] are = now.split(" ");
        int same = 0;
        while (same < were.length && same < are.length && were[same].equals(are[same])) {
            same++;
        }
        boolean field = same > 0 && same < were.length && same < are.length && were[same].indexOf('=') > 0;
        return new InvalidInputException(where, field ? name(are) + " " + are[same] : now,
                field ? were[same] + " as recorded" : recorded + " as recorded",
                "declare books, currencies, instruments and rates as they were when it was recorded");
    }

    private static String name(String[] words) {
        return words[1].indexOf('=') < 0 ? words[0] + " " + words[1] : words[0];
    }
}
