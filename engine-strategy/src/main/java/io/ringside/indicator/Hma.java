package io.ringside.indicator;

/**
 * Hull moving average: {@code wma(2 wma(x, n/2) - wma(x, n), sqrt(n))}, both lengths rounded down. Ready after
 * {@code n + floor(sqrt(n)) - 1} updates. Source: Alan Hull, "How to reduce lag in a moving average" (2005); as ta4j's
 * {@code HMAIndicator} from there on (before, that averages what it has). Nothing drifts, see {@link Wma}; O(1) amortised.
 */
public final class Hma implements SeriesIndicator {
    private final Wma half;
    private final Wma whole;
    private final Wma smooth;

    /**
     * Creates it.
     *
     * @param period n, in updates, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Hma(int period) {
        Inputs.period("Hma", "period", period, 2);
        half = new Wma(period / 2);
        whole = new Wma(period);
        smooth = new Wma((int) Math.sqrt(period));
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Hma", "value", value);
        half.update(value);
        return whole.update(value) && smooth.update(2 * half.value() - whole.value());
    }

    @Override
    public double value() {
        return smooth.value();
    }

    @Override
    public boolean isReady() {
        return smooth.isReady();
    }

    @Override
    public void reset() {
        half.reset();
        whole.reset();
        smooth.reset();
    }
}
