package io.ringside.indicator;

/**
 * Keltner channel: {@code middle = ema(close, n)}, {@code upper, lower = middle ± k * atr(m)}, as {@link Ema} and {@link Atr}.
 * {@link #value()} is the middle. Ready after {@code max(n, m + 1)} updates. Source: Keltner, How to Make Money in Commodities
 * (1960), in Linda Raschke's form; as ta4j's {@code KeltnerChannelUpperIndicator} but for how the two averages begin:
 * there {@code e[0] = close[0]}, and the range as at {@link Atr}. Nothing drifts; O(1).
 */
public final class Keltner implements Indicator {
    private static final double WIDEST = 1_000;

    private final Ema middle;
    private final Atr range;
    private final double width;

    /**
     * Creates it.
     *
     * @param period      n of the average, in bars, 1 to 1,000,000
     * @param rangePeriod m of the true range, in bars, 1 to 1,000,000
     * @param width       k, in average true ranges, 0 to 1,000
     * @throws IllegalArgumentException if one is out of range
     */
    public Keltner(int period, int rangePeriod, double width) {
        middle = new Ema(Inputs.period("Keltner", period));
        range = new Atr(Inputs.period("Keltner", "rangePeriod", rangePeriod, 1));
        this.width = Inputs.within("Keltner", "width", width, 0, WIDEST);
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
        Inputs.bar("Keltner", high, low, close);
        range.update(high, low, close);
        middle.update(close);
        return isReady();
    }

    @Override
    public double value() {
        return isReady() ? middle.value() : Double.NaN;
    }

    /** {@return the upper band, NaN while not ready} */
    public double upper() {
        return middle.value() + width * range.value();
    }

    /** {@return the lower band, NaN while not ready} */
    public double lower() {
        return middle.value() - width * range.value();
    }

    @Override
    public boolean isReady() {
        return middle.isReady() && range.isReady();
    }

    @Override
    public void reset() {
        middle.reset();
        range.reset();
    }
}
