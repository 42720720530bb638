package io.ringside.indicator;

/**
 * Linearly weighted moving average: {@code (1 x[t-n+1] + 2 x[t-n+2] + ... + n x[t]) / (n (n + 1) / 2)}. Ready after n updates. As
 * TA-Lib's {@code WMA}. Nothing is subtracted and all is summed anew every n updates, so nothing drifts; O(1) amortised.
 */
public final class Wma implements SeriesIndicator {
    private final SlidingWeightedSum window;
    private final double weights;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Wma(int period) {
        window = new SlidingWeightedSum(Inputs.period("Wma", period));
        weights = period * (period + 1.0) / 2;
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Wma", "value", value);
        return window.add(value);
    }

    @Override
    public double value() {
        return window.value() / weights;
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
