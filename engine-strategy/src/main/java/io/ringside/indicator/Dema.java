package io.ringside.indicator;

/**
 * Double exponential moving average: {@code 2 ema(x) - ema(ema(x))}, both as {@link Ema}. Ready after 2n - 1 updates. Source:
 * Mulloy, Technical Analysis of Stocks and Commodities 12 (1994), issue 1; as TA-Lib's {@code DEMA}. ta4j's
 * {@code DoubleEMAIndicator} begins with the first number: {@code e[0] = x[0]}. Nothing drifts; O(1).
 */
public final class Dema implements SeriesIndicator {
    private final Ema average;
    private final Ema ofAverage;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Dema(int period) {
        Inputs.period("Dema", period);
        average = new Ema(period);
        ofAverage = new Ema(period);
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Dema", "value", value);
        return average.update(value) && ofAverage.update(average.value());
    }

    @Override
    public double value() {
        return 2 * average.value() - ofAverage.value();
    }

    @Override
    public boolean isReady() {
        return ofAverage.isReady();
    }

    @Override
    public void reset() {
        average.reset();
        ofAverage.reset();
    }
}
