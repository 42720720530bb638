package io.ringside.venue;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.position.BookView;

/**
 * One side of an order book as deep as it is known without a hole, and what of each level can still be taken: a level's size is there anew
 * when it differs from what was shown at that price before. Owned by the matcher; allocates only for a deeper book than ever before.
 */
final class DepthSide {
    static final long UNKNOWN = -1;

    private final Side side;
    private long[] prices = {};
    private long[] sizes = {};
    private long[] available = {};
    private long[] spareAvailable = {};
    private long[] sparePrices = {};
    private long[] spareSizes = {};
    private int levels;

    DepthSide(Side side) {
        this.side = side;
    }

    /** Takes a book over. */
    void copyFrom(BookView book) {
        int complete = book.completeLevels(side);
        makeRoom(complete);
        int known = 0;
        for (int i = 0; i < complete; i++) {
            long price = side == Side.BUY ? book.bidUnits(i) : book.askUnits(i);
            long size = side == Side.BUY ? book.bidSizeUnits(i) : book.askSizeUnits(i);
            while (known < levels && isBetter(prices[known], price)) {
                known++;
            }
            boolean same = known < levels && prices[known] == price && sizes[known] == size;
            sparePrices[i] = price;
            spareSizes[i] = size;
            spareAvailable[i] = same ? available[known] : size;
        }
        exchange(complete);
    }

    private void exchange(int count) {
        long[] was = prices;
        prices = sparePrices;
        sparePrices = was;
        was = sizes;
        sizes = spareSizes;
        spareSizes = was;
        was = available;
        available = spareAvailable;
        spareAvailable = was;
        levels = count;
    }

    private void makeRoom(int count) {
        if (sparePrices.length < count) {
            sparePrices = new long[count];
            spareSizes = new long[count];
            spareAvailable = new long[count];
        }
    }

    private boolean isBetter(long price, long than) {
        return side.sign() * price > side.sign() * than;
    }

    boolean isKnown() {
        return levels > 0;
    }

    int levels() {
        return levels;
    }

    long priceUnits(int level) {
        return prices[level];
    }

    long availableUnits(int level) {
        return available[level];
    }

    void take(int level, long units) {
        available[level] -= units;
    }

    long bestUnits() {
        return levels == 0 ? TickPart.NO_PRICE : prices[0];
    }

    long bestSizeUnits() {
        return levels == 0 ? 0 : sizes[0];
    }

    /** The first level worse than a price, of all that there are. */
    int firstBehind(long priceUnits) {
        int level = 0;
        while (level < levels && !isBetter(priceUnits, prices[level])) {
            level++;
        }
        return level;
    }

    private int find(long priceUnits) {
        int level = 0;
        while (level < levels && isBetter(prices[level], priceUnits)) {
            level++;
        }
        return level;
    }

    /** The size at a price, 0 where there is none, or {@link #UNKNOWN} beyond what is known. */
    long sizeUnitsAt(long priceUnits) {
        int level = find(priceUnits);
        if (level == levels) {
            return UNKNOWN;
        }
        return prices[level] == priceUnits ? sizes[level] : 0;
    }

    /** What is left of a size at a price: less than all if some of the level of that size was taken. */
    long availableUnitsAt(long priceUnits, long sizeUnits) {
        int level = find(priceUnits);
        return level < levels && prices[level] == priceUnits && sizes[level] == sizeUnits ? available[level] : sizeUnits;
    }

    /** Notes that some of a size at a price was taken elsewhere, at the top. */
    void takeAt(long priceUnits, long units) {
        int level = find(priceUnits);
        if (level < levels && prices[level] == priceUnits) {
            available[level] = Math.max(0, available[level] - units);
        }
    }
}
