package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The option {@code --limits}. */
final class LimitsOption {
    private LimitsOption() {
    }

    static Limits read(String file) {
        if (file == null) {
            return Limits.backtest();
        }
        try {
            return Limits.load(Path.of(file));
        } catch (InvalidPathException e) {
            throw new InvalidInputException("--limits", "path " + file, "a valid path", "check the path");
        }
    }
}
