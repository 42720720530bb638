package io.ringside.strategy;

import io.ringside.events.FaultListener;
import io.ringside.events.OrderId;
import io.ringside.events.Outcome;
import io.ringside.events.OutcomeType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Signals;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.TimerEvent;
import io.ringside.events.TimerTarget;
import io.ringside.events.Views;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The first stage: shows each input to the strategies it concerns and writes their signals into the slot.
 *
 * <p>Ticks go to the strategies of their instrument only, in the order they were added. Reports and outcomes go to the strategy whose order
 * they are about, after its books were updated. A strategy that throws is dealt with here and hides nothing from the others. One thread at
 * a time; allocates nothing per input in steady state.
 */
public final class StrategyRunner implements Stage {
    private final Instruments instruments;
    private final FaultListener faultListener;
    private final StageClock clock = new StageClock();
    private final Views views = new Views();
    private final Timers timers = new Timers(views);
    private final OrderPool pool = new OrderPool();
    private final Long2ObjectHashMap<WorkingOrder> working = new Long2ObjectHashMap<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Seat[][] seatsByInstrument;
    private Seat[] allSeats = {};
    private Slot slot;
    private Seat current;
    private TimerEvent dueTimer;
    private long cashUnits;
    private int faults;
    private int disabledStrategies;
    private boolean stopped;

    /**
     * Creates a runner without strategies.
     *
     * @param instruments   the run's instruments
     * @param cashUnits     the account's first cash in money units
     * @param faultListener who is told of a strategy's failure
     */
    public StrategyRunner(Instruments instruments, long cashUnits, FaultListener faultListener) {
        this.instruments = instruments;
        this.cashUnits = cashUnits;
        this.faultListener = faultListener;
        this.seatsByInstrument = new Seat[instruments.size()][0];
    }

    /**
     * Adds a strategy. Only before the first input.
     *
     * @param name        its name, as it appears in events
     * @param strategy    the strategy, of no other engine
     * @param subscribed  concluded instruments whose ticks it sees; empty for all
     * @param parameters  its parameters
     */
    public void add(String name, Strategy strategy, List<Instrument> subscribed, Parameters parameters) {
        Seat seat = new Seat(this, name, seats.size(), strategy);
        strategy.join(seat);
        configure(name, strategy, parameters);
        seats.add(seat);
        allSeats = seats.toArray(new Seat[0]);
        for (Instrument instrument : subscribed.isEmpty() ? instruments : subscribed) {
            Seat[] before = seatsByInstrument[instrument.id()];
            Seat[] after = java.util.Arrays.copyOf(before, before.length + 1);
            after[before.length] = seat;
            seatsByInstrument[instrument.id()] = after;
        }
    }

    private void configure(String name, Strategy strategy, Parameters parameters) {
        try {
            strategy.configure(parameters, instruments);
        } catch (InvalidInputException refusal) {
            throw refusal;
        } catch (Throwable thrown) {
            throw new InvalidInputException("strategy " + name, "configure threw " + thrown, "refusals by InvalidInputException",
                    "mend the strategy");
        }
        parameters.refuseUnknown();
    }

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    public void onInput(Slot input) {
        slot = input;
        clock.advance(input);
        input.signals.begin(input.sequence);
        switch (input.kind) {
            case TICK -> onTick(seatsByInstrument[input.tick.instrument.id()]);
            case REPORT -> onReport(input.report);
            case OUTCOME -> onOutcome(input.outcome);
            case TIMER -> onTimer();
            case CONTROL -> onControl();
        }
        input.signals.conduct(faults, disabledStrategies);
    }

    private void onTick(Seat[] subscribers) {
        for (Seat seat : subscribers) {
            call(seat, Callback.TICK);
        }
    }

    private void onReport(Report report) {
        if (report.type == ReportType.FILLED) {
            cashUnits -= report.side.sign() * report.instrument.notionalUnits(report.quantityUnits, report.priceUnits) + report.feeUnits;
        }
        WorkingOrder order = working.get(report.orderId);
        if (order == null) {
            return;
        }
        Seat seat = order.seat;
        if (report.type == ReportType.FILLED) {
            seat.positions().apply(report.instrument, report.side, report.quantityUnits, report.priceUnits);
            seat.workingOrders().reduce(order, Math.min(report.quantityUnits, order.leavesUnits));
        } else if (report.type == ReportType.REPLACED) {
            seat.workingOrders().reduce(order, order.leavesUnits - report.leavesUnits);
            order.quantityUnits = report.quantityUnits;
            order.priceUnits = report.priceUnits;
        }
        if (report.type.isFinal() || order.leavesUnits == 0) {
            end(order);
        }
        react(seat, report.type == ReportType.FILLED ? Callback.FILL : Callback.REPORT);
    }

    private void onOutcome(Outcome outcome) {
        if (outcome.type == OutcomeType.RISK_STATE) {
            for (Seat seat : allSeats) {
                react(seat, Callback.RISK);
            }
            return;
        }
        WorkingOrder order = working.get(outcome.orderId);
        if (order != null) {
            Seat seat = order.seat;
            if (outcome.action == SignalAction.ORDER) {
                end(order);
            }
            react(seat, Callback.OUTCOME);
        }
    }

