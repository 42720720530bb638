package io.ringside.venue;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/** An order at the venue, or on its way there. Owned by the venue; used again after it has ended. */
final class RestingOrder {
    long orderId;
    Instrument instrument;
    Side side = Side.BUY;
    OrderType type = OrderType.MARKET;
    TimeInForce timeInForce = TimeInForce.IOC;
    long quantityUnits;
    long leavesUnits;
    long limitUnits;
    long aheadUnits;
    long entry;
}
