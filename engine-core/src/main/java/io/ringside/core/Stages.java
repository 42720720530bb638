package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.RiskCode;
import io.ringside.events.Stage;
import io.ringside.execution.EventClock;
import io.ringside.execution.KillSwitch;
import io.ringside.execution.MarketDriven;
import io.ringside.execution.OrderRouter;
import io.ringside.execution.Venue;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Money;
import io.ringside.journal.Tape;
import io.ringside.journal.TapeRecorder;
import io.ringside.portfolio.Portfolio;
import io.ringside.report.EventRecorder;
import io.ringside.report.RunResult;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.StrategyRunner;
import io.ringside.venue.SimulatedVenue;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** The stage objects of one engine, the same in every threading mode, and what connects them back to the ring. */
final class Stages {
    /** An input can leave a denial for each of its signals. */
    private static final int LEAST_OUTBOX = 2_048;
    /** More is not allocated before it is needed. */
    private static final int READY_OUTBOX = 1 << 16;
    /** So many denials for each input in the ring find room, up to so many in all, however few signals are allowed. */
    private static final int DENIALS_PER_INPUT = 128;
    private static final int MOST_OUTBOX = 1 << 20;
    /** An open order can be reported on so often at once: accepted, filled, cancelled, and the refusal of a cancel. */
    private static final int REPORTS_PER_ORDER = 4;

    final Wakeup wakeup = new Wakeup();
    final KillSwitch killSwitch = new KillSwitch();
    final Faults faults;
    final Instruments instruments;
    /** How many levels a side of a book keeps, 0 for no books. */
    final int depth;
    /** What states an earlier run had left, or null. */
    private final RiskSnapshot restart;
    final Venue venue;
    final StrategyRunner runner;
    final RiskGate gate;
    /** Null unless the engine computes metrics. */
    final MetricsDesk metrics;
    final SpscOutbox gateOutbox;
    final SpscOutbox routerOutbox;
    final Pulse pulse;
    final Meter meter = new Meter();
    final Answers answers = new Answers();
    final SourceClock sourceClock;
    /** Strategies that run apart; of live engines only. */
    final List<IsolatedLane> lanes = new ArrayList<>();
    /** What is paid in at the start beside the first cash. */
    final List<Money> furtherCash;
    /** Every stage in the order it sees an input. */
    final StageGuard[] guards;
    final StageGuard strategyGuard;
    private final EventRecorder recorder;
    private final MarketDriven market;
    private final OrderRouter router;
    private final Tape tape;
    private final StageGuard routerGuard;
    /** In order; those of one group always share a thread. */
    private final List<StageGroup> groups;
    /** Every stage, for one thread. */
    private final AllStages together;
    /** Written and read by any thread that asks when the venue is due. */
    private volatile boolean venueFailed;

    Stages(Conclusion setup) {
        this.instruments = setup.instruments();
        this.furtherCash = setup.furtherCash();
        this.depth = setup.running().intake().depth();
        this.restart = setup.safety().restart();
        this.sourceClock = new SourceClock(setup.running().eventSpeed());
        boolean mute = setup.running().drive() == Conclusion.Drive.REPLAY;
        this.venue = mute ? new MuteVenue(setup.venue().feeRate()) : setup.venue();
        this.market = venue instanceof MarketDriven driven ? driven : null;
        this.faults = new Faults(killSwitch, venue, setup, wakeup);
        Wakeup reader = isLive(setup) ? wakeup : null;
        this.gateOutbox = outbox(setup, 0, reader);
        this.routerOutbox = outbox(setup, REPORTS_PER_ORDER * setup.gate().openOrders(), reader);
        this.runner = runner(setup);
        Set<String> threadNames = new ConcurrentSkipListSet<>();
        seat(setup, threadNames);
        this.gate = new RiskGate(setup.gate(), mute ? new MuteOutbox() : new HaltingOutbox(gateOutbox, faults), faults);
        this.metrics = mute || setup.safety().returns() == null ? null : new MetricsDesk(setup.safety().returns(), gate, faults);
        this.router = router(setup, mute);
        Portfolio portfolio = portfolio(setup);
        this.recorder = new EventRecorder(instruments, portfolio, runner.names(), setup.events());
        this.pulse = new Pulse(recorder, threadNames, isLive(setup) ? this::nextDueNs : null, answers, wakeup);
        this.tape = setup.running().recorded() ? new Tape(instruments, depth) : null;
        StageGuard[] routing = guard(router);
        this.routerGuard = routing[0];
        TapeRecorder writing = tape == null ? null : new TapeRecorder(tape);
        StageGuard[] strategies = tape == null ? guard(runner) : guard(writing, runner);
        this.strategyGuard = strategies[strategies.length - 1];
        List<StageGuard[]> apart = List.of(strategies, guard(gate), routing, guard(portfolio, recorder, meter, pulse));
        this.guards = apart.stream().flatMap(Stream::of).toArray(StageGuard[]::new);
        this.together = new AllStages(new AllStages.Cast(writing, runner, gate, router, portfolio, recorder, meter, pulse), threadNames,
                guards);
        this.groups = setup.running().threading() == Threading.PIPELINED
                ? apart.stream().map(each -> new StageGroup(threadNames, each).seated()).toList()
                : List.of(together.seated());
    }

