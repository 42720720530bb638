package io.ringside.indicator;

/**
 * Directional movement. With {@code up = high - high[t-1]} and {@code down = low[t-1] - low}, the greater counts as movement in its
 * direction if above 0. Both and the true range are summed over the first n - 1 bars that have one before them, then
 * {@code s - s / n + x}; {@code +DI, -DI = 100 * movement / range} (0 without range); {@code DX = 100 * |+DI - -DI| / (+DI + -DI)}.
 * {@link #value()} is ADX: the mean of the first n DX, one without movement as 0, then {@code (a (n - 1) + DX) / n}, unchanged
 * without movement. The two DI are there after n + 1 updates; ready after 2n. Source: Wilder, New Concepts in Technical Trading
 * Systems (1978), section IV, unrounded; as TA-Lib's {@code ADX}, {@code PLUS_DI}, {@code MINUS_DI} (which take what is below 1e-8
 * for 0). ta4j's {@code ADXIndicator} begins every average with the first number: {@code a[0] = x[0],
 * a[t] = a[t-1] + (x[t] - a[t-1]) / n}, the movement with 0, the range with {@code high[0] - low[0]}. Errors fade, so nothing drifts;
 * O(1).
 */
public final class Adx implements Indicator {
    private final int period;
    private final Wilder average;
    private double lastHigh;
    private double lastLow;
    private double lastClose;
    private double upward;
    private double downward;
    private double range;
    private int seen;

    /**
     * Creates it.
     *
     * @param period n, in bars, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Adx(int period) {
        this.period = Inputs.period("Adx", "period", period, 2);
        average = new Wilder(period);
    }

    /**
     * Takes the next bar.
     *
     * @param high  its highest price, within ±1e100
     * @param low   its lowest price, at most {@code high}
     * @param close its last price
     * @return whether there is an ADX now
     * @throws IllegalArgumentException if one is not a number, or high is below low; nothing changes
     */
    public boolean update(double high, double low, double close) {
        Inputs.bar("Adx", high, low, close);
        if (seen > 0) {
            move(high - lastHigh, lastLow - low, Atr.trueRange(high, low, lastClose));
        }
        lastHigh = high;
        lastLow = low;
        lastClose = close;
        seen = Math.min(seen + 1, period + 1);
        if (seen > period) {
            direct();
        }
        return average.isFull();
    }

    private void move(double up, double down, double trueRange) {
        double kept = seen < period ? 1 : 1 - 1.0 / period;
        upward = upward * kept + (up > down && up > 0 ? up : 0);
        downward = downward * kept + (down > up && down > 0 ? down : 0);
        range = range * kept + trueRange;
    }

    private void direct() {
        double moved = upward + downward;
        if (moved > 0 && range > 0) {
            average.add(100 * Math.abs(upward - downward) / moved);
        } else if (!average.isFull()) {
            average.add(0);
        }
    }

    @Override
    public double value() {
        return average.value();
    }

    /** {@return the positive directional indicator, 0 to 100; NaN in the first n updates} */
    public double plus() {
        return index(upward);
    }

    /** {@return the negative directional indicator, 0 to 100; NaN in the first n updates} */
    public double minus() {
        return index(downward);
    }

    private double index(double movement) {
        if (seen <= period) {
            return Double.NaN;
        }
        return range == 0 ? 0 : 100 * movement / range;
    }

    @Override
    public boolean isReady() {
        return average.isFull();
    }

    @Override
    public void reset() {
        average.reset();
        upward = 0;
        downward = 0;
        range = 0;
        seen = 0;
    }
}
