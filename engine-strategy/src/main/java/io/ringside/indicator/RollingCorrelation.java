package io.ringside.indicator;

/**
 * Pearson's correlation of the last n pairs: {@code sum((x - mx) (y - my)) / sqrt(sum((x - mx)^2) sum((y - my)^2))}, -1 to 1; 0 if
 * one of them does not vary. Ready after n updates. As TA-Lib's {@code CORREL}. Moments are merged, never subtracted, and taken
 * anew every n updates (Chan, Golub and LeVeque 1983), so nothing drifts; O(1) amortised.
 */
public final class RollingCorrelation implements Indicator {
    private final SlidingPairs window;

    /**
     * Creates it.
     *
     * @param period n, in updates, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public RollingCorrelation(int period) {
        window = new SlidingPairs(Inputs.period("RollingCorrelation", "period", period, 2));
    }

    /**
     * Takes the next pair: prices, or returns.
     *
     * @param x one, within ±1e100
     * @param y the other, within ±1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is NaN or beyond ±1e100; nothing changes
     */
    public boolean update(double x, double y) {
        Inputs.number("RollingCorrelation", "x", x);
        Inputs.number("RollingCorrelation", "y", y);
        return window.add(x, y);
    }

    @Override
    public double value() {
        if (!window.isFull()) {
            return Double.NaN;
        }
        double deviations = Math.sqrt(window.squaresX()) * Math.sqrt(window.squaresY());
        return deviations == 0 ? 0 : Math.max(-1, Math.min(1, window.products() / deviations));
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
