package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.execution.KillSwitch;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.OrderRouter;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.Portfolio;
import io.ringside.report.EventRecorder;
import io.ringside.report.RunResult;
import io.ringside.risk.RiskGate;
import io.ringside.strategy.StrategyRunner;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The stage objects of one engine, the same in every threading mode, and what connects them back to the ring. */
final class Stages {
    /** A market or control input can leave a denial for each of its signals. */
    private static final int GATE_OUTBOX = 2_048;
    /** An open order can be reported on so often at once: accepted, filled, cancelled, and the refusal of a cancel. */
    private static final int REPORTS_PER_ORDER = 4;

    final Wakeup wakeup = new Wakeup();
    final KillSwitch killSwitch = new KillSwitch();
    final Faults faults;
    final Instruments instruments;
    final Venue venue;
    final StrategyRunner runner;
    final SpscOutbox gateOutbox;
    final SpscOutbox routerOutbox;
    final Pulse pulse;
    private final EventRecorder recorder;
    private final MarketDriven market;
    private final StageGuard[] guards;

    Stages(Conclusion setup) {
        this.instruments = setup.instruments();
        this.venue = setup.venue();
        this.market = venue instanceof MarketDriven driven ? driven : null;
        this.faults = new Faults(killSwitch, venue, setup.faultListener(), wakeup);
        this.gateOutbox = new SpscOutbox(GATE_OUTBOX, wakeup);
        this.routerOutbox = new SpscOutbox(GATE_OUTBOX + REPORTS_PER_ORDER * setup.gate().openOrders(), wakeup);
        this.runner = runner(setup, faults);
        RiskGate gate = new RiskGate(setup.gate(), gateOutbox, faults);
        OrderRouter router = new OrderRouter(instruments, venue, killSwitch, routerOutbox, faults);
        Portfolio portfolio = new Portfolio(instruments, setup.currency(), setup.cashUnits(), setup.listeners());
        this.recorder = new EventRecorder(instruments, portfolio, runner.names(), setup.events());
        Set<String> threadNames = new ConcurrentSkipListSet<>();
        this.pulse = new Pulse(recorder, threadNames);
        this.guards = new StageGuard[] {
            new StageGuard(runner, faults, threadNames),
            new StageGuard(gate, faults, threadNames),
            new StageGuard(router, faults, threadNames),
            new StageGuard(portfolio, faults, threadNames),
            new StageGuard(recorder, faults, threadNames),
            new StageGuard(pulse, faults, threadNames),
        };
    }

    private static StrategyRunner runner(Conclusion setup, FaultListener faults) {
        StrategyRunner runner = new StrategyRunner(setup.instruments(), setup.cashUnits(), faults);
        for (Conclusion.Seated seated : setup.strategies()) {
            runner.add(seated.name(), seated.strategy(), seated.instruments(), seated.parameters());
        }
        return runner;
    }

    /** Which stages share a thread, in order. */
    List<StageGuard[]> groups(Threading threading) {
        if (threading == Threading.PIPELINED) {
            return List.of(
                    new StageGuard[] {guards[0]},
                    new StageGuard[] {guards[1]},
                    new StageGuard[] {guards[2]},
                    new StageGuard[] {guards[3], guards[4], guards[5]});
        }
        return Collections.singletonList(guards);
    }

    /** When the venue has something due next, or {@link Long#MAX_VALUE}. Any thread. */
    long venueDueNs() {
        return market == null ? Long.MAX_VALUE : market.nextDueNs();
    }

    /** The result when no stage runs any more. */
    RunResult lastResult() {
        RunResult result = pulse.result();
        recorder.close();
        return result;
    }
}
