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
    /** What was last displayed at its price, and what has been traded there since. */
    long shownUnits;
    long tradedUnits;
    /** Whether the order book by levels says what is displayed at its price, and not the quotes. */
    boolean followsDepth;
    /** Whether it has a place; false while its price is deeper than the order book is known. */
    boolean placed;
    /** What its executions came to so far, and cost, in money units. */
    long notionalUnits;
    long feeUnits;
    long entry;
    long stopUnits;
    /** The last time it works, or {@link Long#MAX_VALUE}. */
    long expireNs;
    boolean postOnly;
    boolean reduceOnly;
    /** A stop whose price has not come. */
    boolean waiting;
    /** What it is queued by, smaller first: the limit, or of a waiting stop the stop. */
    long rank;

    void copyFrom(RestingOrder other) {
        orderId = other.orderId;
        instrument = other.instrument;
        side = other.side;
        type = other.type;
        timeInForce = other.timeInForce;
        quantityUnits = other.quantityUnits;
        leavesUnits = other.quantityUnits;
        limitUnits = other.limitUnits;
        stopUnits = other.stopUnits;
        expireNs = other.expireNs;
        postOnly = other.postOnly;
        reduceOnly = other.reduceOnly;
        waiting = false;
        notionalUnits = 0;
        feeUnits = 0;
    }

    /** Puts it last at its price. */
    void place(long displayedUnits, boolean byDepth) {
        aheadUnits = displayedUnits;
        shownUnits = displayedUnits;
        tradedUnits = 0;
        followsDepth = byDepth;
        placed = true;
    }

    /** Reckons with a trade at its price. */
    void onTradeAtPrice(long units) {
        aheadUnits = Math.max(0, aheadUnits - units);
        tradedUnits += Math.min(units, shownUnits - tradedUnits);
    }

    long filledUnits() {
        return quantityUnits - leavesUnits;
    }
}
