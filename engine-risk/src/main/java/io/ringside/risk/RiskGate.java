package io.ringside.risk;

import io.ringside.events.Consequence;
import io.ringside.events.ControlResult;
import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.OrderType;
import io.ringside.events.Outbox;
import io.ringside.events.OutcomeType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.TimerTarget;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.position.Account;
import java.util.List;
import java.util.function.Consumer;

/**
 * The second stage: applies each input to its own mirror of the account, moves the risk state, judges every signal and reserves what it
 * approves.
 *
 * <p>Fails closed. Approval is a positive mark with the slot's sequence, stored last. If applying an input throws, the account is halted;
 * if judging an order throws, that order is denied; if there is no room to tell a strategy of a denial, the account is halted. Denials
 * return to strategies through the outbox. One thread at a time; O(1) per tick and per order; allocates nothing in steady state.
 */
public final class RiskGate implements Stage {
    /** The default of how many orders and replaces one input may cause. */
    public static final int DEFAULT_SIGNALS_PER_INPUT = 8;

    private final Account account;
    private final Exposure exposure;
    private final OrderRates rates;
    private final Metrics metrics;
    private final Proposal proposal;
    private final RiskStates states;
    private final Watch watch;
    private final FaultListener faultListener;
    private final int signalsPerInput;
    private final StageClock clock = new StageClock();
    private final ControlChain controls;
    private final LimitsInForce limits;
    private final Reporter reporter;
    private final Treasury treasury;
    private final Pictures pictures;
    private final Instruments instruments;
    private final VenueSession session;
    private final Membership members;
    private final StateCommands commands;
    private int killsApplied;
    private ControlResult answer = ControlResult.APPLIED;
    private Slot slot;
    /** Written by the gate, read by whoever asked. */
    private volatile RiskReport lastReport;

    /**
     * Creates a gate.
     *
     * @param setup         what it guards
     * @param outbox        where denials and changes of state are left
     * @param faultListener who is told when a control throws
     */
    public RiskGate(Setup setup, Outbox outbox, FaultListener faultListener) {
        int strategies = Math.max(1, setup.strategies.size());
        this.limits = new LimitsInForce(setup);
        this.account = new Account(setup.instruments, setup.cashUnits);
        this.exposure = new Exposure(setup.instruments, strategies,
                account.isConverted() ? new CurrencyUsage(setup.instruments, account) : new Usage(setup.instruments.size()));
        this.rates = new OrderRates(strategies, setup.instruments.size());
        this.metrics = new Metrics(setup.instruments);
        this.proposal = new Proposal(account, exposure, rates, metrics, setup.feeRate);
        this.states = new RiskStates(outbox, setup.instruments.size(), strategies);
        this.watch = new Watch(setup.instruments, account, states);
        this.controls = new ControlChain(setup.controls);
        this.session = new VenueSession(setup.instruments.size());
        this.members = new Membership(setup.instruments, setup.strategies.size());
        this.commands = new StateCommands(states, exposure, watch, account, session);
        this.reporter = new Reporter(setup, account, exposure, states, watch);
        this.pictures = new Pictures(account, setup.instruments);
        this.treasury = new Treasury(account, exposure, states, watch);
        this.instruments = setup.instruments;
        this.signalsPerInput = setup.signalsPerInput;
        this.faultListener = faultListener;
        useLimits(0);
    }

