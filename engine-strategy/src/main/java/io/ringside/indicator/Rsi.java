package io.ringside.indicator;

/**
 * Relative strength index: {@code 100 * up / (up + down)}, with Wilder's averages of rises and falls: the mean of the first n
 * changes, then {@code (a (n - 1) + x) / n}. 0 to 100; 0 if nothing moved. Ready after n + 1 updates. Source: Wilder, New Concepts
 * in Technical Trading Systems (1978), section VI; as TA-Lib's {@code RSI}. ta4j's {@code RSIIndicator} begins the averages with a
 * change of 0 instead: {@code a[0] = 0, a[t] = a[t-1] + (x[t] - a[t-1]) / n}. Errors fade, so nothing drifts; O(1).
 */
public final class Rsi implements SeriesIndicator {
    private final Wilder up;
    private final Wilder down;
    private double last = Double.NaN;

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Rsi(int period) {
        up = new Wilder(Inputs.period("Rsi", period));
        down = new Wilder(period);
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Rsi", "value", value);
        if (!Double.isNaN(last)) {
            up.add(Math.max(value - last, 0));
            down.add(Math.max(last - value, 0));
        }
        last = value;
        return up.isFull();
    }

    @Override
    public double value() {
        double moved = up.value() + down.value();
        return moved == 0 ? 0 : 100 * up.value() / moved;
    }

    @Override
    public boolean isReady() {
        return up.isFull();
    }

    @Override
    public void reset() {
        up.reset();
        down.reset();
        last = Double.NaN;
    }
}
