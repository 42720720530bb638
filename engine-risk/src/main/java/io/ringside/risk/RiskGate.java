package io.ringside.risk;

import io.ringside.events.Consequence;
import io.ringside.events.ControlResult;
import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.OrderType;
import io.ringside.events.Outbox;
import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.position.Account;

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
    private final Proposal proposal;
    private final DrawdownBreaker breaker;
    private final Outbox outbox;
    private final FaultListener faultListener;
    private final int signalsPerInput;
    private final StageClock clock = new StageClock();
    private final ControlChain controls = new ControlChain();
    private final Standing standing = new Standing();
    private final LimitsInForce limits;
    private final Pauses pauses = new Pauses();
    private int killsApplied;
    private ControlResult answer = ControlResult.APPLIED;
    private Slot slot;

    /**
     * Creates a gate.
     *
     * @param setup         what it guards
     * @param outbox        where denials and changes of state are left
     * @param faultListener who is told when a control throws
     */
    public RiskGate(Setup setup, Outbox outbox, FaultListener faultListener) {
        this.limits = new LimitsInForce(setup);
        this.account = new Account(setup.instruments, setup.cashUnits);
        this.exposure = new Exposure(setup.instruments);
        this.proposal = new Proposal(account, exposure, limits.now(), setup.feeRate);
        this.breaker = new DrawdownBreaker(setup.cashUnits, limits.now().drawdownBps());
        this.signalsPerInput = setup.signalsPerInput;
        this.outbox = outbox;
        this.faultListener = faultListener;
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
     */
    public record Setup(Instruments instruments, Limits limits, long cashUnits, FeeRate feeRate, int orderCapacity,
                        int signalsPerInput) {
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

        Limits.Concluded conclude(Limits stated) {
            Limits.Concluded concluded = stated.conclude(instruments, orderCapacity);
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
        standing.begin();
        if (answer != ControlResult.APPLIED) {
            answer = ControlResult.APPLIED;
        }
        long now = clock.advance(input);
        try {
            if (limits.expire(now)) {
                useLimits();
            }
            apply(input);
        } catch (Throwable thrown) {
            faultListener.onFault("risk gate applying input " + input.sequence, thrown, "account halted");
            move(RiskState.HALTED, RiskCode.FAULT);
        }
        int count = input.signalCount();
        if (count > 0) {
            judgeAll(input, count);
        }
        input.gate.answer(standing.epoch(), answer);
        input.gate.stamp(input.sequence, standing.state(), standing.cause(), standing.hasMoved(), killsApplied);
    }

    private void apply(Slot input) {
        if (input.kind == InputKind.TICK) {
            if (account.apply(input.tick, input.sourceTimeNs)) {
                watchDrawdown();
            }
        } else {
            applyOther(input);
        }
    }

    private void applyOther(Slot input) {
        switch (input.kind) {
            case REPORT -> {
                exposure.apply(input.report);
                if (input.report.type == ReportType.FILLED) {
                    account.apply(input.report);
                    watchDrawdown();
                }
            }
            case OUTCOME -> {
                if (input.outcome.type == OutcomeType.SUPPRESSED) {
                    release(input);
                }
            }
            case CONTROL -> obey(input.control);
            case TICK, TIMER, SIGNAL, BOOK -> { }
        }
    }

    private void obey(io.ringside.events.Control command) {
        switch (command.type) {
            case KILL -> {
                killsApplied = Math.max(killsApplied, command.killsRaised);
                move(RiskState.HALTED, command.cause);
            }
            case PAUSE -> pauses.pause(command.strategyId);
            case RESUME -> pauses.resume(command.strategyId);
            case LIMITS -> changeLimits(command);
            case REARM -> rearm(command.number);
            case GAP -> account.book(command.instrument).markGap();
            case START, STOP, SNAPSHOT, ISOLATED_OFF, ISOLATED_SYNC -> { }
        }
    }

    private void changeLimits(io.ringside.events.Control command) {
        try {
            limits.change(command);
            useLimits();
        } catch (RuntimeException refusal) {
            faultListener.onFault("limits", refusal, "the old limits stay in force");
            answer = ControlResult.INVALID_LIMITS;
        }
    }

    private void useLimits() {
        proposal.use(limits.now());
        breaker.setBps(limits.now().drawdownBps());
        watchDrawdown();
    }

    private void rearm(long epochSeen) {
        answer = standing.mayRearm(epochSeen, clock.nowNs(), exposure.openOrders());
        if (answer == ControlResult.APPLIED) {
            standing.rearm(clock.nowNs());
            breaker.rearm(account.equityUnits());
            tellState();
        }
    }

    private void release(Slot input) {
        if (input.outcome.action == SignalAction.REPLACE) {
            exposure.releaseReplace(input.outcome.orderId);
        } else {
            exposure.release(input.outcome.orderId);
        }
    }

    private void watchDrawdown() {
        if (breaker.isTrippedBy(account.equityUnits())) {
            move(RiskState.LIQUIDATION_ONLY, RiskCode.DRAWDOWN);
        }
    }

    private void move(RiskState to, RiskCode why) {
        if (standing.worsen(to, why, clock.nowNs())) {
            tellState();
        }
    }

    private void tellState() {
        Consequence entry = claim();
        if (entry != null) {
            entry.outcome.riskState(standing.state(), standing.cause());
            outbox.commit();
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
            }
        }
    }

    private void judge(SignalPart signal, Verdict verdict, int judged) {
        RiskCode code;
        try {
            code = judged > signalsPerInput ? tooMany(judged) : firstRefusal(signal);
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
    }

    private RiskCode tooMany(int judged) {
        proposal.measured(true, judged, signalsPerInput);
        return RiskCode.TOO_MANY_SIGNALS;
    }

    /** A paused strategy may only reduce. */
    private RiskState stateFor(SignalPart signal) {
        boolean held = standing.state() == RiskState.NORMAL && pauses.isPaused(signal.strategyId);
        return held ? RiskState.REDUCING : standing.state();
    }

    private RiskCode firstRefusal(SignalPart signal) {
        proposal.consider(signal, stateFor(signal), clock.nowNs());
        if (signal.action == SignalAction.REPLACE && !proposal.isReplace()) {
            proposal.measured(true, signal.quantityUnits, 0);
            return RiskCode.STATE;
        }
        Control refusing = controls.firstToRefuse(proposal);
        return refusing == null ? RiskCode.APPROVED : refusing.code();
    }

    private void approve(SignalPart signal, Verdict verdict) {
        boolean collared = !proposal.isLimit() && proposal.limits().hasCollar() && proposal.hasReference();
        OrderType sent = collared ? OrderType.LIMIT : signal.type;
        if (verdict.sentType != sent) {
            verdict.sentType = sent;
        }
        verdict.sentPriceUnits = collared ? proposal.collarBoundUnits() : signal.priceUnits;
        verdict.reservedPriceUnits = proposal.reservedPriceUnits();
        verdict.openingUnits = proposal.openingUnits();
        verdict.staleAfterNs = proposal.staleAfterNs();
        if (proposal.isReplace()) {
            exposure.reserveReplace(proposal.replaced(), signal.quantityUnits, proposal.totalOpeningUnits());
        } else {
            exposure.reserve(signal.orderId, signal.instrument, signal.side, signal.quantityUnits, proposal.openingUnits());
        }
        verdict.approve(slot.sequence);
    }

    private void tellDenied(SignalPart signal, Verdict verdict) {
        Consequence entry = claim();
        if (entry != null) {
            entry.outcome.endOf(OutcomeType.DENIED, signal, verdict);
            outbox.commit();
        }
    }

    /** The next entry for an outcome; without room the account is halted. */
    private Consequence claim() {
        Consequence entry = outbox.claim();
        if (entry == null) {
            haltUntold();
            return null;
        }
        entry.input(InputKind.OUTCOME, clock.nowNs());
        return entry;
    }

    /** Only the slot carries it; a state that is halted already keeps its cause. */
    private void haltUntold() {
        standing.worsen(RiskState.HALTED, RiskCode.FAULT, clock.nowNs());
    }
}
