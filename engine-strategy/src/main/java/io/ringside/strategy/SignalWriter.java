package io.ringside.strategy;

import io.ringside.events.OrderId;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Signals;
import io.ringside.events.Slot;

/** Writes signals into the slot of the input under way, for the strategy that is being called. Owned by the strategy stage. */
final class SignalWriter {
    private static final int NOBODY = -1;

    private final Seats seats;
    private final OpenOrders orders;
    private Slot slot;
    /** The id of the strategy being called, or {@link #NOBODY}. Written by this stage's thread; read by the watchdog, without order. */
    private int current = NOBODY;

    SignalWriter(Seats seats, OpenOrders orders) {
        this.seats = seats;
        this.orders = orders;
    }

    void begin(Slot input) {
        if (slot != input) {
            slot = input;
        }
        input.signals.begin(input.sequence);
    }

    /** Who writes from now on, until {@link #leave}. */
    void enter(Seat seat) {
        current = seat.id();
    }

    void leave() {
        current = NOBODY;
    }

    /** The strategy being called, or null. Any thread. */
    Seat current() {
        int id = current;
        return id == NOBODY ? null : seats.get(id);
    }

    boolean isCalled(Seat seat) {
        return current == seat.id();
    }

    /** How many signals the input has so far. */
    int count() {
        return slot.signals.count(slot.sequence);
    }

    SignalPart add(Seat seat, SignalAction action) {
        if (current != seat.id()) {
            throw new IllegalStateException("strategy " + seat.name() + " gave an order outside its callbacks; give orders in onX methods");
        }
        int index = slot.signals.count(slot.sequence);
        if (action != SignalAction.CANCEL_OPENINGS && index >= OrderId.MAX_PER_INPUT - seats.size()) {
            throw tooMany(index + 1);
        }
        SignalPart signal = slot.signals.add().does(action);
        signal.strategyId = seat.id();
        signal.parentId = 0;
        signal.orderId = OrderId.of(slot.sequence, index);
        return signal;
    }

    /** Each strategy keeps one place free for the cancel of its openings should it be disabled. */
    private IllegalStateException tooMany(int signals) {
        return new IllegalStateException("signals of one input: " + signals + ", limit " + (OrderId.MAX_PER_INPUT - seats.size())
                + "; spread the orders over several inputs");
    }

    /** Takes back what a failing callback had asked for, but the first so many signals. */
    void withdraw(int length) {
        Signals signals = slot.signals;
        for (int i = count() - 1; i >= length; i--) {
            SignalPart signal = signals.get(i);
            WorkingOrder order = signal.action == SignalAction.ORDER ? orders.find(signal.orderId) : null;
            if (order != null) {
                orders.withdraw(order);
            }
        }
        signals.truncate(length);
    }
}
