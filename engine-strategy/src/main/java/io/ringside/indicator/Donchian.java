package io.ringside.indicator;

/**
 * Donchian channel: the highest high and the lowest low of the last n bars, this one included; {@link #value()} is their middle.
 * For a breakout compare a price with the channel before it is updated. Ready after n updates. Source: Richard Donchian's channel
 * rule; as TA-Lib's {@code MAX} and {@code MIN}. Nothing accumulates; O(1) amortised.
 */
public final class Donchian implements Indicator {
    private final SlidingMaximum highest;
    private final SlidingMaximum negatedLowest;

    /**
     * Creates it.
     *
     * @param period n, in bars, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Donchian(int period) {
        highest = new SlidingMaximum(Inputs.period("Donchian", period));
        negatedLowest = new SlidingMaximum(period);
    }

    /**
     * Takes the next bar; of a series of prices give each twice.
     *
     * @param high its highest price, within ±1e100
     * @param low  its lowest price, at most {@code high}
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is not a number, or high is below low; nothing changes
     */
    public boolean update(double high, double low) {
        Inputs.bar("Donchian", high, low, low);
        negatedLowest.add(-low);
        return highest.add(high);
    }

    @Override
    public double value() {
        return (upper() + lower()) / 2;
    }

    /** {@return the highest high, NaN while not ready} */
    public double upper() {
        return highest.value();
    }

    /** {@return the lowest low, NaN while not ready} */
    public double lower() {
        return -negatedLowest.value();
    }

    @Override
    public boolean isReady() {
        return highest.isFull();
    }

    @Override
    public void reset() {
        highest.reset();
        negatedLowest.reset();
    }
}
