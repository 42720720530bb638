package io.ringside.events;

import io.ringside.instrument.Instrument;

/**
 * One price level of an order book as it lies in a slot; also what feeds fill and users publish. A message of a source is as many of them
 * as it has levels, under the same ids and stamp, the last one marked. One writer at a time; allocates nothing.
 *
 * <p>Ids tell whether messages are missing: a message covers the source's updates {@link #firstUpdateId} to {@link #updateId}, and the
 * next one goes on from there. A source without ids numbers its messages itself.
 */
public final class BookDelta {
    /** The concluded instrument. */
    public Instrument instrument;
    /** The source's stamp, ns since 1970 UTC. */
    public long timestampNs;
    /** What is to be done. */
    public BookAction action = BookAction.NONE;
    /** {@link Side#BUY} for bids, {@link Side#SELL} for asks; levels only. */
    public Side side = Side.BUY;
    /** The level's price in price units, &gt; 0; levels only. */
    public long priceUnits;
    /** What is there now, in quantity units; 0 removes the level; levels only. */
    public long sizeUnits;
    /** The first update the message covers, 0 or more; of a snapshot the same as {@link #updateId}. */
    public long firstUpdateId;
    /** The last update the message covers, at least {@link #firstUpdateId}. */
    public long updateId;
    /** Whether the message ends here. */
    public boolean last;

    /** Creates an empty delta. */
    public BookDelta() {
    }

    /**
     * Begins a message.
     *
     * @param what   the instrument
     * @param ns     the source's stamp, ns since 1970 UTC
     * @param firstId the first update the message covers
     * @param lastId  the last update the message covers
     * @return this
     */
    public BookDelta message(Instrument what, long ns, long firstId, long lastId) {
        timestampNs = ns;
        firstUpdateId = firstId;
        updateId = lastId;
        if (instrument != what) {
            instrument = what;
        }
        return this;
    }

    /**
     * Makes this a level of the message.
     *
     * @param bidOrAsk {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @param price    price units
     * @param size     quantity units; 0 removes the level
     * @param ends     whether the message ends here
     * @return this
     */
    public BookDelta level(Side bidOrAsk, long price, long size, boolean ends) {
        if (side != bidOrAsk) {
            side = bidOrAsk;
        }
        priceUnits = price;
        sizeUnits = size;
        return does(BookAction.LEVEL, ends);
    }

    /**
     * Makes this the beginning of a snapshot.
     *
     * @param ends whether no level follows
     * @return this
     */
    public BookDelta clear(boolean ends) {
        return does(BookAction.CLEAR, ends);
    }

    /**
     * Makes this a message without a level.
     *
     * @return this
     */
    public BookDelta none() {
        return does(BookAction.NONE, true);
    }

    /** References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    private BookDelta does(BookAction what, boolean ends) {
        if (action != what) {
            action = what;
        }
        last = ends;
        return this;
    }

    /**
     * Copies another delta into this.
     *
     * @param other the source
     */
    public void copyFrom(BookDelta other) {
        message(other.instrument, other.timestampNs, other.firstUpdateId, other.updateId);
        level(other.side, other.priceUnits, other.sizeUnits, other.last);
        does(other.action, other.last);
    }
}
