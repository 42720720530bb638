package io.ringside.indicator;

/**
 * How much y moves with x over the last n pairs: {@code sum((x - mx) (y - my)) / sum((x - mx)^2)}, the slope of y on x; 0 if x does
 * not vary. Ready after n updates. Of the numbers as given: feed returns for a market's beta (TA-Lib's {@code BETA} takes prices,
 * makes n returns {@code x[t] / x[t-1] - 1} of them and is ready after n + 1), prices or their logarithms for a pair's hedge.
 * Moments as in {@link RollingCorrelation}: nothing drifts; O(1) amortised.
 */
public final class RollingBeta implements Indicator {
    private final SlidingPairs window;

    /**
     * Creates it.
     *
     * @param period n, in updates, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public RollingBeta(int period) {
        window = new SlidingPairs(Inputs.period("RollingBeta", "period", period, 2));
    }

    /**
     * Takes the next pair.
     *
     * @param x the market, or the hedge, within ±1e100
     * @param y what moves with it, within ±1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is NaN or beyond ±1e100; nothing changes
     */
    public boolean update(double x, double y) {
        Inputs.number("RollingBeta", "x", x);
        Inputs.number("RollingBeta", "y", y);
        return window.add(x, y);
    }

    @Override
    public double value() {
        if (!window.isFull()) {
            return Double.NaN;
        }
        double squares = window.squaresX();
        return squares == 0 ? 0 : window.products() / squares;
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