    /**
     * What a gate guards.
     *
     * @param instruments     the run's instruments
     * @param limits          every limit stated
     * @param cashUnits       the account's first cash in money units, &gt; 0
     * @param feeRate         the fee an order is expected to cost
     * @param orderCapacity   how many orders the engine has room for
     * @param signalsPerInput how many orders and replaces one input may cause, 1 to 64
     * @param strategies      the strategies' names by id, for limits of their own
     * @param controls        controls of the user, asked after all others
     */
    public record Setup(Instruments instruments, Limits limits, long cashUnits, FeeRate feeRate, int orderCapacity,
                        int signalsPerInput, List<String> strategies, List<UserControl> controls) {
        /**
         * Creates a setup without limits of single strategies and without controls of the user.
         *
         * @param instruments     the run's instruments
         * @param limits          every limit stated
         * @param cashUnits       the account's first cash in money units, &gt; 0
         * @param feeRate         the fee an order is expected to cost
         * @param orderCapacity   how many orders the engine has room for
         * @param signalsPerInput how many orders and replaces one input may cause, 1 to 64
         */
        @SuppressWarnings("checkstyle:ParameterNumber")
        public Setup(Instruments instruments, Limits limits, long cashUnits, FeeRate feeRate, int orderCapacity, int signalsPerInput) {
            this(instruments, limits, cashUnits, feeRate, orderCapacity, signalsPerInput, List.of(), List.of());
        }

        /** {@return how many orders can be live at once under these limits} */
        public int openOrders() {
            return limits.openOrders(orderCapacity);
        }

        /**
         * Refuses limits that this run could not be changed to.
         *
         * @param others every limit stated
         * @throws io.ringside.instrument.InvalidInputException naming what cannot be
         */
        public void check(Limits others) {
            conclude(others);
        }

        /**
         * Refuses returns that the metrics of this run cannot be computed from.
         *
         * @param returns daily returns by symbol
         * @throws io.ringside.instrument.InvalidInputException naming what is missing
         */
        public void checkReturns(ReturnHistory returns) {
            Pictures.check(returns, conclude(limits).account(), instruments);
        }

        /**
         * Refuses states of what this run does not have: under another name it would begin as if nothing had been.
         *
         * @param left what an earlier run has left
         * @throws io.ringside.instrument.InvalidInputException naming it
         */
        public void checkRestart(RiskSnapshot left) {
            left.check(instruments, strategies);
        }

        Limits.Concluded conclude(Limits stated) {
            Limits.Concluded concluded = stated.conclude(instruments, orderCapacity, strategies);
            if (stated.openOrders(orderCapacity) > openOrders()) {
                throw new InvalidInputException("limits", "max-open-orders=" + stated.openOrders(orderCapacity),
                        "up to " + openOrders() + ", for which the run has room", "start the engine with the larger limit");
            }
            return concluded;
        }
    }

    @Override
    public String name() {
        return "risk gate";
    }

    @Override
    public void onInput(Slot input) {
        if (slot != input) {
            slot = input;
        }
        states.begin();
        if (answer != ControlResult.APPLIED) {
            answer = ControlResult.APPLIED;
        }
        long now = clock.advance(input);
        states.at(now);
        try {
            if (limits.expire(now)) {
                useLimits(now);
                watch.onEquity();
            }
            apply(input, now);
        } catch (Throwable thrown) {
            faultListener.onFault("risk gate applying input " + input.sequence, thrown, "account halted");
            states.move(RiskState.HALTED, RiskCode.FAULT);
        }
        int count = input.signalCount();
        if (count > 0) {
            judgeAll(input, count);
        }
        Standing standing = states.account();
        input.gate.answer(standing.epoch(), answer);
        input.gate.stamp(input.sequence, standing.state(), standing.cause(), standing.hasMoved(), killsApplied);
    }

    private void apply(Slot input, long now) {
        if (account.isFiltered()) {
            treasury.settleMarks(now);
        }
        if (input.kind == InputKind.TICK) {
            Instrument instrument = input.tick.instrument;
            if (account.apply(input.tick, input.sourceTimeNs)) {
                exposure.usage().hold(instrument.id(), account.valueUnits(instrument));
                watch.onEquity();
            }
            watch.onPrice(instrument, now);
        } else if (input.kind == InputKind.REPORT) {
            hear(input, now);
        } else if (input.kind == InputKind.OUTCOME) {
            if (input.outcome.type == OutcomeType.SUPPRESSED) {
                release(input);
            }
        } else if (input.kind == InputKind.CONTROL) {
            obey(input.control, now);
        } else if (input.kind == InputKind.TIMER && input.timerTarget == TimerTarget.METRICS) {
            pictures.take();
        }
    }

    /**
     * Has the pictures taken that metrics are computed from: one with each timer of that target.
     *
     * @param taker told on the gate's thread
     * @return this
     */
    public RiskGate pictures(Consumer<RiskPicture> taker) {
        pictures.to(taker);
        return this;
    }

    /** {@return how often metrics are to be computed under the limits in force, in ns; {@link Long#MAX_VALUE} for never; any thread} */
    public long metricsPeriodNs() {
        return pictures.periodNs();
    }

    /** An execution is booked once, whatever comes again. */
    private void hear(Slot input, long now) {
        int strategy = exposure.strategyOf(input.report.orderId);
        boolean repeated = input.isRepeated();
        boolean within = repeated || exposure.apply(input.report);
        session.follow(input.report, exposure);
        if (input.isBooked()) {
            account.apply(input.booked());
            exposure.usage().hold(input.report.instrument.id(), account.valueUnits(input.report.instrument));
            watch.onEquity();
        }
        exposure.takeBack(strategy, input);
        if (!repeated) {
            watch.onReport(input.report, strategy, within, now);
        }
    }

