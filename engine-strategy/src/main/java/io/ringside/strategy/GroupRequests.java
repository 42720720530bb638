package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Signals;
import io.ringside.events.Slot;
import java.util.Arrays;

/**
 * What strategies ask of groups. It is done when the callback that asked has returned, as its signals are given then: one that throws has
 * changed nothing. Owned by the strategy stage; allocates only while one callback asks for more than any before.
 */
final class GroupRequests {
    private static final int INITIAL = 16;

    private final GroupTable table;
    private final OrderGroups groups;
    private Request[] pending = new Request[0];
    private int size;

    GroupRequests(GroupTable table, OrderGroups groups) {
        this.table = table;
        this.groups = groups;
    }

    private enum Kind { BEGIN, GIVE_UP, CANCEL, MOVE, REPLACE }

    private static final class Request {
        private Kind kind = Kind.BEGIN;
        private OrderGroup group;
        private Leg leg;
        private long priceUnits;
    }

    private void add(Kind kind, OrderGroup group, Leg leg, long priceUnits) {
        if (size == pending.length) {
            pending = Arrays.copyOf(pending, Math.max(INITIAL, size * 2));
            for (int i = size; i < pending.length; i++) {
                pending[i] = new Request();
            }
        }
        Request request = pending[size++];
        request.kind = kind;
        request.group = group;
        request.leg = leg;
        request.priceUnits = priceUnits;
    }

    /** Takes what the strategy being called asks for: legs, the first of which begins a group, or the entry they are for. */
    void begin(Seat seat, SignalPart signal) {
        OrderGroup group = join(seat, signal);
        if (group != null && signal.role != GroupRole.EXIT) {
            add(Kind.BEGIN, group, null, 0);
        }
    }

    /** Takes such an order at once; returns its group, or null if it is over already. */
    OrderGroup join(Seat seat, SignalPart signal) {
        OrderGroup group = table.find(signal.groupId);
        if (signal.role == GroupRole.ENTRY) {
            if (group != null) {
                group.enter(signal);
                table.note(group, signal.orderId);
            }
            return group;
        }
        if (group == null) {
            group = table.begin(seat, signal);
        }
        Leg leg = group.add(signal, signal.action == SignalAction.ORDER);
        table.note(group, signal.orderId);
        groups.watch(group, leg);
        return group;
    }

    /** Gives up a group if the order is a leg of it, cancelling what of its legs is at the venue; false if it is none. */
    boolean cancel(Seat seat, long orderId) {
        OrderGroup group = find(seat, orderId);
        if (group == null) {
            return false;
        }
        add(Kind.GIVE_UP, group, null, 0);
        for (int i = 0; i < group.legCount; i++) {
            WorkingOrder order = groups.orderOf(group.legs[i]);
            if (order != null && !group.legs[i].cancelling) {
                groups.cancel(seat, order);
                add(Kind.CANCEL, group, group.legs[i], 0);
            }
        }
        return true;
    }

    /** Gives up the groups a strategy has so far; whoever asks cancels their orders. */
    void cancelAll(Seat seat) {
        for (int i = table.size() - 1; i >= 0; i--) {
            if (table.get(i).seat == seat) {
                add(Kind.GIVE_UP, table.get(i), null, 0);
            }
        }
    }

    /** Moves a kept leg; false if the order is none. */
    boolean move(Seat seat, long orderId, long priceUnits) {
        OrderGroup group = find(seat, orderId);
        Leg leg = group == null ? null : group.leg(orderId);
        if (leg == null || groups.orderOf(leg) != null) {
            return false;
        }
        add(Kind.MOVE, group, leg, priceUnits);
        return true;
    }

    /** What a replace of a leg's order may ask for: its own quantity, which is the group's; of any other order what is asked. */
    long replace(Seat seat, WorkingOrder order, long quantityUnits, long priceUnits) {
        OrderGroup group = find(seat, order.orderId);
        if (group == null) {
            return quantityUnits;
        }
        add(Kind.REPLACE, group, group.leg(order.orderId), priceUnits);
        return order.quantityUnits;
    }

    /** The open group of which the order is a leg, or null. */
    private OrderGroup find(Seat seat, long orderId) {
        OrderGroup group = orderId == OrderId.NONE ? null : table.find(orderId);
        boolean isLeg = group != null && group.seat == seat && group.place != OrderGroup.NOWHERE && group.leg(orderId) != null;
        return isLeg ? group : null;
    }

    /** Does what the callback asked for, which has returned. */
    void commit(Slot slot) {
        if (size == 0) {
            return;
        }
        groups.look(slot);
        for (int i = 0; i < size; i++) {
            apply(pending[i]);
        }
        for (int i = 0; i < size; i++) {
            Request request = pending[i];
            boolean mayBeReached = request.kind == Kind.BEGIN || request.kind == Kind.MOVE;
            if (mayBeReached && !request.group.closed && request.group.chosen == null) {
                groups.advance(request.group);
            }
        }
        size = 0;
    }

    private void apply(Request request) {
        switch (request.kind) {
            case BEGIN -> { }
            case GIVE_UP -> groups.drop(request.group);
            case CANCEL -> request.leg.cancelling = true;
            case MOVE -> {
                request.leg.move(request.priceUnits);
                groups.watch(request.group, request.leg);
            }
            case REPLACE -> {
                request.leg.replacing = true;
                request.leg.limit(request.priceUnits);
            }
        }
    }

    /** Forgets what the callback asked for and the groups among its signals, which are taken back. */
    void withdraw(Signals signals, int from, int to) {
        size = 0;
        for (int i = from; i < to; i++) {
            SignalPart signal = signals.get(i);
            OrderGroup group = signal.isGiven() && signal.role != GroupRole.NONE ? table.find(signal.groupId) : null;
            if (group != null) {
                groups.drop(group);
                table.forget(group);
            }
        }
    }
}
