package io.ringside.strategy;

import io.ringside.events.OrderType;
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
    long stopUnits;
    long expireNs;
    long groupId;
    boolean postOnly;
    boolean reduceOnly;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.IOC;
    int place;
    /** Where it lies in the table of all open orders. */
    final int handle;

    WorkingOrder(int handle) {
        this.handle = handle;
    }

    /** Whose it is and of what. References that are there already are not stored again: under G1 each store costs a fence. */
    WorkingOrder of(Seat owner, Instrument what, Side way) {
        if (seat != owner) {
            seat = owner;
        }
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        return this;
    }

    void as(OrderType kind, TimeInForce lasting) {
        if (type != kind) {
            type = kind;
        }
        if (timeInForce != lasting) {
            timeInForce = lasting;
        }
    }

    void waits(long stop, long until, boolean post, boolean reduce) {
        stopUnits = stop;
        expireNs = until;
        postOnly = post;
        reduceOnly = reduce;
    }

    /** Takes the venue's word on what it is now; a price of 0 leaves the price. */
    void replaced(long quantity, long price) {
        quantityUnits = quantity;
        if (price <= 0) {
            return;
        }
        if (type == OrderType.STOP) {
            stopUnits = price;
        } else {
            priceUnits = price;
        }
    }

    /** Takes another order's values, for a strategy. */
    WorkingOrder copyFrom(WorkingOrder other, Seat owner) {
        of(owner, other.instrument, other.side).as(other.type, other.timeInForce);
        waits(other.stopUnits, other.expireNs, other.postOnly, other.reduceOnly);
        orderId = other.orderId;
        groupId = other.groupId;
        quantityUnits = other.quantityUnits;
        leavesUnits = other.leavesUnits;
        priceUnits = other.priceUnits;
        return this;
    }

    /** {@return the order's id} */
    public long orderId() {
        return orderId;
    }

    /** {@return of a bracket or a pair of alternatives the id that names it, 0 if it is of none} */
    public long groupId() {
        return groupId;
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

    /** {@return the limit in price units, 0 without one} */
    public long priceUnits() {
        return priceUnits;
    }

    /** {@return the price it waits for in price units, 0 if it was given without one} */
    public long stopUnits() {
        return stopUnits;
    }

    /** {@return how it was priced when it was given} */
    public OrderType type() {
        return type;
    }

    /** {@return how long it works} */
    public TimeInForce timeInForce() {
        return timeInForce;
    }
}
