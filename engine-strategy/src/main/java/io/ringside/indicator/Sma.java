package io.ringside.indicator;

/**
 * Simple moving average: {@code (x[t-n+1] + ... + x[t]) / n}. Ready after n updates. As TA-Lib's {@code SMA} and ta4j's
 * {@code SMAIndicator} (which averages what it has before). Nothing is subtracted and all is summed anew every n updates, so
 * nothing drifts; O(1) amortised.
 */
public final class Sma implements SeriesIndicator {
    private final SlidingSum window;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Sma(int period) {
        window = new SlidingSum(Inputs.period("Sma", period));
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Sma", "value", value);
        return window.add(value);
    }

    @Override
    public double value() {
        return window.isFull() ? window.mean() : Double.NaN;
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
