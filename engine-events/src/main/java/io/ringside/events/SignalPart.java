package io.ringside.events;

import io.ringside.instrument.Instrument;

/**
 * What a strategy wants, as it lies in a slot. Written by the strategy stage only.
 *
 * <p>References that are there already are not stored again: under G1 each store into an old object costs a fence.
 */
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
    /** How it is priced. */
    public OrderType type = OrderType.MARKET;
    /** How long it is to work. */
    public TimeInForce timeInForce = TimeInForce.IOC;
    /** Quantity units; of a replace, the new total. */
    public long quantityUnits;
    /** Limit in price units; 0 without one. Of a replaced stop order its new stop. */
    public long priceUnits;
    /** The price it waits for, in price units; 0 if it does not wait. */
    public long stopUnits;
    /** The last time a {@link TimeInForce#GTD} order works, ns since 1970 UTC; else 0. */
    public long expireNs;
    /** Never takes: refused by the venue if it would trade at once. */
    public boolean postOnly;
    /** Never opens or enlarges a position. */
    public boolean reduceOnly;
    /** The larger order it is a slice of, a number of the strategy's; 0 if it stands alone. */
    public long parentId;
    /** What it is in a group. */
    public GroupRole role = GroupRole.NONE;
    /** The group: the id of what was said of it first; {@link OrderId#NONE} without one. */
    public long groupId;

    /** Creates an empty part. */
    public SignalPart() {
    }

    /**
     * Copies another signal into this.
     *
     * @param other the source
     */
    public void copyFrom(SignalPart other) {
        does(other.action).about(other.instrument, other.side).as(other.type, other.timeInForce);
        orderId = other.orderId;
        strategyId = other.strategyId;
        parentId = other.parentId;
        quantityUnits = other.quantityUnits;
        priceUnits = other.priceUnits;
        waits(other.stopUnits, other.expireNs);
        only(other.postOnly, other.reduceOnly).joins(other.role, other.groupId);
    }

    /**
     * Sets the group it is of.
     *
     * @param part  what it is there
     * @param group the group, {@link OrderId#NONE} for none
     * @return this
     */
    public SignalPart joins(GroupRole part, long group) {
        if (role != part) {
            role = part;
        }
        groupId = group;
        return this;
    }

    /**
     * Sets what it waits for and until when it works.
     *
     * @param stop  the price it waits for in price units, 0 if it does not
     * @param until the last time it works, ns since 1970 UTC, 0 unless {@link TimeInForce#GTD}
     * @return this
     */
    public SignalPart waits(long stop, long until) {
        stopUnits = stop;
        expireNs = until;
        return this;
    }

    /**
     * Sets what it must not do.
     *
     * @param post   never take
     * @param reduce never open or enlarge a position
     * @return this
     */
    public SignalPart only(boolean post, boolean reduce) {
        postOnly = post;
        reduceOnly = reduce;
        return this;
    }

    /**
     * Sets the kind of wish.
     *
     * @param wish the kind
     * @return this
     */
    public SignalPart does(SignalAction wish) {
        if (action != wish) {
            action = wish;
        }
        return this;
    }

    /**
     * Sets what it is about.
     *
     * @param what the concluded instrument
     * @param way  buy or sell
     * @return this
     */
    public SignalPart about(Instrument what, Side way) {
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        return this;
    }

    /**
     * Sets the kind of order.
     *
     * @param kind    how it is priced
     * @param lasting how long it is to work
     * @return this
     */
    public SignalPart as(OrderType kind, TimeInForce lasting) {
        if (type != kind) {
            type = kind;
        }
        if (timeInForce != lasting) {
            timeInForce = lasting;
        }
        return this;
    }

    /** {@return whether this is a new order, to be sent or to be kept} */
    public boolean isGiven() {
        return action == SignalAction.ORDER || action == SignalAction.HOLD;
    }

    /** {@return whether this is an order or a replace, which the gate judges; false for cancels, which always pass} */
    public boolean isJudged() {
        return action == SignalAction.ORDER || action == SignalAction.REPLACE;
    }
}
