package io.ringside.indicator;

/**
 * Exponentially weighted volatility, per update: {@code s2[t] = decay * s2[t-1] + (1 - decay) * r[t]^2}, {@code value = sqrt(s2)},
 * with {@code r = log(p[t] / p[t-1])} and a mean of 0. It begins with the mean of the first n squares; ready after n + 1 updates.
 * Multiply with the root of the updates in a year for an annual figure. Source: J.P. Morgan/Reuters, RiskMetrics Technical Document
 * (1996), section 5.2 (decay 0.94 for daily returns). Errors fade, so nothing drifts; the logarithm is StrictMath's, so every
 * machine agrees; O(1).
 */
public final class EwmaVolatility implements SeriesIndicator {
    private final double decay;
    private final int warmUp;
    private double variance;
    private double last = Double.NaN;
    private int seen;

    /**
     * Creates it.
     *
     * @param decay  the weight of the past, 0 to 1
     * @param warmUp n, how many returns it begins with, 1 to 1,000,000
     * @throws IllegalArgumentException if one is out of range
     */
    public EwmaVolatility(double decay, int warmUp) {
        this.decay = Inputs.within("EwmaVolatility", "decay", decay, 0, 1);
        this.warmUp = Inputs.period("EwmaVolatility", "warmUp", warmUp, 1);
    }

    /**
     * Takes the next price.
     *
     * @param value the price, above 0 and up to 1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if it is not above 0 or not a number; nothing changes
     */
    @Override
    public boolean update(double value) {
        Inputs.positive("EwmaVolatility", "price", value);
        if (!Double.isNaN(last)) {
            double change = StrictMath.log(value / last);
            include(change * change);
        }
        last = value;
        return seen == warmUp;
    }

    private void include(double square) {
        if (seen == warmUp) {
            variance = decay * variance + (1 - decay) * square;
        } else {
            seen++;
            variance += (square - variance) / seen;
        }
    }

    @Override
    public double value() {
        return seen == warmUp ? Math.sqrt(variance) : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return seen == warmUp;
    }

    @Override
    public void reset() {
        variance = 0;
        last = Double.NaN;
        seen = 0;
    }
}