    private OrderRouter router(Conclusion setup, boolean mute) {
        return new OrderRouter(instruments, venue, killSwitch, mute ? new MuteOutbox() : routerOutbox, faults)
                .session(setup.running().session()).depth(depth)
                .eventClock(isLive(setup) ? sourceClock : EventClock.NONE).answerTimeout(setup.running().answerTimeoutNs());
    }

    private StrategyRunner runner(Conclusion setup) {
        return new StrategyRunner(instruments, setup.cashUnits(), faults).depth(depth).signalsPerInput(setup.gate().signalsPerInput());
    }

    private Portfolio portfolio(Conclusion setup) {
        return new Portfolio(instruments, setup.currency(), setup.cashUnits(), setup.listeners()).strategies(runner.names());
    }

    private static boolean isLive(Conclusion setup) {
        return setup.running().drive() == Conclusion.Drive.LIVE;
    }

    private StageGuard[] guard(Stage... stages) {
        return Stream.of(stages).map(stage -> new StageGuard(stage, faults)).toArray(StageGuard[]::new);
    }

    /**
     * Live a full ring must find room in the half that market data leaves, each input with as many denials as signals are allowed, and
     * with those of the signals beyond.
     */
    private static SpscOutbox outbox(Conclusion setup, int further, Wakeup reader) {
        long inputs = setup.running().lockStep() ? 1 : setup.running().ringSize();
        long needed = 2 * inputs * setup.gate().signalsPerInput();
        int ready = (int) Math.min(READY_OUTBOX, Math.max(LEAST_OUTBOX, needed)) + further;
        long beyond = Math.max(READY_OUTBOX, Math.min(MOST_OUTBOX, DENIALS_PER_INPUT * inputs));
        return new SpscOutbox(ready, (int) Math.max(needed, beyond), reader);
    }

    private void seat(Conclusion setup, Set<String> threadNames) {
        if (setup.safety().autoFlatten()) {
            runner.autoFlatten();
        }
        for (Conclusion.Seated seated : setup.strategies()) {
            if (!seated.isolated()) {
                runner.add(seated.name(), seated.strategy(), seated.instruments(), seated.parameters());
            } else if (isLive(setup)) {
                IsolatedLane lane = lane(setup, seated, threadNames);
                lanes.add(lane);
                runner.addApart(seated.name(), seated.instruments(), lane);
            } else {
                runner.addIsolated(seated.name(), seated.strategy(), seated.instruments(), seated.parameters());
            }
        }
    }

    private IsolatedLane lane(Conclusion setup, Conclusion.Seated seated, Set<String> threadNames) {
        StrategyRunner own = new StrategyRunner(instruments, setup.cashUnits(), faults);
        own.add(seated.name(), seated.strategy(), seated.instruments(), seated.parameters());
        IsolatedLane.Place place = new IsolatedLane.Place(setup.strategies().indexOf(seated), seated.name(),
                setup.running().isolatedInbox(), instruments.size(), instruments.currencies().size(), depth);
        return new IsolatedLane(place, own, new StageGroup(threadNames, new StageGuard(own, faults)).seated(), faults, wakeup);
    }

