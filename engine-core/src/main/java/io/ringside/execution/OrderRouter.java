package io.ringside.execution;

import io.ringside.events.BookDelta;
import io.ringside.events.Consequence;
import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.Outbox;
import io.ringside.events.Outcome;
import io.ringside.events.OutcomeType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.TimerTarget;
import io.ringside.events.Verdict;
import io.ringside.instrument.Instruments;
import io.ringside.position.BookView;
import io.ringside.position.L2Book;
import io.ringside.position.L2Books;
import io.ringside.position.Positions;

/**
 * The third stage: keeps the table of our own orders and sends to the venue what the gate approved for this very input, nothing else.
 *
 * <p>Within one input: the venue sees the tick, then come the cancels a change of state asks for, then orders and cancels in the order of
 * the signals. An opening that a kill overtook, or whose price has become too old
 * meanwhile, is kept back and returned as suppressed. One thread at a time; never waits; allocates
 * nothing in steady state.
 */
public final class OrderRouter implements Stage {
    private final Venue venue;
    private final MarketDriven market;
    /** The venue if it wants books, else null. */
    private final DepthDriven deep;
    private final BookView view = new BookView();
    private L2Books books;
    private final KillSwitch killSwitch;
    private final Outbox outbox;
    private final FaultListener faultListener;
    private final StageClock clock = new StageClock();
    private final OrderTable table = new OrderTable();
    private final Instruments instruments;
    private final Positions positions;
    private final CancelAll cancelAll;
    private final Reconciliation reconciliation;
    private final OrderReports reports;
    private EventClock eventClock = EventClock.NONE;
    /** Null unless answers are waited for. */
    private Unanswered unanswered;
    private long sends;

    /**
     * Creates a router.
     *
     * @param instruments   the run's instruments
     * @param venue         where orders go
     * @param killSwitch    what can overtake the ring
     * @param outbox        where suppressed orders are left
     * @param faultListener who is told of reports that cannot be
     */
    public OrderRouter(Instruments instruments, Venue venue, KillSwitch killSwitch, Outbox outbox, FaultListener faultListener) {
        this.venue = venue;
        this.market = venue instanceof MarketDriven driven ? driven : null;
        this.deep = venue instanceof DepthDriven driven && driven.wantsBooks() ? driven : null;
        this.killSwitch = killSwitch;
        this.outbox = outbox;
        this.faultListener = faultListener;
        this.instruments = instruments;
        this.positions = new Positions(instruments);
        this.cancelAll = new CancelAll(table, positions);
        this.reconciliation = new Reconciliation(table, positions, outbox, killSwitch, venue);
        this.reports = new OrderReports(table, venue, reconciliation, faultListener);
    }

    /**
     * Sets who knows the time at which an opening leaves.
     *
     * @param source read before each opening, by the router's thread
     * @return this
     */
    public OrderRouter eventClock(EventClock source) {
        eventClock = source;
        return this;
    }

    /**
     * Sets what client order ids begin with.
     *
     * @param id the session's id
     * @return this
     */
    public OrderRouter session(String id) {
        table.session(id);
        return this;
    }

    /**
     * Keeps order books for a venue that lives on them.
     *
     * @param levels how many levels a side keeps; 0 for no books, as it is unless set
     * @return this
     */
    public OrderRouter depth(int levels) {
        books = deep == null || levels == 0 ? null : new L2Books(instruments, levels);
        return this;
    }

    /**
     * Sets for how long an order, a replace or a question may be without an answer. Cancels then have their two seconds, too.
     *
     * @param patienceNs ns of event time; 0 for ever, as it is unless set
     * @return this
     */
    public OrderRouter answerTimeout(long patienceNs) {
        unanswered = patienceNs == 0 ? null
                : new Unanswered(patienceNs, table, new Unanswered.Exits(venue, outbox, killSwitch, faultListener));
        reconciliation.patience(patienceNs);
        reports.follow(unanswered);
        return this;
    }

