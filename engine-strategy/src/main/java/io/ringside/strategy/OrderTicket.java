package io.ringside.strategy;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/**
 * An order being written: what is not said is a market order, immediate or cancel; with a limit or a stop, good till cancelled.
 *
 * <p>{@code order(ibm, Side.SELL, 10).stop(ibm.price("99.50")).reduceOnly().send()}. One object per strategy, used again by its next
 * {@link Strategy#order}; allocates nothing. What does not fit together, such as post-only and a market order, the risk gate denies with
 * {@link io.ringside.events.RiskCode#INSTRUMENT_RULES}.
 */
public final class OrderTicket {
    private final Seat seat;
    Instrument instrument;
    Side side = Side.BUY;
    long quantityUnits;
    long limitUnits;
    long stopUnits;
    long expireNs;
    boolean postOnly;
    boolean reduceOnly;
    private boolean limited;
    private boolean waiting;
    private boolean open;
    private TimeInForce timeInForce;

    OrderTicket(Seat seat) {
        this.seat = seat;
    }

    OrderTicket begin(Instrument what, Side way, long units) {
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        quantityUnits = units;
        limitUnits = 0;
        stopUnits = 0;
        expireNs = 0;
        postOnly = false;
        reduceOnly = false;
        limited = false;
        waiting = false;
        timeInForce = null;
        open = true;
        return this;
    }

    /**
     * Sets the worst price accepted.
     *
     * @param priceUnits price units
     * @return this
     */
    public OrderTicket limit(long priceUnits) {
        limited = true;
        limitUnits = priceUnits;
        return this;
    }

    /**
     * Makes it wait until the market reaches a price: a purchase until ask or trade is at or above it, a sale until bid or trade is at or
     * below it.
     *
     * @param priceUnits price units
     * @return this
     */
    public OrderTicket stop(long priceUnits) {
        waiting = true;
        stopUnits = priceUnits;
        return this;
    }

    /**
     * Sets how long it works.
     *
     * @param lasting the time in force; {@link TimeInForce#GTD} by {@link #goodTill} only
     * @return this
     */
    public OrderTicket timeInForce(TimeInForce lasting) {
        timeInForce = lasting;
        return this;
    }

    /**
     * Makes it expire after a time.
     *
     * @param lastNs the last time it works, ns since 1970 UTC
     * @return this
     */
    public OrderTicket goodTill(long lastNs) {
        expireNs = lastNs;
        return timeInForce(TimeInForce.GTD);
    }

    /** {@return this, never to take: the venue refuses it if it would trade at once} */
    public OrderTicket postOnly() {
        postOnly = true;
        return this;
    }

    /** {@return this, never to open or enlarge a position: denied if it could} */
    public OrderTicket reduceOnly() {
        reduceOnly = true;
        return this;
    }

    /**
     * Gives the order.
     *
     * @return its id
     * @throws IllegalStateException if it has been sent already, or outside a callback
     */
    public long send() {
        if (!open) {
            throw new IllegalStateException("order ticket sent twice, limit once; begin another with order()");
        }
        open = false;
        return seat.send(this);
    }

    OrderType type() {
        if (waiting) {
            return limited ? OrderType.STOP_LIMIT : OrderType.STOP;
        }
        return limited ? OrderType.LIMIT : OrderType.MARKET;
    }

    TimeInForce lasting() {
        if (timeInForce != null) {
            return timeInForce;
        }
        return limited || waiting ? TimeInForce.GTC : TimeInForce.IOC;
    }
}
