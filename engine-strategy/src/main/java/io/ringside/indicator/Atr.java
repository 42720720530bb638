package io.ringside.indicator;

/**
 * Average true range: Wilder's average of {@code max(high - low, |high - c|, |low - c|)}, c the close before: the mean of the first
 * n ranges, then {@code (a (n - 1) + x) / n}. The first bar has no range, so ready after n + 1 updates. Source: Wilder, New
 * Concepts in Technical Trading Systems (1978), section III; as TA-Lib's {@code ATR}. ta4j's {@code ATRIndicator} begins with the
 * first bar: {@code a[0] = high[0] - low[0], a[t] = a[t-1] + (x[t] - a[t-1]) / n}. Errors fade; O(1).
 */
public final class Atr implements Indicator {
    private final Wilder ranges;
    private double lastClose = Double.NaN;

    /**
     * Creates it.
     *
     * @param period n, in bars, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Atr(int period) {
        ranges = new Wilder(Inputs.period("Atr", period));
    }

    /**
     * Takes the next bar.
     *
     * @param high  its highest price, within ±1e100
     * @param low   its lowest price, at most {@code high}
     * @param close its last price
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is not a number, or high is below low; nothing changes
     */
    public boolean update(double high, double low, double close) {
        Inputs.bar("Atr", high, low, close);
        if (!Double.isNaN(lastClose)) {
            ranges.add(trueRange(high, low, lastClose));
        }
        lastClose = close;
        return ranges.isFull();
    }

    static double trueRange(double high, double low, double closeBefore) {
        return Math.max(high - low, Math.max(Math.abs(high - closeBefore), Math.abs(low - closeBefore)));
    }

    @Override
    public double value() {
        return ranges.value();
    }

    @Override
    public boolean isReady() {
        return ranges.isFull();
    }

    @Override
    public void reset() {
        ranges.reset();
        lastClose = Double.NaN;
    }
}
