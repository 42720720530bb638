package io.ringside.indicator;

/**
 * Bollinger bands: {@code middle = mean(x, n)}, {@code upper, lower = middle ± k * sd(x, n)}, with the deviation of the population
 * (divisor n). {@link #value()} is the middle. Ready after n updates. Source: Bollinger on Bollinger Bands (2001); as TA-Lib's
 * {@code BBANDS} with simple averages. Moments are merged, never subtracted, and taken anew every n updates, so nothing drifts;
 * O(1) amortised.
 */
public final class Bollinger implements SeriesIndicator {
    private static final int PERIOD = 20;
    private static final double WIDTH = 2;
    private static final double WIDEST = 1_000;

    private final SlidingMoments window;
    private final double width;

    /** Creates them with 20 updates and 2 deviations. */
    public Bollinger() {
        this(PERIOD, WIDTH);
    }

    /**
     * Creates them.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @param width  k, in standard deviations, 0 to 1,000
     * @throws IllegalArgumentException if one is out of range
     */
    public Bollinger(int period, double width) {
        window = new SlidingMoments(Inputs.period("Bollinger", period));
        this.width = Inputs.within("Bollinger", "width", width, 0, WIDEST);
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Bollinger", "value", value);
        return window.add(value);
    }

    @Override
    public double value() {
        return window.isFull() ? window.mean() : Double.NaN;
    }

    /** {@return the upper band, NaN while not ready} */
    public double upper() {
        return window.isFull() ? window.mean() + width * window.deviation() : Double.NaN;
    }

    /** {@return the lower band, NaN while not ready} */
    public double lower() {
        return window.isFull() ? window.mean() - width * window.deviation() : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return window.isFull();
    }

    @Override
    public void reset() {
        window.reset();
    }
}
