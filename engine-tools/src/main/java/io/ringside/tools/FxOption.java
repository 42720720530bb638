package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.instrument.InvalidInputException;
import java.util.List;

/** The option {@code --fx}: which instrument is the rate of a pair of currencies. */
final class FxOption {
    private FxOption() {
    }

    static void addTo(EngineBuilder builder, List<String> pairs) {
        for (String text : pairs) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new InvalidInputException("--fx", "value " + text, "PAIR=SYMBOL", "write such as EUR/USD=EURUSD");
            }
            try {
                builder.fx(text.substring(0, equals), text.substring(equals + 1));
            } catch (InvalidInputException e) {
                throw e.at("--fx");
            }
        }
    }
}
