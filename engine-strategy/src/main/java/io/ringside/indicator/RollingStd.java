package io.ringside.indicator;

/**
 * Standard deviation of the last n numbers: {@code sqrt(sum((x[i] - mean)^2) / n)}, of the population, as TA-Lib's {@code STDDEV}
 * and ta4j's {@code StandardDeviationIndicator}; {@link #sample()} divides by n - 1. Ready after n updates. Moments are merged
 * (Chan, Golub and LeVeque 1983), never subtracted, so that a large mean costs no digits and nothing drifts; O(1) amortised.
 */
public final class RollingStd implements SeriesIndicator {
    private final SlidingMoments window;
    private final int period;

    /**
     * Creates it.
     *
     * @param period n, in updates, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public RollingStd(int period) {
        this.period = Inputs.period("RollingStd", "period", period, 2);
        window = new SlidingMoments(period);
    }

    @Override
    public boolean update(double value) {
        Inputs.number("RollingStd", "value", value);
        return window.add(value);
    }

    @Override
    public double value() {
        return window.isFull() ? window.deviation() : Double.NaN;
    }

    /** {@return the deviation with divisor n - 1, NaN while not ready} */
    public double sample() {
        return window.isFull() ? Math.sqrt(window.squares() / (period - 1)) : Double.NaN;
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
