package io.ringside.position;

import io.ringside.events.BookAction;
import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/**
 * The order book of one instrument by price level, a fold of {@link BookDelta}s. Prices and sizes are exact.
 *
 * <p>Messages are taken by their update ids. One that ends at or before the last update known is older than the book: skipped whole. One
 * that begins behind the next update leaves a gap: it is applied, and the book is {@link BookState#GAPPED} until a snapshot. What overlaps
 * is applied, sizes being absolute. So the first update after a snapshot of id L is one that covers L + 1. A message whose end never came
 * counts as a gap too. Before the first snapshot the book is {@link BookState#PARTIAL} and takes any first message.
 *
 * <p>Each side keeps a bounded number of levels; of one more the furthest from the top is dropped, counted, and not known again before
 * it changes. When levels nearer to the top go, a hole can come into sight there: {@link #completeLevels} says how far there is none.
 * O(log levels) to find, and to insert a move in memory of the levels nearer to the top. One owner; no allocation once
 * created.
 */
public final class L2Book {
    private static final long UNKNOWN = -1;

    private final Instrument instrument;
    private final BookSide bids;
    private final BookSide asks;
    private BookState state = BookState.PARTIAL;
    private long lastUpdateId = UNKNOWN;
    /** The ids of the message at hand. */
    private long firstId;
    private long lastId;
    /** Whether a message has begun and not ended. */
    private boolean open;
    /** Whether the message at hand is older than the book. */
    private boolean old;
    /** Whether the message at hand is a snapshot. */
    private boolean snapshot;
    private long applied;
    private long skipped;
    private long gaps;
    private long crossings;
    private long snapshots;

    /**
     * Creates an empty book.
     *
     * @param instrument the concluded instrument
     * @param levels     how many levels a side keeps, at least 1
     */
    public L2Book(Instrument instrument, int levels) {
        this.instrument = instrument;
        this.bids = new BookSide(Side.BUY.sign(), levels);
        this.asks = new BookSide(Side.SELL.sign(), levels);
    }

    /**
     * Applies a delta of this instrument.
     *
     * @param delta the delta
     * @return whether it ended a message that was applied; between such deltas the book is in no state to be read
     */
    public boolean apply(BookDelta delta) {
        if (!open || delta.action == BookAction.CLEAR || delta.updateId != lastId || delta.firstUpdateId != firstId) {
            begin(delta);
        }
        if (!old && delta.action == BookAction.LEVEL) {
            side(delta.side).set(delta.priceUnits, delta.sizeUnits);
        }
        open = !delta.last;
        return delta.last && end();
    }

    private void begin(BookDelta delta) {
        if (open && !old) {
            lastUpdateId = lastId;
            markGap();
        }
        firstId = delta.firstUpdateId;
        lastId = delta.updateId;
        old = false;
        snapshot = delta.action == BookAction.CLEAR;
        if (snapshot) {
            bids.clear();
            asks.clear();
            state = BookState.IN_SYNC;
            snapshots++;
        } else if (lastUpdateId != UNKNOWN) {
            follow();
        }
    }

    private void follow() {
        if (lastId <= lastUpdateId) {
            old = true;
            skipped++;
        } else if (firstId - 1 > lastUpdateId) {
            markGap();
        }
    }

    private boolean end() {
        if (old) {
            return false;
        }
        if (snapshot) {
            bids.fence();
            asks.fence();
        }
        lastUpdateId = lastId;
        applied++;
        if (isCrossed()) {
            crossings++;
        }
        return true;
    }

    /** Notes that updates are missing: the book is not to be relied on before the next snapshot. */
    private void markGap() {
        gaps++;
        state = BookState.GAPPED;
    }

    /**
     * Makes this equal to another book of the same instrument that keeps as many levels.
     *
     * @param other the source
     */
    public void copyFrom(L2Book other) {
        bids.copyFrom(other.bids);
        asks.copyFrom(other.asks);
        if (state != other.state) {
            state = other.state;
        }
        lastUpdateId = other.lastUpdateId;
        firstId = other.firstId;
        lastId = other.lastId;
        open = other.open;
        old = other.old;
        snapshot = other.snapshot;
        applied = other.applied;
        skipped = other.skipped;
        gaps = other.gaps;
        crossings = other.crossings;
        snapshots = other.snapshots;
    }

    private BookSide side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return instrument;
    }

    /** {@return how far the book is to be relied on} */
    public BookState state() {
        return state;
    }

    /** {@return the source's last update in the book, or −1 before the first} */
    public long lastUpdateId() {
        return lastUpdateId;
    }

    /**
     * The levels of a side.
     *
     * @param side {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @return how many there are
     */
    public int levels(Side side) {
        return side(side).size();
    }

    /**
     * How deep a side is known without a hole: the levels from the best on among which none is missing, because it was dropped or lies
     * behind the snapshot's end.
     *
     * @param side {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @return 0 to {@link #levels}; 0 unless the book is {@link BookState#IN_SYNC}
     */
    public int completeLevels(Side side) {
        return state == BookState.IN_SYNC ? side(side).complete() : 0;
    }

    /**
     * Whether the best level of a side, or that there is none, is certain.
     *
     * @param side {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @return false if a better one may be missing, as when all nearer ones went, or unless the book is {@link BookState#IN_SYNC}
     */
    public boolean knowsTop(Side side) {
        return state == BookState.IN_SYNC && side(side).knowsTop();
    }

    /**
     * The price of a level.
     *
     * @param side  {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @param level 0 is the best
     * @return price units, or {@link io.ringside.events.TickPart#NO_PRICE} if there is no such level
     */
    public long priceUnits(Side side, int level) {
        return side(side).priceUnits(level);
    }

    /**
     * The size of a level.
     *
     * @param side  {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @param level 0 is the best
     * @return quantity units, 0 if there is no such level
     */
    public long sizeUnits(Side side, int level) {
        return side(side).sizeUnits(level);
    }

    /**
     * The size at a price.
     *
     * @param side       {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @param priceUnits price units
     * @return quantity units, 0 if the book knows of none there
     */
    public long sizeUnitsAt(Side side, long priceUnits) {
        return side(side).sizeUnitsAt(priceUnits);
    }

    /** {@return whether the best bid is at or above the best ask, which no market shows: updates are missing or stale} */
    public boolean isCrossed() {
        return bids.size() > 0 && asks.size() > 0 && bids.priceUnits(0) >= asks.priceUnits(0);
    }

    /** {@return messages applied, snapshots included} */
    public long applied() {
        return applied;
    }

    /** {@return messages skipped because they were older than the book} */
    public long skipped() {
        return skipped;
    }

    /** {@return how often updates were missing} */
    public long gaps() {
        return gaps;
    }

    /** {@return messages that left the best bid at or above the best ask} */
    public long crossings() {
        return crossings;
    }

    /** {@return snapshots begun} */
    public long snapshots() {
        return snapshots;
    }

    /** {@return levels dropped because a side was full} */
    public long droppedLevels() {
        return bids.dropped() + asks.dropped();
    }

    /** {@return removals of levels that were not there: removed twice, dropped before, or deeper than the snapshot} */
    public long absentLevels() {
        return bids.absent() + asks.absent();
    }
}
