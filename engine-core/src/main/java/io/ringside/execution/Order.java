package io.ringside.execution;

import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/**
 * One of our orders as the router's table has it. A venue reads it during a call and copies what it needs: the object is used again after
 * the order has ended. Written by the router's thread only.
 */
public final class Order {
    long orderId;
    int strategyId;
    Instrument instrument;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.IOC;
    long quantityUnits;
    long filledUnits;
    long priceUnits;
    long openingUnits;
    long reservedPriceUnits;
    OrderState state = OrderState.INITIALIZED;
    int place;
    /** Where it lies among all order objects. */
    final int handle;
    private final String session;

    Order(String session, int handle) {
        this.session = session;
        this.handle = handle;
    }

    /** What it is. References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    void of(Instrument what, Side way, OrderType kind, TimeInForce lasting) {
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        if (type != kind) {
            type = kind;
        }
        if (timeInForce != lasting) {
            timeInForce = lasting;
        }
    }

    void become(OrderState next) {
        if (state != next) {
            state = next;
        }
    }

    /** {@return the id: unique in its session, never used again} */
    public long orderId() {
        return orderId;
    }

    /**
     * The id for the venue: {@code SESSION-SEQUENCE-INDEX}, the sequence of the input that caused the order and its place among what it
     * caused. At most 36 characters, unique beyond the session, the same when the session is decided again. Allocates.
     *
     * @return its text
     */
    public String clientOrderId() {
        return OrderId.text(session, orderId);
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return buy or sell} */
    public Side side() {
        return side;
    }

    /** {@return market or limit} */
    public OrderType type() {
        return type;
    }

    /** {@return how long it works} */
    public TimeInForce timeInForce() {
        return timeInForce;
    }

    /** {@return the total quantity in quantity units} */
    public long quantityUnits() {
        return quantityUnits;
    }

    /** {@return what is not executed, in quantity units} */
    public long leavesUnits() {
        return Math.max(0, quantityUnits - filledUnits);
    }

    /** {@return the limit in price units, 0 for a market order} */
    public long priceUnits() {
        return priceUnits;
    }

    /** {@return where the order is in its life} */
    public OrderState state() {
        return state;
    }

    long notionalUnits() {
        return instrument.notionalUnits(leavesUnits(), type == OrderType.LIMIT ? priceUnits : reservedPriceUnits);
    }
}
