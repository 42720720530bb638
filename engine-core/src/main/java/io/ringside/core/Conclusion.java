package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.execution.Venue;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Money;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Strategy;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** What a builder's settings concluded to: checked, complete, nothing to be decided later. The history may be null. */
record Conclusion(
        Instruments instruments,
        Currency currency,
        long cashUnits,
        List<Money> furtherCash,
        List<Seated> strategies,
        RiskGate.Setup gate,
        Venue venue,
        PortfolioListener[] listeners,
        FaultListener faultListener,
        EngineListener[] engineListeners,
        OutputStream events,
        LoadedHistory history,
        Running running,
        Safety safety) {

    /** A strategy with the instruments it sees; none means all. */
    record Seated(String name, Strategy strategy, List<Instrument> instruments, Parameters parameters, boolean isolated) {
    }

    /**
     * What states an earlier run had left, or null; whether a trip is followed by closing all positions; what metrics are computed
     * from, or null.
     */
    record Safety(RiskSnapshot restart, boolean autoFlatten, ReturnHistory returns) {
    }

    /** Who drives the ring. */
    enum Drive { LIVE, LOCK_STEP, REPLAY }

    /** How the stages are run. */
    record Running(Threading threading, Drive drive, boolean recorded, int ringSize, WaitMode waitMode, Intake intake, Watch watch,
                   String session, int isolatedInbox, double eventSpeed, long answerTimeoutNs) {
        boolean lockStep() {
            return drive == Drive.LOCK_STEP;
        }
    }

    /** How market data is taken, and how many levels a side of a book keeps, 0 for no books. */
    record Intake(Overload overload, long publishTimeoutNs, int depth) {
    }

    /** What a live engine's watchdog looks for; the file may be null. */
    record Watch(long limitNs, Path killFile) {
    }
}
