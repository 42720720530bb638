package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.instrument.InvalidInputException;

/** The option {@code --cash}: an amount and its currency, by default a million in that of the instruments. */
final class CashOption {
    private static final String DEFAULT_AMOUNT = "1000000";

    private final String amount;
    private final String currency;

    CashOption(String text, String defaultCurrency) {
        if (text == null) {
            amount = DEFAULT_AMOUNT;
            currency = defaultCurrency;
            return;
        }
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new InvalidInputException("--cash", "value " + text, "AMOUNT:CURRENCY", "write such as 1000000:USD");
        }
        amount = text.substring(0, colon);
        currency = text.substring(colon + 1);
    }

    void addTo(EngineBuilder builder) {
        builder.cash(currency, amount);
    }
}
