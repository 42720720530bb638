package io.ringside.tools;

import io.ringside.events.FaultListener;
import io.ringside.report.RunResult;
import java.io.PrintWriter;

/** Remembers what failed, so that the command can say why its run was not sound. */
final class FirstFault implements FaultListener {
    /** Written by the thread where it happened; read when the run is over. */
    private volatile String fatal;

    @Override
    public synchronized void onFault(String who, Throwable cause, String consequence) {
        boolean ends = consequence.contains("disabled") || consequence.contains("halted");
        if (fatal == null && ends) {
            fatal = who + ": " + (cause == null ? "" : cause + ", ") + consequence;
        }
    }

    /** Writes a line where the run was not sound, and returns the exit code. */
    int report(PrintWriter err, RunResult run) {
        if (run.isSound()) {
            return 0;
        }
        err.println("error: " + (fatal == null ? "state " + run.state() : fatal).replaceAll("[\\r\\n]+", " "));
        return Main.UNSOUND;
    }
}