    private void onTimer() {
        if (slot.timerTarget != TimerTarget.STRATEGIES) {
            return;
        }
        while (timers.take(clock.nowNs())) {
            dueTimer = timers.due(clock.nowNs());
            react(timers.dueSeat(), Callback.TIMER);
        }
    }

    private void onControl() {
        switch (slot.control.type) {
            case START -> callAll(Callback.START);
            case STOP -> {
                callAll(Callback.STOP);
                stopped = true;
                timers.clear();
            }
            default -> { }
        }
    }

    private void callAll(Callback callback) {
        for (Seat seat : allSeats) {
            call(seat, callback);
        }
    }

    /** Calls a strategy back for anything but market data, and counts how often it answers at one time. */
    private void react(Seat seat, Callback callback) {
        int before = slot.signals.count(slot.sequence);
        call(seat, callback);
        boolean answered = callback == Callback.TIMER || slot.signals.count(slot.sequence) > before;
        if (answered && seat.conduct().isRunaway(clock.nowNs()) && !seat.isDisabled()) {
            withdraw(before);
            noteFault(seat, Conduct.runaway(clock.nowNs()), true);
        }
    }

    private void call(Seat seat, Callback callback) {
        if (seat.isDisabled() || stopped) {
            return;
        }
        int before = slot.signals.count(slot.sequence);
        current = seat;
        try {
            callback.invoke(seat.strategy(), views, slot, clock.nowNs(), dueTimer);
        } catch (Throwable thrown) {
            withdraw(before);
            boolean fatal = callback == Callback.START || seat.conduct().isIntolerable(thrown, clock.nowNs());
            noteFault(seat, thrown, fatal);
        } finally {
            current = null;
            views.release();
        }
    }

    private void noteFault(Seat seat, Throwable thrown, boolean fatal) {
        faults++;
        if (fatal) {
            seat.disable();
            disabledStrategies++;
            current = seat;
            addSignal(seat, SignalAction.CANCEL_OPENINGS);
            current = null;
        }
        faultListener.onFault("strategy " + seat.name(), thrown,
                fatal ? "disabled, working openings cancelled" : "orders of this callback dropped");
    }

    /** Takes back what a failing callback had asked for. */
    private void withdraw(int length) {
        Signals signals = slot.signals;
        for (int i = signals.count(slot.sequence) - 1; i >= length; i--) {
            SignalPart signal = signals.get(i);
            WorkingOrder order = signal.action == SignalAction.ORDER ? working.get(signal.orderId) : null;
            if (order != null) {
                end(order);
            }
        }
        signals.truncate(length);
    }

    SignalPart addSignal(Seat seat, SignalAction action) {
        if (current != seat) {
            throw new IllegalStateException("strategy " + seat.name() + " gave an order outside its callbacks; give orders in onX methods");
        }
        int index = slot.signals.count(slot.sequence);
        if (action != SignalAction.CANCEL_OPENINGS && index >= OrderId.MAX_PER_INPUT - allSeats.length) {
            throw tooMany(index + 1);
        }
        SignalPart signal = slot.signals.add();
        signal.action = action;
        signal.strategyId = seat.id();
        signal.orderId = OrderId.of(slot.sequence, index);
        return signal;
    }

    /** Each strategy keeps one place free for the cancel of its openings should it be disabled. */
    private IllegalStateException tooMany(int signals) {
        return new IllegalStateException("signals of one input: " + signals + ", limit " + (OrderId.MAX_PER_INPUT - allSeats.length)
                + "; spread the orders over several inputs");
    }

    void register(Seat seat, SignalPart signal) {
        WorkingOrder order = pool.take();
        order.seat = seat;
        order.orderId = signal.orderId;
        order.instrument = signal.instrument;
        order.side = signal.side;
        order.quantityUnits = signal.quantityUnits;
        order.leavesUnits = signal.quantityUnits;
        order.priceUnits = signal.priceUnits;
        order.timeInForce = signal.timeInForce;
        working.put(signal.orderId, order);
        seat.workingOrders().add(order);
    }

    private void end(WorkingOrder order) {
        working.remove(order.orderId);
        order.seat.workingOrders().remove(order);
        pool.give(order);
    }

    WorkingOrder working(long orderId) {
        return working.get(orderId);
    }

    /** The timers, for a seat within a callback. */
    Timers timersFor(Seat seat) {
        if (current != seat) {
            throw new IllegalStateException("strategy " + seat.name() + " set a timer outside its callbacks; set timers in onX methods");
        }
        return timers;
    }

    Instruments instruments() {
        return instruments;
    }

    long cashUnits() {
        return cashUnits;
    }

    long nowNs() {
        return clock.nowNs();
    }

    /** {@return when the next strategy's timer is due, or {@link Long#MAX_VALUE}; any thread} */
    public long nextTimerNs() {
        return timers.nextNs();
    }

    /** {@return the strategies' names in order of their ids} */
    public String[] names() {
        return seats.stream().map(Seat::name).toArray(String[]::new);
    }
}
