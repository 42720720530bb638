package io.ringside.strategy;

import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.Outcome;
import io.ringside.events.OutcomeType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/**
 * Brackets and one-cancels-other pairs, which the engine holds since a venue need not know them: by inputs alone, so that a replay comes
 * to the same.
 *
 * <p>A leg that waits for a stop is kept here; one without is at the venue, for what is left to do. When a stop is reached the other leg's
 * order is cancelled, and only when the venue has said that it is over follows the order of the leg that was reached, for what is left
 * then. So of two legs on one side never more than what is left is open at the venue, whatever it executes of it: exits cannot take a
 * position beyond flat, and the gate judges them like any other order. A stop is reached by a tick, or at once if the market is through it
 * when what it protects is executed or when it is moved; then it stays reached, and what is left of it follows tick by tick.
 *
 * <p>Owned by the strategy stage; a tick costs a few comparisons from the first group on, and nothing before.
 */
final class OrderGroups {
    private final OpenOrders orders;
    private final SignalWriter writer;
    private final FaultListener faultListener;
    private final GroupTable groups = new GroupTable();
    private final GroupRequests requests = new GroupRequests(groups, this);
    private final StopLevels stops;
    /** How many orders one tick may cause here; further stops wait for the next. */
    private int ordersPerTick = Integer.MAX_VALUE;
    private int written;

    OrderGroups(Instruments instruments, OpenOrders orders, SignalWriter writer, FaultListener faultListener) {
        this.orders = orders;
        this.writer = writer;
        this.faultListener = faultListener;
        this.stops = new StopLevels(instruments);
    }

    /** What strategies ask of groups. */
    GroupRequests requests() {
        return requests;
    }

    void ordersPerTick(int most) {
        ordersPerTick = most;
    }

    /** Whether there are groups that are not over. */
    boolean areOpen() {
        return groups.size() > 0;
    }

    /** Whether there are groups at all, of whose orders something may be heard. */
    boolean areKnown() {
        return !groups.isEmpty();
    }

    /** A stop that was reached stays so: what is left of it follows with the next tick, whatever its price. */
    void watch(OrderGroup group, Leg leg) {
        boolean open = leg.waits() && group.isInForce(leg) && group.remainingUnits() > 0;
        if (open && group.chosen == leg) {
            postpone(group, orderOf(leg) == null);
        } else if (open) {
            stops.watch(group.instrument.id(), leg.side(), leg.stopUnits());
        }
    }

    private void postpone(OrderGroup group, boolean waits) {
        if (waits) {
            stops.postpone(group.instrument.id());
        }
    }

    void drop(OrderGroup group) {
        group.closed = true;
        groups.close(group);
    }

    /** Ends the groups of a strategy, or of all for null. */
    void dropAll(Seat seat) {
        dropAll(seat, null);
    }

