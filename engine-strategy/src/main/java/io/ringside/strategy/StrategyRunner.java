package io.ringside.strategy;

import io.ringside.events.BookDelta;
import io.ringside.events.Control;
import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.Outcome;
import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.TimerEvent;
import io.ringside.events.TimerTarget;
import io.ringside.events.Views;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.position.Cash;
import io.ringside.position.L2Book;
import java.util.List;

/**
 * The first stage: shows each input to the strategies it concerns and writes their signals into the slot.
 *
 * <p>Ticks go to the strategies of their instrument only, in the order they were added. Reports and outcomes go to the strategy whose order
 * they are about, after its books were updated. A strategy that throws is dealt with here and hides nothing from the others. One thread at
 * a time; allocates nothing per input in steady state.
 */
public final class StrategyRunner implements Stage {
    private final Instruments instruments;
    private final StageClock clock = new StageClock();
    private final Views views = new Views();
    private final Timers timers = new Timers(views);
    private final OpenOrders orders = new OpenOrders();
    private final Valuation valuation = new Valuation();
    private final Ledger ledger;
    private final Seats seats;
    private final SignalWriter writer;
    private final Discipline discipline;
    private final OrderGroups groups;
    private final GroupRequests requests;
    private final ApartDesk apart;
    private final Flattener flattener;
    private final ControlDesk controls;
    private boolean flattens;
    private Depth depth;
    private Slot slot;
    private TimerEvent dueTimer;
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
        this.seats = new Seats(instruments);
        this.ledger = new Ledger(orders, seats, new Cash(instruments, cashUnits));
        this.writer = new SignalWriter(seats, orders);
        this.discipline = new Discipline(writer, faultListener);
        this.groups = new OrderGroups(instruments, orders, writer, faultListener);
        this.requests = groups.requests();
        ApartDesk.Kept books = new ApartDesk.Kept(seats, orders, groups, ledger);
        this.apart = new ApartDesk(books, writer, discipline);
        this.flattener = new Flattener(instruments, seats, orders);
        this.controls = new ControlDesk(this, books, apart, flattener);
        this.depth = new Depth(instruments, 0);
    }

    /**
     * Keeps order books and shows them to strategies. Only before the first input.
     *
     * @param levels how many levels a side keeps; 0 for no books, as it is unless set
     * @return this
     */
    public StrategyRunner depth(int levels) {
        depth = new Depth(instruments, levels);
        return this;
    }

    /**
     * Sets how many orders of groups a tick may cause; what is due beyond that waits for the next. Only before the first input.
     *
     * @param most as many as the gate allows, so that it denies no exit for it
     * @return this
     */
    public StrategyRunner signalsPerInput(int most) {
        groups.ordersPerTick(most);
        return this;
    }

    /** {@return this, closing all positions once the account may only liquidate; only before the first input} */
    public StrategyRunner autoFlatten() {
        flattener.automatic();
        flattens = true;
        return this;
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
        seat(name, strategy, subscribed);
        configure(name, strategy, parameters);
    }

    /**
     * Adds a strategy that runs apart when the start says so, and like any other when not. Only before the first input.
     *
     * @param name        its name, as it appears in events
     * @param strategy    the strategy, of no other engine
     * @param subscribed  concluded instruments whose ticks it sees; empty for all
     * @param parameters  its parameters
     */
    public void addIsolated(String name, Strategy strategy, List<Instrument> subscribed, Parameters parameters) {
        seat(name, strategy, subscribed).isolate(null);
        configure(name, strategy, parameters);
    }

    /**
     * Adds the place of a strategy that another runner calls, on a thread of its own. Only before the first input.
     *
     * @param name       its name, as it appears in events
     * @param subscribed concluded instruments whose ticks it sees; empty for all
     * @param lane       where what concerns it is left
     */
    public void addApart(String name, List<Instrument> subscribed, Lane lane) {
        seat(name, new Absent(), subscribed).isolate(lane);
    }

    private Seat seat(String name, Strategy strategy, List<Instrument> subscribed) {
        Seat seat = new Seat(this, name, seats.size(), strategy);
        strategy.join(seat);
        seats.add(seat, subscribed);
        return seat;
    }

    private void configure(String name, Strategy strategy, Parameters parameters) {
        try {
            strategy.prepare(parameters, instruments);
        } catch (InvalidInputException refusal) {
            throw refusal;
        } catch (Throwable thrown) {
            throw new InvalidInputException("strategy " + name, "configure threw " + thrown, "refusals by InvalidInputException",
                    "mend the strategy");
        }
        parameters.refuseUnknown();
        strategy.recall(parameters.provision());
    }

    @Override
    public String name() {
        return "strategies";
    }

    @Override
    public void onInput(Slot input) {
        if (slot != input) {
            slot = input;
        }
        clock.advance(input);
        writer.begin(input);
        if (input.kind == InputKind.TICK) {
            if (groups.areKnown()) {
                groups.onTick(input.tick);
            }
            onMarketData(seats.of(input.tick.instrument), Callback.TICK);
        } else {
            onOther(input);
        }
        if (flattens) {
            flattener.follow(input, clock.nowNs());
        }
        discipline.report(input.signals);
    }

    private void onOther(Slot input) {
        switch (input.kind) {
            case TICK -> { }
            case REPORT -> onReport();
            case OUTCOME -> onOutcome(input.outcome);
            case TIMER -> onTimer();
            case SIGNAL -> apart.onSignal(input);
            case CONTROL -> controls.obey(input, clock.nowNs());
            case BOOK -> onBook(input.book);
        }
    }

    void onMarketData(Seat[] subscribers, Callback callback) {
        for (Seat seat : subscribers) {
            if (!seat.isPaused()) {
                call(seat, callback);
            }
        }
    }

    /** Between the first and the last level of a message a book is in no state to be shown. */
    private void onBook(BookDelta delta) {
        if (depth.apply(delta)) {
            onMarketData(seats.of(delta.instrument), Callback.BOOK);
            depth.release();
        }
    }

    private void onReport() {
        Seat seat = ledger.apply(slot);
        if (slot.isBooked()) {
            valuation.book(slot.booked());
        }
        if (groups.areKnown()) {
            groups.onReport(slot);
        }
        if (seat != null) {
            react(seat, slot.report.type == ReportType.FILLED ? Callback.FILL : Callback.REPORT);
        }
    }

    private void onOutcome(Outcome outcome) {
        if (outcome.type == OutcomeType.RISK_STATE) {
            groups.onState(outcome, outcome.strategyId == Control.ALL ? null : seats.get(outcome.strategyId));
            for (Seat seat : seats.all()) {
                react(seat, Callback.RISK);
            }
            return;
        }
        Seat seat = ledger.apply(outcome);
        groups.onOutcome(outcome);
        if (seat != null) {
            react(seat, Callback.OUTCOME);
        }
    }

    private void onTimer() {
        if (slot.timerTarget != TimerTarget.STRATEGIES) {
            return;
        }
        for (Seat seat : seats.all()) {
            if (apart.has(seat)) {
                call(seat, Callback.TIMER);
            }
        }
        while (timers.take(clock.nowNs())) {
            dueTimer = timers.due(clock.nowNs());
            react(timers.dueSeat(), Callback.TIMER);
        }
    }

    /** Ends the strategies: nothing is asked of them any more. */
    void stop() {
        callAll(Callback.STOP);
        stopped = true;
        timers.clear();
        groups.dropAll(null);
    }

    void callAll(Callback callback) {
        for (Seat seat : seats.all()) {
            call(seat, callback);
        }
    }

    /** Calls a strategy back for anything but market data, and counts how often it answers at one time. */
    private void react(Seat seat, Callback callback) {
        if (apart.has(seat)) {
            call(seat, callback);
            return;
        }
        int before = writer.count();
        if (!invoke(seat, callback)) {
            return;
        }
        boolean answered = callback == Callback.TIMER || writer.count() > before;
        if (answered && seat.conduct().isRunaway(clock.nowNs())) {
            withdraw(before);
            fault(seat, Conduct.runaway(clock.nowNs()), true);
        } else {
            requests.commit(slot);
        }
    }

    void call(Seat seat, Callback callback) {
        if (apart.has(seat)) {
            if (!seat.isDisabled() && !stopped) {
                seat.hand(slot, clock.nowNs());
            }
        } else if (invoke(seat, callback)) {
            requests.commit(slot);
        }
    }

    /** Calls a strategy of this runner back; false if it was not called, or threw and has asked for nothing. */
    private boolean invoke(Seat seat, Callback callback) {
        if (seat.isDisabled() || stopped) {
            return false;
        }
        int before = writer.count();
        writer.enter(seat);
        try {
            callback.invoke(seat.strategy(), views, slot, clock.nowNs(), dueTimer);
            return true;
        } catch (Throwable thrown) {
            withdraw(before);
            fault(seat, thrown, callback == Callback.START || seat.conduct().isIntolerable(thrown, clock.nowNs()));
            return false;
        } finally {
            writer.leave();
            views.release();
        }
    }

    private void withdraw(int before) {
        requests.withdraw(slot.signals, before, writer.count());
        writer.withdraw(before);
    }

    /** A strategy that is switched off opens nothing more; the exits the engine holds for it go on. */
    private void fault(Seat seat, Throwable thrown, boolean fatal) {
        discipline.note(seat, thrown, fatal);
        if (fatal) {
            groups.dropOpenings(seat);
        }
    }

    /** Whether this is the runner of one strategy apart, which leaves groups to the ring's. */
    boolean isApart() {
        return ledger.isGiven();
    }

    /** Takes an order of a group; apart, only what it asks for is passed on. */
    void join(Seat seat, SignalPart signal) {
        if (!isApart()) {
            requests.begin(seat, signal);
        }
    }

    /** What strategies ask of groups. */
    GroupRequests requests() {
        return requests;
    }

    OrderGroups groups() {
        return groups;
    }

    SignalWriter writer() {
        return writer;
    }

    OpenOrders orders() {
        return orders;
    }

    /** The timers, for a seat within a callback. */
    Timers timersFor(Seat seat) {
        if (!writer.isCalled(seat)) {
            throw new IllegalStateException("strategy " + seat.name() + " set a timer outside its callbacks; set timers in onX methods");
        }
        return timers;
    }

    Valuation valuation() {
        return valuation;
    }

    Depth depth() {
        return depth;
    }

    Instruments instruments() {
        return instruments;
    }

    Cash cash() {
        return ledger.cash();
    }

    long nowNs() {
        return clock.nowNs();
    }

    /**
     * Sets the account's cash, which a runner of one strategy apart cannot reckon itself.
     *
     * @param units by currency, in money units
     */
    public void cash(long[] units) {
        ledger.give(units);
    }

    /**
     * Takes the books that the next {@link io.ringside.events.ControlType#ISOLATED_SYNC} puts in place of the strategy's.
     *
     * @param toAdopt the books
     */
    public void adopt(Books toAdopt) {
        apart.adopt(toAdopt);
    }

    /**
     * Takes the book that the next {@link InputKind#BOOK} shows, which a runner of one strategy apart cannot fold itself.
     *
     * @param book the book after a whole message
     */
    public void show(L2Book book) {
        depth.give(book);
    }

    /** {@return when the next strategy's timer is due, or {@link Long#MAX_VALUE}; any thread} */
    public long nextTimerNs() {
        return timers.nextNs();
    }

    /** {@return the strategy that is being called at the moment, or null; any thread, for diagnostics} */
    public String runningName() {
        Seat seat = writer.current();
        return seat == null ? null : seat.name();
    }

    /** {@return the strategies' names in order of their ids} */
    public String[] names() {
        return seats.names();
    }
}