    /** The inputs that pay in what there is beside the first cash; they come before the start. */
    List<Control> firstMovements() {
        List<Control> movements = new ArrayList<>();
        for (Money cash : furtherCash) {
            Control movement = new Control();
            movement.set(ControlType.CASH, 0, RiskCode.APPROVED);
            movement.by("engine", "first cash");
            movement.text = cash.currency().code();
            movement.number = cash.units();
            movements.add(movement);
        }
        return movements;
    }

    /** Says with the start what states an earlier run had left. */
    void restart(Control start) {
        if (restart != null) {
            start.state = restart.account();
            start.text = restart.text();
        }
    }

    /** The inputs behind a start after another run: a simulated venue begins flat, as the account does. */
    List<Control> firstAgreements() {
        List<Control> agreements = new ArrayList<>();
        if (restart != null && venue instanceof SimulatedVenue) {
            for (Instrument instrument : instruments) {
                Control agreement = new Control();
                agreement.set(ControlType.RECONCILE, 0, RiskCode.APPROVED);
                agreement.by("engine", "a simulated venue begins flat");
                agreement.instrument = instrument;
                agreements.add(agreement);
            }
        }
        return agreements;
    }

    /** Which stages share a thread, in order. */
    List<StageGroup> groups() {
        return groups;
    }

    /** Every stage, for the caller's thread. */
    AllStages together() {
        return together;
    }

    /** When the venue has something due next, or {@link Long#MAX_VALUE}. A venue that fails to say is not asked again. Any thread. */
    long venueDueNs() {
        return ask(false);
    }

    private long ask(boolean arrival) {
        if (market == null || venueFailed) {
            return Long.MAX_VALUE;
        }
        try {
            return arrival ? market.nextArrivalNs() : market.nextDueNs();
        } catch (Throwable thrown) {
            venueFailed = true;
            faults.halt("venue", thrown);
            return Long.MAX_VALUE;
        }
    }

    /** When the next answer to a request in flight is due, or {@link Long#MAX_VALUE}. Any thread. */
    long venueArrivalNs() {
        return ask(true);
    }

    /** Asks the venue no more if it is still due at a time that it has been told of: it would be told for ever. */
    void expectVenueBeyond(long timeNs) {
        if (venueDueNs() <= timeNs) {
            venueFailed = true;
            faults.halt("venue", new IllegalStateException("still due at " + timeNs + " ns after onTime, limit later;"
                    + " handle all that is due"));
        }
    }

    /** When a request will have waited too long for its answer, or {@link Long#MAX_VALUE}. Any thread. */
    long answerDueNs() {
        return router.nextDueNs();
    }

    /** When a timer, the venue or an answer has something due next, or {@link Long#MAX_VALUE}. Any thread. */
    long nextDueNs() {
        return Math.min(runner.nextTimerNs(), Math.min(venueDueNs(), answerDueNs()));
    }

    /** Whether so much waits to be entered that market data has to wait. Any thread. */
    boolean isCongested() {
        return gateOutbox.isCongested() || routerOutbox.isCongested();
    }

    /** How much waits to be entered. Any thread. */
    int waiting() {
        return gateOutbox.size() + routerOutbox.size();
    }

    /** Whether the caller runs a strategy apart from the ring. */
    boolean isLaneThread() {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).runsHere()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the caller runs the router. */
    boolean isRouterThread() {
        return routerGuard.runsHere();
    }

    /** The inputs so far, or null if they are not recorded. */
    Tape tape() {
        return tape;
    }

    /** The result when no stage runs any more, whether its last lines can be written or not. */
    RunResult lastResult() {
        try {
            return pulse.result();
        } catch (UncheckedIOException unwritten) {
            faults.onFault("events output", unwritten, "the result stands, what is written ends before it");
            return pulse.result();
        }
    }

    /** When no stage runs any more, or none ever did. */
    void closeEvents() {
        recorder.close();
    }
}
