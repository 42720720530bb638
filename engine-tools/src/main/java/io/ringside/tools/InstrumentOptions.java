package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InstrumentBuilder;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The options {@code --instrument} and {@code --currency}. */
final class InstrumentOptions {
    private static final String FORM =
            "SYMBOL:priceDecimals:quantityDecimals:CURRENCY[:multiplier][;tick=][;lot=][;min=][;max=][;session=]";
    private static final int LEAST_DECIMALS = 2;
    private static final int WITH_MULTIPLIER = 5;

    private final List<String> specs;
    private final List<String> currencies;

    InstrumentOptions(List<String> specs, List<String> currencies) {
        this.specs = specs;
        this.currencies = currencies;
    }

    /** Adds them to an engine; returns the code of the first instrument's currency. */
    String addTo(EngineBuilder builder) {
        String code = null;
        for (String spec : specs) {
            Instrument instrument = instrument(spec);
            code = code == null ? instrument.currency().code() : code;
            builder.instrument(instrument);
        }
        currencies().forEach(builder::currency);
        return code;
    }

    /** The same without an engine. */
    Instruments conclude() {
        return Instruments.conclude(specs.stream().map(InstrumentOptions::instrument).toList(),
                currencies());
    }

    private List<Currency> currencies() {
        List<Currency> stated = new ArrayList<>();
        for (String text : currencies) {
            Currency currency = currency(text);
            if (stated.stream().anyMatch(other -> other.code().equals(currency.code()))) {
                throw new InvalidInputException("--currency", "currency " + currency.code() + " given 2 times", "1", "leave one out");
            }
            stated.add(currency);
        }
        return stated;
    }

    private static Currency currency(String currency) {
        int colon = currency.indexOf(':');
        if (colon < 0) {
            throw new InvalidInputException("--currency", "value " + currency, "CODE:decimals", "write such as USD:8");
        }
        try {
            return Currency.of(currency.substring(0, colon), decimals("--currency", currency.substring(colon + 1)));
        } catch (InvalidInputException e) {
            throw e.at("--currency");
        }
    }

    private static Instrument instrument(String spec) {
        String where = "--instrument " + spec;
        String[] rules = spec.split(";", -1);
        String[] parts = rules[0].split(":", -1);
        if (parts.length < WITH_MULTIPLIER - 1 || parts.length > WITH_MULTIPLIER) {
            throw new InvalidInputException(where, "parts " + parts.length, "4 or 5 between colons", "write " + FORM);
        }
        try {
            InstrumentBuilder builder = Instrument.of(parts[0])
                    .priceDecimals(decimals(where, parts[1]))
                    .quantityDecimals(decimals(where, parts[2]))
                    .currency(Currency.of(parts[3], LEAST_DECIMALS));
            if (parts.length == WITH_MULTIPLIER) {
                builder.multiplier(Scale.parse(parts[4], 0, where));
            }
            Set<String> seen = new HashSet<>();
            for (int i = 1; i < rules.length; i++) {
                String name = rules[i].substring(0, Math.max(rules[i].indexOf('='), 0));
                if (!seen.add(name)) {
                    throw new InvalidInputException(where, "rule " + name + "= given 2 times", "1", "leave one out");
                }
                addRule(where, rules[i], builder);
            }
            return builder.build();
        } catch (InvalidInputException e) {
            throw e.where().startsWith("--instrument") ? e : e.at(where);
        }
    }

    private static void addRule(String where, String rule, InstrumentBuilder builder) {
        int equals = rule.indexOf('=');
        String value = rule.substring(equals + 1);
        switch (rule.substring(0, Math.max(equals, 0))) {
            case "tick" -> builder.tick(value);
            case "lot" -> builder.lot(value);
            case "min" -> builder.minQuantity(value);
            case "max" -> builder.maxQuantity(value);
            case "session" -> builder.session(value);
            default -> throw new InvalidInputException(where, "rule '" + rule + "'", "tick= lot= min= max= session=", "write " + FORM);
        }
    }

    private static int decimals(String where, String text) {
        long decimals = Scale.parse(text, 0, where);
        if (decimals < 0 || decimals > Scale.MAX_DECIMALS) {
            throw new InvalidInputException(where, "decimals " + text, "0 to " + Scale.MAX_DECIMALS, "lower the decimals");
        }
        return (int) decimals;
    }
}
