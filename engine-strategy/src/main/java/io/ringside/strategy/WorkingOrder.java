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
    /** Where it lies in the table of all open orders. */
    final int handle;

    WorkingOrder(int handle) {
        this.handle = handle;
    }

    /** Whose it is and of what. References that are there already are not stored again: under G1 each store costs a fence. */
    void of(Seat owner, Instrument what, Side way, TimeInForce lasting) {
        if (seat != owner) {
            seat = owner;
        }
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        if (timeInForce != lasting) {
            timeInForce = lasting;
        }
    }

    /** Takes another order's values, for a strategy. */
    WorkingOrder copyFrom(WorkingOrder other, Seat owner) {
        of(owner, other.instrument, other.side, other.timeInForce);
        orderId = other.orderId;
        quantityUnits = other.quantityUnits;
        leavesUnits = other.leavesUnits;
        priceUnits = other.priceUnits;
        return this;
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
