package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.execution.OrderRouter;
import io.ringside.journal.TapeRecorder;
import io.ringside.portfolio.Portfolio;
import io.ringside.report.EventRecorder;
import io.ringside.risk.RiskGate;
import io.ringside.strategy.StrategyRunner;

/**
 * Every stage on one thread, each called from a place of its own: there the compiler knows the stage and inlines it, which it cannot do in
 * a loop over all of them.
 */
final class AllStages extends StageGroup {
    private final StageGuard[] guards;
    private final TapeRecorder tape;
    private final StrategyRunner runner;
    private final RiskGate gate;
    private final OrderRouter router;
    private final Portfolio portfolio;
    private final EventRecorder recorder;
    private final Meter meter;
    private final Pulse pulse;
    private final StageGuard tapeGuard;
    private final StageGuard runnerGuard;
    private final StageGuard gateGuard;
    private final StageGuard routerGuard;
    private final StageGuard portfolioGuard;
    private final StageGuard recorderGuard;
    private final StageGuard meterGuard;
    private final StageGuard pulseGuard;
    private Thread lastThread;

    /** The stages in order; the tape is null if nothing is recorded. */
    record Cast(TapeRecorder tape, StrategyRunner runner, RiskGate gate, OrderRouter router, Portfolio portfolio, EventRecorder recorder,
                Meter meter, Pulse pulse) {
    }

    /** Takes the stages and their guards, in the same order. */
    AllStages(Cast cast, StageGuard[] guards) {
        super(guards);
        this.guards = guards;
        this.tape = cast.tape;
        this.runner = cast.runner;
        this.gate = cast.gate;
        this.router = cast.router;
        this.portfolio = cast.portfolio;
        this.recorder = cast.recorder;
        this.meter = cast.meter;
        this.pulse = cast.pulse;
        int first = tape == null ? 0 : 1;
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
    void onInput(Slot slot) {
        Thread thread = Thread.currentThread();
        if (thread != lastThread) {
            moveTo(thread);
        }
        if (tape != null) {
            tapeGuard.onInput(slot);
        }
        decide(slot);
        judge(slot);
        route(slot);
        book(slot);
        account(slot);
    }

    private void moveTo(Thread thread) {
        lastThread = thread;
        for (StageGuard guard : guards) {
            guard.moveTo(thread);
        }
    }

    private void decide(Slot slot) {
        runnerGuard.begin(slot);
        try {
            runner.onInput(slot);
        } catch (Throwable thrown) {
            runnerGuard.failed(slot, thrown);
        }
        runnerGuard.end();
    }

    private void judge(Slot slot) {
        gateGuard.begin(slot);
        try {
            gate.onInput(slot);
        } catch (Throwable thrown) {
            gateGuard.failed(slot, thrown);
        }
        gateGuard.end();
    }

    private void route(Slot slot) {
        routerGuard.begin(slot);
        try {
            router.onInput(slot);
        } catch (Throwable thrown) {
            routerGuard.failed(slot, thrown);
        }
        routerGuard.end();
    }

    private void book(Slot slot) {
        portfolioGuard.begin(slot);
        try {
            portfolio.onInput(slot);
        } catch (Throwable thrown) {
            portfolioGuard.failed(slot, thrown);
        }
        portfolioGuard.end();
    }

    private void account(Slot slot) {
        recorderGuard.begin(slot);
        try {
            recorder.onInput(slot);
        } catch (Throwable thrown) {
            recorderGuard.failed(slot, thrown);
        }
        recorderGuard.end();
        meterGuard.begin(slot);
        try {
            meter.onInput(slot);
        } catch (Throwable thrown) {
            meterGuard.failed(slot, thrown);
        }
        meterGuard.end();
        pulseGuard.begin(slot);
        try {
            pulse.onInput(slot);
        } catch (Throwable thrown) {
            pulseGuard.failed(slot, thrown);
        }
        pulseGuard.end();
    }
}
