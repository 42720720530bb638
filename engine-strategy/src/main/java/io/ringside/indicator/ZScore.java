package io.ringside.indicator;

/**
 * How many standard deviations the last number is off the mean: {@code (x[t] - mean(x, n)) / sd(x, n)}, x[t] included, deviation of
 * the population (divisor n); 0 if nothing deviates. Ready after n updates. Mean and deviation as in {@link Bollinger}: nothing
 * drifts; O(1) amortised.
 */
public final class ZScore implements SeriesIndicator {
    private final SlidingMoments window;
    private double last;

    /**
     * Creates it.
     *
     * @param period n, in updates, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public ZScore(int period) {
        window = new SlidingMoments(Inputs.period("ZScore", "period", period, 2));
    }

    @Override
    public boolean update(double value) {
        Inputs.number("ZScore", "value", value);
        last = value;
        return window.add(value);
    }

    @Override
    public double value() {
        if (!window.isFull()) {
            return Double.NaN;
        }
        double deviation = window.deviation();
        return deviation == 0 ? 0 : window.off(last) / deviation;
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