    private void obey(io.ringside.events.Control command, long now) {
        switch (command.type) {
            case KILL -> {
                killsApplied = Math.max(killsApplied, command.killsRaised);
                commands.kill(command);
            }
            case PAUSE -> states.pauses().pause(command.strategyId);
            case RESUME -> resume(command.strategyId);
            case LIMITS -> changeLimits(command, now);
            case REARM -> rearm(command.number);
            case RESTRICT -> answer = commands.restrict(command);
            case RECONCILE -> commands.reconcile(command);
            case METRICS -> take(command, now);
            case RISK_REPORT -> report(command, now);
            case GAP -> account.book(command.instrument).markGap();
            case CASH -> answer = treasury.move(command);
            case SESSION_ROLL -> answer = treasury.roll();
            case FLATTEN -> answer = commands.flatten(command);
            case START -> commands.start(command, limits.setup());
            case STOP, SNAPSHOT, ISOLATED_OFF, ISOLATED_SYNC -> { }
        }
    }

    /** An operator's hand, too: executions without one are counted anew. */
    private void resume(int strategy) {
        states.pauses().resume(strategy);
        if (strategy == io.ringside.events.Control.ALL) {
            watch.conduct().touchAll();
        } else {
            watch.conduct().touch(strategy);
        }
    }

    private void changeLimits(io.ringside.events.Control command, long now) {
        if (command.number != 0 && command.number != limits.version()) {
            answer = ControlResult.WRONG_EPOCH;
            return;
        }
        try {
            limits.change(command);
            useLimits(now);
            watch.onEquity();
        } catch (RuntimeException refusal) {
            faultListener.onFault("limits", refusal, "the old limits stay in force");
            answer = ControlResult.INVALID_LIMITS;
        }
    }

    private void useLimits(long now) {
        Limits.Concluded inForce = limits.now();
        proposal.use(inForce);
        exposure.usage().use(inForce.scoped());
        rates.use(inForce.scoped(), now);
        metrics.use(inForce);
        controls.use(inForce);
        treasury.use(inForce, instruments);
        watch.use(inForce);
        pictures.use(inForce);
    }

    private void rearm(long epochSeen) {
        answer = states.account().mayRearm(epochSeen, clock.nowNs(), exposure.openOrders());
        if (answer == ControlResult.APPLIED && (account.equityUnits() <= 0 || !account.isEquityKnown())) {
            answer = ControlResult.NO_EQUITY;
        } else if (answer == ControlResult.APPLIED && (watch.causeStands() || session.isLost())) {
            answer = ControlResult.CAUSE_STANDS;
        }
        if (answer == ControlResult.APPLIED) {
            states.rearm();
            watch.rearm();
            watch.conduct().touchAll();
        }
    }

    private void take(io.ringside.events.Control command, long now) {
        try {
            metrics.take(RiskMetrics.parse(command.text), now);
        } catch (RuntimeException refusal) {
            faultListener.onFault("metrics", refusal, "the old metrics stay in force");
            answer = ControlResult.INVALID;
            return;
        }
        if (metrics.isVarBeyondMultiple()) {
            states.move(RiskState.REDUCING, RiskCode.VAR);
        }
    }

    private void report(io.ringside.events.Control command, long now) {
        try {
            List<RiskReport.Finding> findings = List.of();
            if (command.text != null) {
                SignalPart order = Reporter.order(command.text, command.instrument, command.strategyId);
                proposal.consider(order, stateFor(order), stateOf(order), now);
                findings = Reporter.findings(controls, proposal);
            }
            lastReport = reporter.report(limits, proposal, now, findings);
        } catch (Throwable refusal) {
            faultListener.onFault("risk report", refusal, "no report is made");
            answer = ControlResult.INVALID;
        }
    }

    /** {@return the states of account, instruments and strategies; on the gate's thread, or when it has ended} */
    public RiskSnapshot snapshot() {
        return reporter.snapshot();
    }

    /**
     * The picture taken last, by a control of that type.
     *
     * @return the report, or null if there has been none; any thread
     */
    public RiskReport lastReport() {
        return lastReport;
    }

    private void release(Slot input) {
        if (input.outcome.action == SignalAction.REPLACE) {
            exposure.releaseReplace(input.outcome.orderId);
        } else {
            exposure.release(input.outcome.orderId);
        }
    }

