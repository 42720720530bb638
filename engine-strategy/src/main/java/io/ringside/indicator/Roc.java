package io.ringside.indicator;

/**
 * Rate of change in percent: {@code 100 * (x[t] - x[t-n]) / x[t-n]}, 0 if {@code x[t-n]} is 0. Ready after n + 1 updates. As
 * TA-Lib's {@code ROC}. Nothing accumulates; O(1).
 */
public final class Roc implements SeriesIndicator {
    private final Lag past;
    private double change = Double.NaN;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Roc(int period) {
        past = new Lag(Inputs.period("Roc", period));
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Roc", "value", value);
        if (past.isFull()) {
            double before = past.oldest();
            change = before == 0 ? 0 : 100 * ((value - before) / before);
        }
        past.add(value);
        return isReady();
    }

    @Override
    public double value() {
        return change;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(change);
    }

    @Override
    public void reset() {
        past.reset();
        change = Double.NaN;
    }
}
