package io.ringside.strategy;

import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/** One of a strategy's orders that has not ended, as the strategy's own fold of inputs knows it. Used again after the order has ended. */
public final class WorkingOrder {
    Seat seat;
    long orderId;
    Instrument instrument;
    Side side = Side.BUY;
    long quantityUnits;
    long leavesUnits;
    long priceUnits;
    TimeInForce timeInForce = TimeInForce.IOC;
    int place;

    WorkingOrder() {
    }

    WorkingOrder copyFor(Seat other) {
        WorkingOrder copy = new WorkingOrder();
        copy.seat = other;
        copy.orderId = orderId;
        copy.instrument = instrument;
        copy.side = side;
        copy.quantityUnits = quantityUnits;
        copy.leavesUnits = leavesUnits;
        copy.priceUnits = priceUnits;
        copy.timeInForce = timeInForce;
        return copy;
    }

    /** {@return the order's id} */
    public long orderId() {
        return orderId;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return buy or sell} */
    public Side side() {
        return side;
    }

    /** {@return the total quantity in quantity units} */
    public long quantityUnits() {
        return quantityUnits;
    }

    /** {@return what is still open in quantity units} */
    public long leavesUnits() {
        return leavesUnits;
    }

    /** {@return the limit in price units, 0 for a market order} */
    public long priceUnits() {
        return priceUnits;
    }
}
