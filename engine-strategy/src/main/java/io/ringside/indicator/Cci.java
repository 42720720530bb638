package io.ringside.indicator;

/**
 * Commodity channel index: {@code (p - mean(p, n)) / (0.015 * mean(|p[i] - mean(p, n)|, n))} with
 * {@code p = (high + low + close) / 3}; 0 if nothing deviates. Ready after n updates. Source: Lambert, Commodities (1980), October,
 * p. 40; as TA-Lib's {@code CCI} and ta4j's {@code CCIIndicator}. The deviations are from a mean that moves: what lies above it
 * lies as far off it as what lies below, so twice the former is the sum of all, and an ordered tree tells that: O(log n). Up to 256
 * bars it looks at each instead, which takes no longer there. Nothing drifts.
 */
public final class Cci implements Indicator {
    private static final double SCALE = 0.015;
    private static final int FEW = 256;

    private final int period;
    private final SlidingMoments window;
    private final Lag prices;
    private final SlidingOrder order;
    private double index;

    /**
     * Creates it.
     *
     * @param period n, in bars, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Cci(int period) {
        this.period = Inputs.period("Cci", period);
        window = new SlidingMoments(period);
        prices = new Lag(period <= FEW ? period : 1);
        order = period <= FEW ? null : new SlidingOrder(period);
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
        Inputs.bar("Cci", high, low, close);
        double price = (high + low + close) / 3;
        if (order == null) {
            prices.add(price);
        } else {
            order.add(price);
        }
        if (window.add(price)) {
            double deviation = deviation();
            index = deviation == 0 ? 0 : window.off(price) / (SCALE * deviation / period);
        }
        return window.isFull();
    }

    private double deviation() {
        double anchor = window.anchor();
        double shift = window.shiftedMean();
        if (order != null) {
            return 2 * order.above(anchor, shift);
        }
        double deviation = 0;
        for (int i = 0; i < period; i++) {
            deviation += Math.abs(prices.get(i) - anchor - shift);
        }
        return deviation;
    }

    @Override
    public double value() {
        return window.isFull() ? index : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return window.isFull();
    }

    @Override
    public void reset() {
        window.reset();
        prices.reset();
        if (order != null) {
            order.reset();
        }
    }
}
