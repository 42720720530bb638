package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;

/** The option {@code --depth}. */
final class DepthOption {
    private DepthOption() {
    }

    /** How many levels a side of an order book keeps, at least so many. */
    static int levels(String text, int least) {
        long levels = Scale.parse(text, 0, "--depth");
        if (levels < least || levels > EngineBuilder.MAX_DEPTH) {
            throw new InvalidInputException("--depth", "value " + text, least + " to " + EngineBuilder.MAX_DEPTH,
                    "state a depth in that range");
        }
        return (int) levels;
    }
}
