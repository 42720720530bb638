package io.ringside.indicator;

/**
 * Moving average convergence divergence: {@code macd = ema(x, fast) - ema(x, slow)}, {@code signal = ema(macd, n)},
 * {@code histogram = macd - signal}. {@link #value()} is the macd. As TA-Lib's {@code MACD}: both averages begin at the same
 * update, the slow one's first, the fast one with the mean of the last {@code fast} numbers; ready when all three are, after
 * {@code slow + n - 1} updates. ta4j's {@code MACDIndicator} begins with the first number: {@code e[0] = x[0]}. Source: Appel, The Moving
 * Average Convergence-Divergence Trading Method (1985). Nothing drifts; O(1).
 */
public final class Macd implements SeriesIndicator {
    private static final int FAST = 12;
    private static final int SLOW = 26;
    private static final int SIGNAL = 9;

    private final Ema fast;
    private final Ema slow;
    private final Ema signal;
    private final int ahead;
    private int seen;

    /** Creates it with 12, 26 and 9. */
    public Macd() {
        this(FAST, SLOW, SIGNAL);
    }

    /**
     * Creates it.
     *
     * @param fast   the shorter period, 1 to below {@code slow}
     * @param slow   the longer period, 2 to 1,000,000
     * @param signal the signal's period, 1 to 1,000,000
     * @throws IllegalArgumentException if a period is out of range
     */
    public Macd(int fast, int slow, int signal) {
        this.slow = new Ema(Inputs.period("Macd", "slow", slow, 2));
        if (fast >= slow) {
            throw new IllegalArgumentException("Macd: fast " + fast + " is not below slow " + slow + "; give the shorter period first");
        }
        this.fast = new Ema(Inputs.period("Macd", "fast", fast, 1));
        this.signal = new Ema(Inputs.period("Macd", "signal", signal, 1));
        ahead = slow - fast;
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Macd", "value", value);
        if (seen == ahead) {
            fast.update(value);
        } else {
            seen++;
        }
        return slow.update(value) && signal.update(fast.value() - slow.value());
    }

    @Override
    public double value() {
        return isReady() ? fast.value() - slow.value() : Double.NaN;
    }

    /** {@return the average of the macd, NaN while not ready} */
    public double signal() {
        return signal.value();
    }

    /** {@return the macd less its signal, NaN while not ready} */
    public double histogram() {
        return value() - signal.value();
    }

    @Override
    public boolean isReady() {
        return signal.isReady();
    }

    @Override
    public void reset() {
        fast.reset();
        slow.reset();
        signal.reset();
        seen = 0;
    }
}
