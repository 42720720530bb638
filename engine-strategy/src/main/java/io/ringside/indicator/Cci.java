package io.ringside.indicator;

/**
 * Commodity channel index: {@code (p - mean(p, n)) / (0.015 * mean(|p[i] - mean(p, n)|, n))} with
 * {@code p = (high + low + close) / 3}; 0 if nothing deviates. Ready after n updates. Source: Lambert, Commodities (1980), October,
 * p. 40; as TA-Lib's {@code CCI} and ta4j's {@code CCIIndicator}. The deviations are from a mean that moves, so each update looks
 * at all n: O(n), the one figure here that is. Nothing drifts.
 */
public final class Cci implements Indicator {
    private static final double SCALE = 0.015;

    private final int period;
    private final SlidingMoments window;
    private final Lag prices;
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
        prices = new Lag(period);
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
        prices.add(price);
        if (window.add(price)) {
            index = index(price);
        }
        return window.isFull();
    }

    private double index(double price) {
        double deviation = 0;
        boolean same = true;
        for (int i = 0; i < period; i++) {
            deviation += Math.abs(window.off(prices.get(i)));
            same &= prices.get(i) == price;
        }
        return same ? 0 : window.off(price) / (SCALE * deviation / period);
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
    }
}
