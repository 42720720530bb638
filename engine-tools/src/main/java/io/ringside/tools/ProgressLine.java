package io.ringside.tools;

import io.ringside.backtest.Progress;
import io.ringside.backtest.ProgressListener;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;

/** One line of progress on a terminal, written over itself; nothing elsewhere. */
final class ProgressLine implements ProgressListener {
    private static final long NS_PER_SECOND = 1_000_000_000L;
    private static final String WIPE = "\r\u001B[K";

    private final PrintWriter err;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void onProgress(Progress progress) {
        if (!isTerminal()) {
            return;
        }
        Instant simulated = Instant.ofEpochSecond(Math.floorDiv(progress.simulatedNs(), NS_PER_SECOND));
        String left = progress.secondsLeft() < 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", progress.secondsLeft());
        err.printf(Locale.ROOT, "%s%,d ticks, %.1f M/s, at %s%s", WIPE, progress.ticks(), progress.ticksPerSecond() / 1e6, simulated, left);
        err.flush();
    }

    static void clear(PrintWriter err) {
        if (isTerminal()) {
            err.print(WIPE);
            err.flush();
        }
    }

    /** Later Java versions give a console where there is no terminal, and a method to tell. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
