package io.ringside.bench.harness;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** How far a long measurement has come, on a terminal; nothing elsewhere. */
final class Progressing {
    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter err;

    Progressing(CommandSpec spec) {
        err = spec.commandLine().getErr();
    }

    void show(double part) {
        if (System.console() != null) {
            err.printf(Locale.ROOT, "%s%3.0f %% measured", WIPE, 100 * part);
            err.flush();
        }
    }

    static void clear(CommandSpec spec) {
        if (System.console() != null) {
            spec.commandLine().getErr().print(WIPE);
            spec.commandLine().getErr().flush();
        }
    }
}