    private void judgeAll(Slot input, int count) {
        input.verdicts.ensure(count);
        int judged = 0;
        for (int i = 0; i < count; i++) {
            SignalPart signal = input.signals.get(i);
            if (signal.isJudged()) {
                judged++;
                judge(signal, input.verdicts.get(i), judged);
            } else if (signal.action == SignalAction.CANCEL) {
                watch.onCancel(signal.strategyId, 1, clock.nowNs());
            } else if (signal.action == SignalAction.CANCEL_ALL) {
                watch.onCancel(signal.strategyId, exposure.books().openOf(signal.strategyId), clock.nowNs());
            }
        }
    }

    private void judge(SignalPart signal, Verdict verdict, int judged) {
        RiskCode code;
        try {
            code = judged > signalsPerInput && !slot.isFlatten() ? tooMany(judged) : firstRefusal(signal);
            if (code == RiskCode.APPROVED) {
                approve(signal, verdict);
                return;
            }
        } catch (Throwable thrown) {
            faultListener.onFault("risk gate judging order " + signal.orderId, thrown, "order denied");
            proposal.measured(true, 0, 0);
            code = RiskCode.FAULT;
        }
        verdict.code = code;
        verdict.valueUnits = proposal.measuredUnits();
        verdict.limitUnits = proposal.limitedToUnits();
        tellDenied(signal, verdict);
        watch.onRefusal(signal.strategyId, clock.nowNs());
    }

    private RiskCode tooMany(int judged) {
        proposal.measured(true, judged, signalsPerInput);
        return RiskCode.TOO_MANY_SIGNALS;
    }

    /** While the venue's books are in doubt an order may only reduce; what an operator closes may reduce in any state. */
    private RiskState stateFor(SignalPart signal) {
        if (answer != ControlResult.APPLIED && slot.isFlatten()) {
            return RiskState.HALTED;
        }
        RiskState there = states.stateFor(signal);
        if (there == RiskState.NORMAL) {
            return session.isLost() ? RiskState.REDUCING : there;
        }
        return there == RiskState.HALTED && isClosing() ? RiskState.LIQUIDATION_ONLY : there;
    }

    private RiskState stateOf(SignalPart signal) {
        RiskState own = states.stateOf(signal);
        return own == RiskState.HALTED && isClosing() ? RiskState.LIQUIDATION_ONLY : own;
    }

    private boolean isClosing() {
        return slot.isFlatten() && answer == ControlResult.APPLIED;
    }

    private RiskCode firstRefusal(SignalPart signal) {
        if (!members.has(signal)) {
            proposal.measured(true, signal.strategyId, limits.now().scoped().strategies());
            return members.missing(signal);
        }
        proposal.consider(signal, stateFor(signal), stateOf(signal), clock.nowNs());
        if (signal.action == SignalAction.REPLACE && !proposal.isReplace()) {
            proposal.measured(true, signal.quantityUnits, 0);
            return RiskCode.STATE;
        }
        Control refusing = controls.firstToRefuse(proposal);
        return refusing == null ? RiskCode.APPROVED : refusing.code();
    }

    private void approve(SignalPart signal, Verdict verdict) {
        long collared = proposal.isCollared() ? proposal.collarLimitUnits() : Proposal.NO_LIMIT;
        OrderType sent = collared != Proposal.NO_LIMIT ? OrderType.LIMIT : signal.type;
        if (verdict.sentType != sent) {
            verdict.sentType = sent;
        }
        verdict.sentPriceUnits = collared != Proposal.NO_LIMIT ? collared : signal.priceUnits;
        verdict.clearsWay = proposal.cancelsResting() && proposal.meetsResting(verdict.sentPriceUnits);
        verdict.reservedPriceUnits = proposal.reservedPriceUnits();
        verdict.openingUnits = proposal.openingUnits();
        verdict.staleAfterNs = proposal.staleAfterNs();
        if (proposal.isReplace()) {
            exposure.reserveReplace(proposal.replaced(), signal, proposal.openingUnits(), verdict.reservedPriceUnits);
        } else {
            exposure.reserve(signal, proposal.openingUnits(), verdict.reservedPriceUnits);
        }
        if (proposal.isSlice()) {
            exposure.trade(signal, proposal.valuedPriceUnits());
        }
        if (proposal.openingUnits() > 0) {
            rates.spend(signal.strategyId, signal.instrument);
        }
        verdict.approve(slot.sequence);
    }

    private void tellDenied(SignalPart signal, Verdict verdict) {
        Consequence entry = states.claim();
        if (entry != null) {
            entry.outcome.endOf(OutcomeType.DENIED, signal, verdict);
            states.commit();
        }
    }
}
