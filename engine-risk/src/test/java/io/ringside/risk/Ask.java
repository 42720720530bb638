package io.ringside.risk;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/** What a strategy asks for, as a value. An order id of 0 stands for the id the slot gives. */
record Ask(SignalAction action, long orderId, Instrument instrument, Side side, OrderType type, long quantityUnits, long priceUnits) {
    static Ask market(Instrument instrument, Side side, long quantityUnits) {
        return new Ask(SignalAction.ORDER, 0, instrument, side, OrderType.MARKET, quantityUnits, 0);
    }

    static Ask limit(Instrument instrument, Side side, long quantityUnits, long priceUnits) {
        return new Ask(SignalAction.ORDER, 0, instrument, side, OrderType.LIMIT, quantityUnits, priceUnits);
    }

    static Ask cancel(long liveId) {
        return new Ask(SignalAction.CANCEL, liveId, Desk.X, Side.BUY, OrderType.MARKET, 0, 0);
    }

    /** The same as a replace of a live order. */
    Ask replacing(long liveId) {
        return new Ask(SignalAction.REPLACE, liveId, instrument, side, OrderType.LIMIT, quantityUnits, priceUnits);
    }

    /** The same for another quantity. */
    Ask of(long units) {
        return new Ask(action, orderId, instrument, side, type, units, priceUnits);
    }

    void fill(SignalPart part, long ownId) {
        part.action = action;
        part.orderId = orderId == 0 ? ownId : orderId;
        part.instrument = instrument;
        part.side = side;
        part.type = type;
        part.timeInForce = type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC;
        part.quantityUnits = quantityUnits;
        part.priceUnits = priceUnits;
    }
}
