package io.ringside.position;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/**
 * An order book after a whole message, as a strategy or a venue sees it. Levels count from 0, the best. Valid during the callback only;
 * one used after it throws an {@link AssertionError} under {@code -ea}. Allocates nothing.
 */
public final class BookView {
    private L2Book book;
    private long timestampNs;
    /** Whether a callback is under way. */
    private boolean open;

    /** Creates the view of one stage. */
    public BookView() {
    }

    /**
     * Shows a book.
     *
     * @param shown the book
     * @param ns    event time, ns since 1970 UTC
     * @return this
     */
    public BookView show(L2Book shown, long ns) {
        if (book != shown) {
            book = shown;
        }
        timestampNs = ns;
        open = true;
        return this;
    }

    /** Ends the validity of what was shown. */
    public void release() {
        open = false;
    }

    private L2Book book() {
        assert open : "BookView used after its callback returned, limit the callback; copy the values you need";
        return book;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return book().instrument();
    }

    /** {@return event time, ns since 1970 UTC; never goes back} */
    public long timestampNs() {
        book();
        return timestampNs;
    }

    /** {@return how far the book is to be relied on} */
    public BookState state() {
        return book().state();
    }

    /** {@return the source's last update in the book} */
    public long lastUpdateId() {
        return book().lastUpdateId();
    }

    /** {@return how many bids there are} */
    public int bidLevels() {
        return book().levels(Side.BUY);
    }

    /**
     * A bid's price.
     *
     * @param level 0 is the highest
     * @return price units, or {@link io.ringside.events.Tick#NO_PRICE} if there is no such level
     */
    public long bidUnits(int level) {
        return book().priceUnits(Side.BUY, level);
    }

    /**
     * A bid's size.
     *
     * @param level 0 is the highest
     * @return quantity units, 0 if there is no such level
     */
    public long bidSizeUnits(int level) {
        return book().sizeUnits(Side.BUY, level);
    }

    /** {@return how many asks there are} */
    public int askLevels() {
        return book().levels(Side.SELL);
    }

    /**
     * An ask's price.
     *
     * @param level 0 is the lowest
     * @return price units, or {@link io.ringside.events.Tick#NO_PRICE} if there is no such level
     */
    public long askUnits(int level) {
        return book().priceUnits(Side.SELL, level);
    }

    /**
     * An ask's size.
     *
     * @param level 0 is the lowest
     * @return quantity units, 0 if there is no such level
     */
    public long askSizeUnits(int level) {
        return book().sizeUnits(Side.SELL, level);
    }

    /**
     * How deep a side is known without a hole.
     *
     * @param side {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @return the levels from the best on among which none is missing; 0 unless the book is {@link BookState#IN_SYNC}
     */
    public int completeLevels(Side side) {
        return book().completeLevels(side);
    }

    /**
     * Whether the best level of a side, or that there is none, is certain.
     *
     * @param side {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @return false if a better one may be missing, or unless the book is {@link BookState#IN_SYNC}
     */
    public boolean knowsTop(Side side) {
        return book().knowsTop(side);
    }

    /**
     * The size at a price.
     *
     * @param side       {@link Side#BUY} for bids, {@link Side#SELL} for asks
     * @param priceUnits price units
     * @return quantity units, 0 if the book knows of none there
     */
    public long sizeUnitsAt(Side side, long priceUnits) {
        return book().sizeUnitsAt(side, priceUnits);
    }

    /** {@return whether the best bid is at or above the best ask: updates are missing or stale} */
    public boolean isCrossed() {
        return book().isCrossed();
    }

    /** {@return how often updates were missing} */
    public long gaps() {
        return book().gaps();
    }

    /** {@return a line for people; allocates} */
    @Override
    public String toString() {
        return instrument() + " bids " + bidLevels() + " best " + text(bidUnits(0), bidSizeUnits(0))
                + ", asks " + askLevels() + " best " + text(askUnits(0), askSizeUnits(0)) + ", " + state();
    }

    private String text(long priceUnits, long sizeUnits) {
        return sizeUnits == 0 ? "-" : instrument().formatQuantity(sizeUnits) + " at " + instrument().formatPrice(priceUnits);
    }
}
