package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.instrument.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The option {@code --cash}: amounts with their currencies, by default a million in that of the instruments. */
final class CashOption {
    private static final String DEFAULT_AMOUNT = "1000000";

    private final Map<String, String> amounts = new LinkedHashMap<>();

    CashOption(List<String> texts, String defaultCurrency) {
        for (String text : texts) {
            for (String amount : text.split(",", -1)) {
                add(amount);
            }
        }
        if (texts.isEmpty()) {
            amounts.put(defaultCurrency, DEFAULT_AMOUNT);
        }
    }

    private void add(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new InvalidInputException("--cash", "value " + text, "AMOUNT:CURRENCY", "write such as 1000000:USD");
        }
        String currency = text.substring(colon + 1);
        if (amounts.put(currency, text.substring(0, colon)) != null) {
            throw new InvalidInputException("--cash", "currency " + currency + " given 2 times", "1", "state each once");
        }
    }

    void addTo(EngineBuilder builder) {
        amounts.forEach(builder::cash);
    }
}
