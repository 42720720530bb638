package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.execution.OrderRouter;
import io.ringside.journal.TapeRecorder;
import io.ringside.portfolio.Portfolio;
import io.ringside.report.EventRecorder;
import io.ringside.risk.RiskGate;
import io.ringside.strategy.StrategyRunner;
import java.util.Set;

/**
 * Every stage on one thread, each called from a place of its own: there the compiler knows the stage and inlines it, which it cannot do in
 * a loop over all of them.
 */
final class AllStages extends StageGroup {
    private final TapeRecorder tape;
    private final StrategyRunner runner;
    private final RiskGate gate;
    private final OrderRouter router;
    private final Portfolio portfolio;
    private final EventRecorder recorder;
    private final Meter meter;
    private final Pulse pulse;
    /** The runner's place. */
    private final int first;
    private final StageGuard tapeGuard;
    private final StageGuard runnerGuard;
    private final StageGuard gateGuard;
    private final StageGuard routerGuard;
    private final StageGuard portfolioGuard;
    private final StageGuard recorderGuard;
    private final StageGuard meterGuard;
    private final StageGuard pulseGuard;

    /** The stages in order; the tape is null if nothing is recorded. */
    record Cast(TapeRecorder tape, StrategyRunner runner, RiskGate gate, OrderRouter router, Portfolio portfolio, EventRecorder recorder,
                Meter meter, Pulse pulse) {
    }

    /** Takes the stages and their guards, in the same order. */
    AllStages(Cast cast, Set<String> threadNames, StageGuard[] guards) {
        super(threadNames, guards);
        this.tape = cast.tape;
        this.runner = cast.runner;
        this.gate = cast.gate;
        this.router = cast.router;
        this.portfolio = cast.portfolio;
        this.recorder = cast.recorder;
        this.meter = cast.meter;
        this.pulse = cast.pulse;
        this.first = tape == null ? 0 : 1;
        this.tapeGuard = tape == null ? null : guards[0];
        this.runnerGuard = guards[first];
        this.gateGuard = guards[first + 1];
        this.routerGuard = guards[first + 2];
        this.portfolioGuard = guards[first + 3];
        this.recorderGuard = guards[first + 4];
        this.meterGuard = guards[first + 5];
        this.pulseGuard = guards[first + 6];
    }

    @Override
    AllStages seated() {
        super.seated();
        return this;
    }

    @Override
    void show(Slot slot) {
        if (tape != null) {
            tapeGuard.onInput(slot);
        }
        decide(slot);
        judge(slot);
        route(slot);
        book(slot);
        account(slot);
    }

    private void decide(Slot slot) {
        progress.begin(first, slot.sequence);
        try {
            runner.onInput(slot);
        } catch (Throwable thrown) {
            runnerGuard.failed(slot, thrown);
        }
    }

    private void judge(Slot slot) {
        progress.begin(first + 1, slot.sequence);
        try {
            gate.onInput(slot);
        } catch (Throwable thrown) {
            gateGuard.failed(slot, thrown);
        }
    }

    private void route(Slot slot) {
        progress.begin(first + 2, slot.sequence);
        try {
            router.onInput(slot);
        } catch (Throwable thrown) {
            routerGuard.failed(slot, thrown);
        }
    }

    private void book(Slot slot) {
        progress.begin(first + 3, slot.sequence);
        try {
            portfolio.onInput(slot);
        } catch (Throwable thrown) {
            portfolioGuard.failed(slot, thrown);
        }
    }

    /** Meter and pulse cannot hang: what the watchdog sees of them is the recorder. */
    private void account(Slot slot) {
        progress.begin(first + 4, slot.sequence);
        try {
            recorder.onInput(slot);
        } catch (Throwable thrown) {
            recorderGuard.failed(slot, thrown);
        }
        try {
            meter.onInput(slot);
        } catch (Throwable thrown) {
            meterGuard.failed(slot, thrown);
        }
        try {
            pulse.onInput(slot);
        } catch (Throwable thrown) {
            pulseGuard.failed(slot, thrown);
        }
    }
}
