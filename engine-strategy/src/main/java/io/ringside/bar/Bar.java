package io.ringside.bar;

/**
 * A complete bar, in units: of its instrument's price, quantity, and quantity times price. Valid during {@link BarListener#onBar}
 * only; copy what you need. Allocates nothing. An empty bar has no trades, no volume, and all four prices at the close before it.
 */
public final class Bar {
    long openNs;
    long closeNs;
    long openUnits;
    long highUnits;
    long lowUnits;
    long lastUnits;
    long volumeUnits;
    long notionalUnits;
    long trades;

    Bar() {
    }

    void open(long ns, long priceUnits) {
        openNs = ns;
        closeNs = ns;
        openUnits = priceUnits;
        highUnits = priceUnits;
        lowUnits = priceUnits;
        lastUnits = priceUnits;
        volumeUnits = 0;
        notionalUnits = 0;
        trades = 0;
    }

    void add(long ns, long priceUnits, long sizeUnits) {
        if (trades == 0) {
            openUnits = priceUnits;
            highUnits = priceUnits;
            lowUnits = priceUnits;
        }
        closeNs = ns;
        highUnits = Math.max(highUnits, priceUnits);
        lowUnits = Math.min(lowUnits, priceUnits);
        lastUnits = priceUnits;
        volumeUnits += sizeUnits;
        notionalUnits += sizeUnits * priceUnits;
        trades++;
    }

    /** {@return when it began, ns since 1970 UTC: a time bar's lower bound, else its first trade} */
    public long openNs() {
        return openNs;
    }

    /** {@return when it ended, ns since 1970 UTC: a time bar's upper bound, which is not in it, else its last trade} */
    public long closeNs() {
        return closeNs;
    }

    /** {@return the first price, in price units} */
    public long openUnits() {
        return openUnits;
    }

    /** {@return the highest price, in price units} */
    public long highUnits() {
        return highUnits;
    }

    /** {@return the lowest price, in price units} */
    public long lowUnits() {
        return lowUnits;
    }

    /** {@return the last price, in price units} */
    public long closeUnits() {
        return lastUnits;
    }

    /** {@return what was traded, in quantity units} */
    public long volumeUnits() {
        return volumeUnits;
    }

    /** {@return what was paid for it, in quantity units times price units, without multiplier} */
    public long notionalUnits() {
        return notionalUnits;
    }

    /** {@return how many trades are in it} */
    public long trades() {
        return trades;
    }

    /** {@return a line for people; allocates} */
    @Override
    public String toString() {
        return openNs + ".." + closeNs + " " + openUnits + " " + highUnits + " " + lowUnits + " " + lastUnits + " volume " + volumeUnits
                + " notional " + notionalUnits + " trades " + trades;
    }
}
