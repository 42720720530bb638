package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;
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
    long parentId;
    private boolean limited;
    private boolean waiting;
    private boolean open;
    /** It is more than one order: {@link #bracket} or {@link #first} says which. */
    private boolean grouped;
    private TimeInForce timeInForce;
    private final Bracket bracket = new Bracket();
    /** The order this one is the alternative of, or null. */
    private OrderTicket first;
    private long alternativeId;

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
        parentId = 0;
        limited = false;
        waiting = false;
        if (grouped) {
            grouped = false;
            first = null;
            bracket.clear();
        }
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
     * Makes it a slice of a larger order: the risk gate values all slices of one parent in an instrument as one trade, those that have
     * ended included.
     *
     * @param parent a number of the strategy's own, the same for every slice; 0 for none
     * @return this
     */
    public OrderTicket sliceOf(long parent) {
        parentId = parent;
        return this;
    }

    /**
     * Makes it a bracket, its exits held by the engine: what it executes is given back at a profit or at a loss, whichever comes first.
     *
     * @param stopUnits   where the loss is stopped, price units
     * @param profitUnits where the profit is taken, price units
     * @return this
     * @see #stopLoss(long)
     * @see #takeProfit(long)
     */
    public OrderTicket bracket(long stopUnits, long profitUnits) {
        return stopLoss(stopUnits).takeProfit(profitUnits);
    }

    /**
     * Has the engine give back, at the market, what this order has executed when the market reaches a price: the bid or a trade of what was
     * bought, the ask or a trade of what was sold; at once if it is there when this order is executed. Reduces only. What is then left of
     * this order is cancelled; what the market does not take follows with the next tick, whatever its price: a stop that was reached stays
     * reached.
     *
     * @param stopUnits the price, price units
     * @return this
     * @throws IllegalArgumentException if it is no price of the instrument
     */
    public OrderTicket stopLoss(long stopUnits) {
        exits().stopAt(price("stop loss", stopUnits), 0);
        return this;
    }

    /**
     * Has the engine give back what this order has executed when the market reaches a price, at a limit.
     *
     * @param stopUnits the price, price units
     * @param lastUnits the worst price accepted then, price units
     * @return this
     * @throws IllegalArgumentException if one is no price of the instrument
     * @see #stopLoss(long)
     */
    public OrderTicket stopLoss(long stopUnits, long lastUnits) {
        exits().stopAt(price("stop loss", stopUnits), price("limit of the stop loss", lastUnits));
        return this;
    }

    /**
     * Has what this order has executed worked at a limit at the venue, growing with its further executions. Reduces only. It is cancelled
     * when a stop loss is reached.
     *
     * @param limitUnits the limit, price units
     * @return this
     * @throws IllegalArgumentException if it is no price of the instrument
     */
    public OrderTicket takeProfit(long limitUnits) {
        exits().takeAt(price("profit", limitUnits));
        return this;
    }

    /**
     * Begins the alternative to this order, of the same side, quantity and instructions: one cancels the other. What the one executes the
     * other is made smaller by. A leg with a stop is kept by the engine until the market reaches it, if it is not there already; then the
     * other is cancelled, and when the venue has said so it follows for what is left. Two without a stop, of different sides, are both at
     * the venue: there both may be executed before one is cancelled, which the gate has counted with and the fault listener is told of.
     *
     * @return the ticket of the other order; its {@link #send()} gives both
     * @throws IllegalStateException if this is such an alternative already, or a bracket
     */
    public OrderTicket oco() {
        return oco(side);
    }

    /**
     * Begins the alternative to this order on a side of its own.
     *
     * @param other buy or sell
     * @return the ticket of the other order; its {@link #send()} gives both
     * @throws IllegalStateException if this is such an alternative already, or a bracket
     * @see #oco()
     */
    public OrderTicket oco(Side other) {
        if (grouped || !open) {
            throw new IllegalStateException("order ticket of a bracket or a pair, or sent before, limit one alternative to a plain order;"
                    + " begin another with order()");
        }
        open = false;
        OrderTicket second = seat.alternative().begin(instrument, other, quantityUnits);
        second.reduceOnly = reduceOnly;
        second.parentId = parentId;
        second.grouped = true;
        second.first = this;
        return second;
    }

    /**
     * Gives the order, of a pair both, of a bracket the exits too.
     *
     * @return its id; of a bracket that of the entry, of a pair that of the first
     * @throws IllegalStateException    if it has been sent already, or outside a callback
     * @throws IllegalArgumentException if two alternatives do not fit together, or the exits of a bracket are on the wrong side of its
     *                                  price or of each other
     */
    public long send() {
        if (!open) {
            throw new IllegalStateException("order ticket sent twice, limit once; begin another with order()");
        }
        open = false;
        if (!grouped) {
            return seat.send(this);
        }
        return bracket.isEmpty() ? sendPair() : bracket.send(seat, this);
    }

    /** Sent, or about to be: it can be no more. */
    void close() {
        open = false;
    }

    /** The price at which it enters: its limit, of a stop without one its stop, 0 at the market. */
    long entryUnits() {
        if (limited) {
            return limitUnits;
        }
        return waiting ? stopUnits : 0;
    }

    private Bracket exits() {
        if (first != null) {
            throw new IllegalStateException("order ticket of a pair made a bracket, limit one of both; begin another with order()");
        }
        grouped = true;
        return bracket;
    }

    private long sendPair() {
        OrderTicket one = first;
        first = null;
        refuseMisfit(one);
        long id = seat.send(one, GroupRole.ALTERNATIVE, OrderId.NONE);
        alternativeId = seat.send(this, GroupRole.ALTERNATIVE, id);
        return id;
    }

    private void refuseMisfit(OrderTicket one) {
        if (one.type() == OrderType.MARKET || type() == OrderType.MARKET) {
            throw new IllegalArgumentException("alternatives " + one.type() + " and " + type() + ", limit LIMIT, STOP or STOP_LIMIT;"
                    + " give each a limit or a stop");
        }
        if (!one.type().hasStop() && !type().hasStop() && one.side == side) {
            throw new IllegalArgumentException("alternatives LIMIT and LIMIT, both " + side + ", limit one on a side since both may be"
                    + " executed; give one a stop");
        }
        one.checkPrices();
        checkPrices();
    }

    /** A kept order is judged only when it is given: prices that cannot be are refused here. */
    private void checkPrices() {
        if (limited) {
            price("limit", limitUnits);
        }
        if (waiting) {
            price("stop", stopUnits);
        }
    }

    private long price(String what, long units) {
        if (units <= 0 || units > instrument.maxPriceUnits() || units % instrument.tickUnits() != 0) {
            throw new IllegalArgumentException(what + " " + units + " price units of " + instrument + ", limit 1 to "
                    + instrument.maxPriceUnits() + " in steps of " + instrument.tickUnits() + "; use instrument.price(\"...\")");
        }
        return units;
    }

    /** {@return after a pair was sent, the id of the second order, which has it also once it is given; kept until the next pair} */
    public long alternativeId() {
        return alternativeId;
    }

    /** {@return after a bracket with a stop loss was sent, the id of its first order, to move or cancel it by; else 0} */
    public long stopLossId() {
        return bracket.stopLossId();
    }

    /** {@return after a bracket with a profit was sent, the id of its first order, to move or cancel it by; else 0} */
    public long takeProfitId() {
        return bracket.takeProfitId();
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
