package io.ringside.indicator;

/**
 * Exponential moving average: {@code e[t] = e[t-1] + 2 / (n + 1) * (x[t] - e[t-1])}. It begins, after n updates, with the mean of
 * these n, as TA-Lib's {@code EMA}; {@link #fromFirst} begins with {@code e[0] = x[0]}, as ta4j's {@code EMAIndicator}. Ready after
 * n updates in both cases. The error of an update fades as the update itself does, so nothing drifts. O(1).
 */
public final class Ema implements SeriesIndicator {
    private final int period;
    private final double weight;
    private final boolean fromFirst;
    private double average;
    private int seen;

    /**
     * Creates one that begins with the mean of the first n.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Ema(int period) {
        this(period, false);
    }

    private Ema(int period, boolean fromFirst) {
        this.period = Inputs.period("Ema", period);
        this.fromFirst = fromFirst;
        weight = 2.0 / (period + 1);
    }

    /**
     * Creates one that begins with the first number alone.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @return the average
     * @throws IllegalArgumentException if the period is out of range
     */
    public static Ema fromFirst(int period) {
        return new Ema(period, true);
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Ema", "value", value);
        if (seen == period || fromFirst && seen > 0) {
            average += weight * (value - average);
            seen = Math.min(seen + 1, period);
        } else {
            begin(value);
        }
        return seen == period;
    }

    private void begin(double value) {
        average += value;
        seen++;
        if (seen == period && !fromFirst) {
            average /= period;
        }
    }

    @Override
    public double value() {
        return seen == period ? average : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return seen == period;
    }

    @Override
    public void reset() {
        average = 0;
        seen = 0;
    }
}
