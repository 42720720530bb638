package io.ringside.indicator;

/**
 * Volume-weighted average price of the last n trades or bars: {@code sum(p v, n) / sum(v, n)}. Ready after n updates, while there
 * is volume among them; {@code value} is NaN when there is none. As ta4j's {@code VWAPIndicator}, which takes bars by
 * {@code (high + low + close) / 3} and looks at fewer before. Nothing is subtracted, nothing drifts; O(1) amortised.
 */
public final class RollingVwap implements Indicator {
    private final SlidingSum notional;
    private final SlidingSum volume;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public RollingVwap(int period) {
        notional = new SlidingSum(Inputs.period("RollingVwap", period));
        volume = new SlidingSum(period);
    }

    /**
     * Takes the next trade, or a bar by its typical price.
     *
     * @param price its price, within ±1e100
     * @param size  what was traded, 0 to 1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is out of range; nothing changes
     */
    public boolean update(double price, double size) {
        Inputs.number("RollingVwap", "price", price);
        Inputs.size("RollingVwap", "size", size);
        notional.add(price * size);
        volume.add(size);
        return isReady();
    }

    @Override
    public double value() {
        return isReady() ? notional.sum() / volume.sum() : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return volume.isFull() && volume.sum() > 0;
    }

    @Override
    public void reset() {
        notional.reset();
        volume.reset();
    }
}
