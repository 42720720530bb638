package io.ringside.indicator;

/**
 * The smallest of the last n numbers. Ready after n updates. As TA-Lib's {@code MIN}. Compares, never adds; O(1) amortised (van
 * Herk 1992).
 */
public final class RollingMin implements SeriesIndicator {
    private final SlidingMaximum negated;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public RollingMin(int period) {
        negated = new SlidingMaximum(Inputs.period("RollingMin", period));
    }

    @Override
    public boolean update(double value) {
        Inputs.number("RollingMin", "value", value);
        return negated.add(-value);
    }

    @Override
    public double value() {
        return -negated.value();
    }

    @Override
    public boolean isReady() {
        return negated.isFull();
    }

    @Override
    public void reset() {
        negated.reset();
    }
}