    /** {@return when a request will have waited too long for its answer, or {@link Long#MAX_VALUE}; any thread} */
    public long nextDueNs() {
        return unanswered == null ? Long.MAX_VALUE : Math.min(unanswered.dueNs(), reconciliation.dueNs());
    }

    @Override
    public String name() {
        return "router";
    }

    @Override
    public void onInput(Slot slot) {
        long now = clock.advance(slot);
        if (slot.kind == InputKind.REPORT) {
            onReport(slot);
        } else if (slot.kind == InputKind.OUTCOME) {
            apply(slot.outcome);
        } else if (market != null) {
            drive(slot, now);
        }
        if (slot.kind == InputKind.TIMER && unanswered != null && slot.timerTarget == TimerTarget.ROUTER) {
            unanswered.onTime(now, reconciliation);
            reconciliation.onTime(now);
        }
        if (slot.gate.changed(slot.sequence)) {
            onState(slot.gate.state(slot.sequence));
        }
        int count = slot.signalCount();
        for (int i = 0; i < count; i++) {
            route(slot, slot.signals.get(i), i);
        }
        slot.routing.openOrders = table.size();
        slot.routing.sends = sends;
    }

    private void drive(Slot slot, long now) {
        if (slot.kind == InputKind.TICK) {
            market.onTick(slot.tick, now);
        } else if (slot.kind == InputKind.TIMER && slot.timerTarget == TimerTarget.VENUE) {
            market.onTime(now);
        } else if (slot.kind != InputKind.BOOK || books == null || !show(slot.book, now)) {
            market.onClock(now);
        }
    }

    /** Applies a level; true if it ended a message and the venue has been shown the book. */
    private boolean show(BookDelta delta, long now) {
        L2Book book = books.of(delta.instrument);
        if (!book.apply(delta)) {
            return false;
        }
        deep.onBook(view.show(book, now), now);
        view.release();
        return true;
    }

    private void onState(RiskState state) {
        if (state == RiskState.HALTED) {
            cancelAll.cancelEverything(this::expel);
            venue.massCancel();
        } else if (state == RiskState.LIQUIDATION_ONLY) {
            cancelAll.cancelOpenings(this::expel);
        }
    }

    private void route(Slot slot, SignalPart signal, int index) {
        switch (signal.action) {
            case ORDER, REPLACE -> {
                Verdict verdict = slot.verdicts.get(index);
                if (!verdict.isApproved(slot.sequence)) {
                    return;
                }
                if (!maySend(slot, signal, verdict)) {
                    suppress(signal, verdict, RiskCode.KILL);
                } else if (verdict.openingUnits > 0 && eventClock.nowNs() > verdict.staleAfterNs) {
                    suppress(signal, verdict, RiskCode.STALE_PRICE);
                } else {
                    if (verdict.clearsWay) {
                        cancelAll.cancelMet(signal, verdict, this::cancel);
                    }
                    send(signal, verdict);
                }
            }
            case CANCEL -> {
                Order order = table.find(signal.orderId);
                if (order != null && order.strategyId == signal.strategyId) {
                    cancel(order);
                }
            }
            case CANCEL_ALL -> cancelAllOf(signal.strategyId);
            case CANCEL_OPENINGS -> cancelAll.cancelOpeningsOf(signal.strategyId, this::cancel);
            case HOLD -> { }
        }
    }

    private void send(SignalPart signal, Verdict verdict) {
        if (signal.action == SignalAction.ORDER) {
            submit(signal, verdict);
        } else {
            replace(signal, verdict);
        }
    }

    /**
     * A kill that the slot's state does not know of yet, or a state that permits no opening, keeps openings back; while only reducing is
     * allowed, the gate lets a resting opening become milder. A replay knows of kills
     * that nobody has raised.
     */
    private boolean maySend(Slot slot, SignalPart signal, Verdict verdict) {
        RiskState state = slot.gate.state(slot.sequence);
        boolean milder = state == RiskState.REDUCING && signal.action == SignalAction.REPLACE;
        return verdict.openingUnits > 0
                ? (state.permitsOpening() || milder) && killSwitch.raised() <= slot.gate.killsApplied(slot.sequence)
                : state != RiskState.HALTED || slot.isFlatten();
    }

