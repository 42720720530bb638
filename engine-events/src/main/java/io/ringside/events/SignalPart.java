package io.ringside.events;

import io.ringside.instrument.Instrument;

/** What a strategy wants, as it lies in a slot. Written by the strategy stage only. */
public final class SignalPart {
    /** The kind of wish. */
    public SignalAction action = SignalAction.ORDER;
    /** The id of the new order; for a cancel or replace, the order meant. */
    public long orderId;
    /** Which strategy asks. */
    public int strategyId;
    /** The concluded instrument. */
    public Instrument instrument;
    /** Buy or sell. */
    public Side side = Side.BUY;
    /** Market or limit. */
    public OrderType type = OrderType.MARKET;
    /** How long it is to work. */
    public TimeInForce timeInForce = TimeInForce.IOC;
    /** Quantity units; of a replace, the new total. */
    public long quantityUnits;
    /** Limit in price units; 0 for a market order. */
    public long priceUnits;

    /** Creates an empty part. */
    public SignalPart() {
    }

    /**
     * Copies another signal into this.
     *
     * @param other the source
     */
    public void copyFrom(SignalPart other) {
        action = other.action;
        orderId = other.orderId;
        strategyId = other.strategyId;
        instrument = other.instrument;
        side = other.side;
        type = other.type;
        timeInForce = other.timeInForce;
        quantityUnits = other.quantityUnits;
        priceUnits = other.priceUnits;
    }

    /** {@return whether this is an order or a replace, which the gate judges; false for cancels, which always pass} */
    public boolean isJudged() {
        return action == SignalAction.ORDER || action == SignalAction.REPLACE;
    }
}
