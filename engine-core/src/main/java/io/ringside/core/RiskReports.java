package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlResult;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskReport;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Asks the gate for reports and hands each to who asked. The gate keeps the last one only, so one is asked for at a time, until it has been
 * taken. Any thread.
 */
final class RiskReports {
    private static final long PATIENCE_S = 10;

    private final RiskGate gate;
    private final Function<Control, ControlResult> way;
    private final ReentrantLock turn = new ReentrantLock();

    RiskReports(RiskGate gate, Function<Control, ControlResult> way) {
        this.gate = gate;
        this.way = way;
    }

    /** The report, or null if the gate refused the command. */
    RiskReport ask(Control command) {
        takeTurn();
        try {
            return switch (way.apply(command)) {
                case APPLIED -> gate.lastReport();
                case INVALID -> null;
                default -> throw none();
            };
        } finally {
            turn.unlock();
        }
    }

    /** The report, which nothing in the command can be the reason not to have. */
    RiskReport get(Control command) {
        RiskReport report = ask(command);
        if (report == null) {
            throw none();
        }
        return report;
    }

    private void takeTurn() {
        try {
            if (!turn.tryLock(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException("RISK_REPORT not entered: another was not answered within " + PATIENCE_S
                        + " s; look for user code that does not return");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before RISK_REPORT was entered; ask again", e);
        }
    }

    private static IllegalStateException none() {
        return new IllegalStateException("RISK_REPORT: the gate made no report; the log and the fault listener say why");
    }
}
