package io.ringside.execution;

import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.instrument.Instrument;

/** A signal with its verdict as the gate would write it. */
final class Wish {
    SignalAction action = SignalAction.ORDER;
    long orderId;
    int strategyId;
    Instrument instrument;
    Side side = Side.BUY;
    long quantity;
    long opening;
    long limit;
    long stop;
    long reserved = 100;
    long stampOffset;
    boolean approved = true;
    boolean clearsWay;

    Wish limit(long price) {
        limit = price;
        return this;
    }

    /** Waits for that price, then is a limit order. */
    Wish from(long price) {
        stop = price;
        return this;
    }

    /** Our own resting orders make way for it. */
    Wish clearing() {
        clearsWay = true;
        return this;
    }

    Wish by(int strategy) {
        strategyId = strategy;
        return this;
    }

    /** Reduces a position, by the gate's word. */
    Wish exit() {
        opening = 0;
        return this;
    }

    Wish unapproved() {
        approved = false;
        return this;
    }

    /** Approved for another input. */
    Wish stampedFor(long offset) {
        stampOffset = offset;
        return this;
    }
}
