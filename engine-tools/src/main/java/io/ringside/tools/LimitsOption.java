package io.ringside.tools;

import io.ringside.risk.Limits;

/** The option {@code --limits}. */
final class LimitsOption {
    private LimitsOption() {
    }

    static Limits read(String file) {
        if (file == null) {
            return Limits.backtest();
        }
        return Limits.load(SaveOption.path("--limits", file)).withDefaults(Limits.backtest());
    }
}