    /** Nothing more is opened for a strategy, or for any for null, in an instrument, or in any for null; legs that only reduce stay. */
    private void dropOpenings(Seat seat, Instrument instrument) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            OrderGroup group = groups.get(i);
            if ((seat == null || group.seat == seat) && (instrument == null || group.instrument == instrument)) {
                for (int k = 0; k < group.legCount; k++) {
                    if (!group.legs[k].reducesOnly()) {
                        group.legs[k].opensNoMore = true;
                        group.legs[k].dead |= orderOf(group.legs[k]) == null;
                    }
                }
                settle(group);
            }
        }
    }

    void dropOpenings(Seat seat) {
        dropOpenings(seat, null);
    }

    private void dropAll(Seat seat, Instrument instrument) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            OrderGroup group = groups.get(i);
            if ((seat == null || group.seat == seat) && (instrument == null || group.instrument == instrument)) {
                drop(group);
            }
        }
    }

    /** The account, an instrument or a strategy is in another state. */
    void onState(Outcome outcome, Seat seat) {
        if (outcome.state == RiskState.HALTED) {
            dropAll(seat, outcome.instrument);
        } else if (outcome.state == RiskState.LIQUIDATION_ONLY) {
            dropOpenings(seat, outcome.instrument);
        }
    }

    void onTick(TickPart tick) {
        if (stops.see(tick)) {
            fire(tick.instrument, StopLevels.saleUnits(tick), StopLevels.purchaseUnits(tick));
        }
    }

    /** Takes the market as it is when a group may be the first, no tick having been looked at before. */
    void look(Slot slot) {
        if (slot.kind == InputKind.TICK) {
            stops.see(slot.tick);
        }
    }

    private void fire(Instrument instrument, long bidUnits, long askUnits) {
        stops.clear(instrument.id());
        written = 0;
        int i = 0;
        while (i < groups.size()) {
            OrderGroup group = groups.get(i);
            if (group.instrument == instrument) {
                fire(group, bidUnits, askUnits);
            }
            i += i < groups.size() && groups.get(i) == group ? 1 : 0;
        }
    }

    private void fire(OrderGroup group, long bidUnits, long askUnits) {
        if (!choose(group, bidUnits, askUnits)) {
            watch(group);
        } else if (written < ordersPerTick && writer.count() < OrderId.MAX_PER_INPUT / 2) {
            advance(group);
        } else {
            stops.postpone(group.instrument.id());
        }
    }

    /** Whether a stop is or was reached at these prices; what is left of it is due. */
    private boolean choose(OrderGroup group, long saleUnits, long purchaseUnits) {
        Leg leg = group.chosen != null ? group.chosen : group.reached(saleUnits, purchaseUnits);
        if (leg != null) {
            group.chosen = leg;
            leg.due |= orderOf(leg) == null;
        }
        return leg != null;
    }

    private void watch(OrderGroup group) {
        for (int i = 0; i < group.legCount; i++) {
            watch(group, group.legs[i]);
        }
    }

    /** Applies what the venue says of an order, its books having been kept. */
    void onReport(Slot slot) {
        Report report = slot.report;
        if (report.type == ReportType.DISCONNECTED) {
            doubtAll();
        }
        OrderGroup group = report.orderId == OrderId.NONE || slot.isRepeated() ? null : groups.find(report.orderId);
        if (group == null) {
            return;
        }
        if (slot.isBooked()) {
            group.execute(report.orderId, report.type == ReportType.BUSTED ? -report.quantityUnits : report.quantityUnits);
        }
        Leg leg = group.leg(report.orderId);
        if (leg != null) {
            follow(group, leg, report);
        } else if (report.type == ReportType.CANCEL_REJECTED) {
            group.entryCancelling = false;
        }
        if (report.type == ReportType.CANCEL_REJECTED) {
            stops.postpone(group.instrument.id());
            settle(group);
        } else {
            advance(group);
        }
    }

    private void doubtAll() {
        for (int i = 0; i < groups.size(); i++) {
            OrderGroup group = groups.get(i);
            for (int k = 0; k < group.legCount; k++) {
                group.legs[k].doubt();
            }
        }
    }

    private static void follow(OrderGroup group, Leg leg, Report report) {
        switch (report.type) {
            case CANCELLED, EXPIRED -> leg.ended(group.chosen == leg);
            case REJECTED -> leg.ended(false);
            case REPLACED, REPLACE_REJECTED -> leg.replacing = false;
            case CANCEL_REJECTED -> leg.cancelling = false;
            case ACCEPTED -> leg.trust();
            case UNANSWERED -> leg.doubt();
            case WORKING -> {
                leg.trust();
                leg.askedUnits = 0;
            }
            default -> { }
        }
    }

    /** Applies what became of an order inside the engine. */
    void onOutcome(Outcome outcome) {
        OrderGroup group = outcome.type == OutcomeType.RISK_STATE || outcome.orderId == OrderId.NONE ? null
                : groups.find(outcome.orderId);
        if (group == null) {
            return;
        }
        Leg leg = group.leg(outcome.orderId);
        if (leg != null && outcome.action == SignalAction.ORDER) {
            leg.ended(group.chosen == leg);
        } else if (leg != null) {
            leg.replacing = false;
        }
        advance(group);
    }

    /** Asks for what is missing to what the group is to have at the venue; a stop that the market is through already goes at once. */
    void advance(OrderGroup group) {
        if (!group.closed) {
            if (group.chosen == null) {
                choose(group, stops.saleUnits(group.instrument.id()), stops.purchaseUnits(group.instrument.id()));
            }
            writer.enter(group.seat);
            if (group.isExiting()) {
                cancelEntry(group);
            }
            for (int i = 0; i < group.legCount; i++) {
                advance(group, group.legs[i]);
            }
            writer.leave();
        }
        settle(group);
    }

    private void advance(OrderGroup group, Leg leg) {
        long remaining = leg.isExit() ? Math.min(group.remainingUnits(), group.heldAgainst(leg)) : group.remainingUnits();
        WorkingOrder order = orderOf(leg);
        boolean wanted = group.remainingUnits() > 0 && group.isInForce(leg);
        if (order == null) {
            boolean turn = leg.waits() ? leg.due && isAlone(group, leg) : group.chosen == null;
            if (wanted && turn && remaining > 0) {
                give(group, leg, remaining);
            }
        } else if (!wanted) {
            cancel(group, leg);
        } else if (remaining > 0 && order.leavesUnits != remaining && order.type.hasLimit()) {
            resize(group, leg, order, remaining);
        }
        watch(group, leg);
    }

    /** Whether no other leg has anything open at the venue. */
    private boolean isAlone(OrderGroup group, Leg leg) {
        for (int i = 0; i < group.legCount; i++) {
            if (group.legs[i] != leg && orderOf(group.legs[i]) != null) {
                return false;
            }
        }
        return true;
    }

    WorkingOrder orderOf(Leg leg) {
        return leg.sent ? orders.find(leg.orderId) : null;
    }

    private void give(OrderGroup group, Leg leg, long units) {
        boolean known = !leg.sent;
        SignalPart signal = writer.add(group.seat, SignalAction.ORDER);
        leg.write(signal, units);
        if (!known) {
            groups.note(group, leg.orderId);
        }
        orders.register(group.seat, signal);
        group.seat.handOrder(signal);
        written++;
    }

    private void resize(OrderGroup group, Leg leg, WorkingOrder order, long remaining) {
        if (leg.replacing || leg.cancelling || leg.askedUnits == remaining) {
            return;
        }
        SignalPart signal = writer.add(group.seat, SignalAction.REPLACE);
        signal.orderId = order.orderId;
        signal.about(order.instrument, order.side).as(order.type, order.timeInForce).waits(0, order.expireNs)
                .only(order.postOnly, order.reduceOnly);
        signal.quantityUnits = order.quantityUnits - order.leavesUnits + remaining;
        signal.priceUnits = order.priceUnits;
        leg.replacing = true;
        leg.askedUnits = remaining;
        written++;
    }

    private void cancel(OrderGroup group, Leg leg) {
        if (!leg.cancelling) {
            leg.cancelling = true;
            cancel(group.seat, orderOf(leg));
        }
    }

    private void cancelEntry(OrderGroup group) {
        WorkingOrder entry = entryOf(group);
        if (entry != null && !group.entryCancelling) {
            group.entryCancelling = true;
            cancel(group.seat, entry);
        }
    }

    private WorkingOrder entryOf(OrderGroup group) {
        return group.entryId == OrderId.NONE ? null : orders.find(group.entryId);
    }

    void cancel(Seat seat, WorkingOrder order) {
        SignalPart signal = writer.add(seat, SignalAction.CANCEL);
        signal.orderId = order.orderId;
        signal.about(order.instrument, order.side);
    }

    /** A group is over when nothing of it is or will be at the venue; a late execution may take it up again. */
    private void settle(OrderGroup group) {
        long excess = group.tellExcessUnits();
        if (excess > 0) {
            tell(group, "its legs executed " + group.instrument.formatQuantity(group.exitedUnits()) + " of "
                    + group.instrument.formatQuantity(group.enteredUnits()) + ", one before the other could be taken back; "
                    + group.instrument.formatQuantity(excess) + " for the strategy to undo");
        }
        boolean asked = group.expectsEntry() || entryOf(group) != null;
        boolean exiting = false;
        for (int i = 0; i < group.legCount; i++) {
            exiting |= orderOf(group.legs[i]) != null || group.remainingUnits() > 0 && group.isInForce(group.legs[i]);
        }
        if (!group.closed && (asked || exiting)) {
            groups.open(group);
        } else {
            boolean bare = !group.closed && group.place != OrderGroup.NOWHERE && group.legs[0].isExit();
            if (bare && group.remainingUnits() > 0) {
                tell(group, group.instrument.formatQuantity(group.remainingUnits()) + " left without an exit, its orders having ended");
            }
            groups.close(group);
        }
    }

    private void tell(OrderGroup group, String what) {
        faultListener.onFault("strategy " + group.seat.name(), null,
                "group of order " + group.id + " in " + group.instrument + ": " + what);
    }
}