    private void submit(SignalPart signal, Verdict verdict) {
        Order order = table.blank();
        order.orderId = signal.orderId;
        order.strategyId = signal.strategyId;
        order.of(signal.instrument, signal.side, verdict.sentType, signal.timeInForce);
        order.priceUnits = verdict.sentPriceUnits;
        order.quantityUnits = signal.quantityUnits;
        order.openingUnits = verdict.openingUnits;
        order.reservedPriceUnits = verdict.reservedPriceUnits;
        order.stopUnits = signal.stopUnits;
        order.expireNs = signal.expireNs;
        order.postOnly = signal.postOnly;
        order.reduceOnly = signal.reduceOnly && verdict.openingUnits == 0;
        order.lost = reconciliation.isDown();
        order.arrived = false;
        table.add(order);
        order.follow(OrderEvent.SUBMIT);
        sends++;
        ask(order);
        venue.submit(order);
    }

    private void replace(SignalPart signal, Verdict verdict) {
        Order order = table.find(signal.orderId);
        if (order == null || order.follow(OrderEvent.REQUEST_REPLACE) == null) {
            suppress(signal, verdict, RiskCode.STATE);
            return;
        }
        order.openingUnits = Math.max(order.openingUnits, verdict.openingUnits);
        order.asks(signal.quantityUnits, signal.priceUnits);
        if (reconciliation.isDown()) {
            order.strays();
        }
        sends++;
        ask(order);
        venue.replace(order, signal.quantityUnits, signal.priceUnits);
    }

    private void ask(Order order) {
        if (unanswered != null) {
            unanswered.asked(order, clock.nowNs());
        }
    }

    /** Newest first where none has ended since; allocates nothing, since a strategy may do this at every tick. */
    private void cancelAllOf(int strategyId) {
        for (int i = table.size() - 1; i >= 0; i--) {
            if (table.get(i).strategyId == strategyId) {
                cancel(table.get(i));
            }
        }
    }

    private void expel(Order order) {
        order.mustGo = true;
        cancel(order);
    }

    private void cancel(Order order) {
        if (order.follow(OrderEvent.REQUEST_CANCEL) != null) {
            if (unanswered != null) {
                unanswered.cancelled(order, clock.nowNs());
            }
            venue.cancel(order);
        }
    }

    private void suppress(SignalPart signal, Verdict verdict, RiskCode why) {
        Consequence entry = outbox.claim();
        if (entry == null) {
            killSwitch.raise(RiskCode.FAULT);
            return;
        }
        entry.input(InputKind.OUTCOME, clock.nowNs());
        entry.outcome.endOf(OutcomeType.SUPPRESSED, signal, verdict);
        entry.outcome.code = why;
        outbox.commit();
    }

    /** An order that was kept back is not in the table, but when a replay decides again without the kill that overtook it. */
    private void apply(Outcome outcome) {
        if (outcome.isScoped()) {
            cancelAll.cancelScope(outcome, this::expel);
            return;
        }
        Order order = outcome.type == OutcomeType.SUPPRESSED && outcome.action == SignalAction.ORDER ? table.find(outcome.orderId) : null;
        if (order != null) {
            order.become(OrderState.DENIED);
            table.end(order);
        }
    }

    private void onReport(Slot slot) {
        if (slot.isBooked()) {
            Report booked = slot.booked();
            positions.apply(booked.instrument, booked.side, booked.quantityUnits, booked.priceUnits);
        }
        reports.onReport(slot, clock.nowNs());
        if (slot.report.type == ReportType.RESUMED) {
            onState(slot.gate.state(slot.sequence));
        }
    }
}
