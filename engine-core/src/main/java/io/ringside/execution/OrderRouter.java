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
    private EventClock eventClock = EventClock.NONE;
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
        this.deep = venue instanceof DepthDriven driven ? driven : null;
        this.killSwitch = killSwitch;
        this.outbox = outbox;
        this.faultListener = faultListener;
        this.instruments = instruments;
        this.positions = new Positions(instruments);
        this.cancelAll = new CancelAll(table, positions);
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

    @Override
    public String name() {
        return "router";
    }

    @Override
    public void onInput(Slot slot) {
        long now = clock.advance(slot);
        if (slot.kind == InputKind.REPORT) {
            apply(slot.report);
        } else if (slot.kind == InputKind.OUTCOME) {
            apply(slot.outcome);
        } else if (market != null) {
            drive(slot, now);
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
            cancelAll.cancelEverything(this::cancel);
        } else if (state == RiskState.LIQUIDATION_ONLY) {
            cancelAll.cancelOpenings(this::cancel);
        }
    }

    private void route(Slot slot, SignalPart signal, int index) {
        switch (signal.action) {
            case ORDER, REPLACE -> {
                Verdict verdict = slot.verdicts.get(index);
                if (!verdict.isApproved(slot.sequence)) {
                    return;
                }
                if (!maySend(slot, verdict)) {
                    suppress(signal, verdict, RiskCode.KILL);
                } else if (verdict.openingUnits > 0 && eventClock.nowNs() > verdict.staleAfterNs) {
                    suppress(signal, verdict, RiskCode.STALE_PRICE);
                } else if (signal.action == SignalAction.ORDER) {
                    submit(signal, verdict);
                } else {
                    replace(signal, verdict);
                }
            }
            case CANCEL -> {
                Order order = table.find(signal.orderId);
                if (order != null && order.strategyId == signal.strategyId) {
                    cancel(order);
                }
            }
            case CANCEL_OPENINGS -> cancelAll.cancelOpeningsOf(signal.strategyId, this::cancel);
        }
    }

    /**
     * A kill that the slot's state does not know of yet, or a state that permits no opening, keeps openings back. A replay knows of kills
     * that nobody has raised.
     */
    private boolean maySend(Slot slot, Verdict verdict) {
        RiskState state = slot.gate.state(slot.sequence);
        return verdict.openingUnits > 0
                ? state.permitsOpening() && killSwitch.raised() <= slot.gate.killsApplied(slot.sequence)
                : state != RiskState.HALTED;
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
        table.add(order);
        order.become(OrderTransitions.next(OrderState.INITIALIZED, OrderEvent.SUBMIT));
        sends++;
        venue.submit(order);
    }

    private void replace(SignalPart signal, Verdict verdict) {
        Order order = table.find(signal.orderId);
        OrderState next = order == null ? null : OrderTransitions.next(order.state, OrderEvent.REQUEST_REPLACE);
        if (next == null) {
            suppress(signal, verdict, RiskCode.KILL);
            return;
        }
        order.become(next);
        order.openingUnits = Math.max(order.openingUnits, verdict.openingUnits);
        sends++;
        venue.replace(order, signal.quantityUnits, signal.priceUnits);
    }

    private void cancel(Order order) {
        OrderState next = OrderTransitions.next(order.state, OrderEvent.REQUEST_CANCEL);
        if (next != null) {
            order.become(next);
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
        Order order = outcome.type == OutcomeType.SUPPRESSED && outcome.action == SignalAction.ORDER ? table.find(outcome.orderId) : null;
        if (order != null) {
            order.become(OrderState.DENIED);
            table.remove(order);
        }
    }

    private void apply(Report report) {
        boolean fill = report.type == ReportType.FILLED;
        if (fill) {
            positions.apply(report.instrument, report.side, report.quantityUnits, report.priceUnits);
        }
        Order order = table.find(report.orderId);
        if (order == null) {
            boolean crossed = report.type == ReportType.CANCEL_REJECTED || report.type == ReportType.REPLACE_REJECTED;
            if (!crossed) {
                record(report, "no order of that id is open");
            }
            return;
        }
        boolean completes = fill && order.filledUnits + report.quantityUnits >= order.quantityUnits;
        OrderState next = OrderTransitions.next(order.state, OrderEvent.of(report.type, completes));
        if (next == null) {
            record(report, "the order is " + order.state);
            return;
        }
        if (fill) {
            order.filledUnits += report.quantityUnits;
        } else if (report.type == ReportType.REPLACED) {
            order.quantityUnits = report.quantityUnits;
            order.priceUnits = report.priceUnits;
        }
        order.become(next == OrderState.ACCEPTED && order.filledUnits > 0 ? OrderState.PARTIALLY_FILLED : next);
        if (!order.state.isLive()) {
            table.remove(order);
        }
    }

    private void record(Report report, String why) {
        faultListener.onFault("report " + report.type + " of order " + report.orderId, null, why + "; recorded, not applied to the order");
    }
}
