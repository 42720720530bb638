package io.ringside.indicator;

/**
 * The largest of the last n numbers. Ready after n updates. As TA-Lib's {@code MAX}. Compares, never adds; O(1) amortised (van Herk
 * 1992).
 */
public final class RollingMax implements SeriesIndicator {
    private final SlidingMaximum window;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public RollingMax(int period) {
        window = new SlidingMaximum(Inputs.period("RollingMax", period));
    }

    @Override
    public boolean update(double value) {
        Inputs.number("RollingMax", "value", value);
        return window.add(value);
    }

    @Override
    public double value() {
        return window.value();
    }

    @Override
    public boolean isReady() {
        return window.isFull();
    }

    @Override
    public void reset() {
        window.reset();
    }
}
