package io.ringside.indicator;

/**
 * Kaufman's adaptive moving average: {@code k[t] = k[t-1] + c * (x[t] - k[t-1])} with
 * {@code c = (e (2/(f+1) - 2/(s+1)) + 2/(s+1))^2} and the efficiency {@code e = |x[t] - x[t-n]| / sum(|x[i] - x[i-1]|, n)}, 1 if
 * nothing moved. It begins with {@code k[n-1] = x[n-1]}; ready after n + 1 updates. Source: Kaufman, Smarter Trading (1995); as
 * TA-Lib's {@code KAMA}, which fixes f = 2 and s = 30, and ta4j's {@code KAMAIndicator}, which has no number any more once nothing
 * moved. The moves are summed without subtracting, so nothing drifts; O(1) amortised.
 */
public final class Kama implements SeriesIndicator {
    private static final int FAST = 2;
    private static final int SLOW = 30;

    private final Lag past;
    private final SlidingSum moves;
    private final double slowWeight;
    private final double weightRange;
    private double last = Double.NaN;
    private double average;

    /**
     * Creates it with f = 2 and s = 30.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Kama(int period) {
        this(period, FAST, SLOW);
    }

    /**
     * Creates it.
     *
     * @param period n, in updates, 1 to 1,000,000
     * @param fast   f, the period of the fastest average, 1 to 1,000,000
     * @param slow   s, the period of the slowest average, 1 to 1,000,000
     * @throws IllegalArgumentException if a period is out of range
     */
    public Kama(int period, int fast, int slow) {
        past = new Lag(Inputs.period("Kama", period));
        moves = new SlidingSum(period);
        slowWeight = 2.0 / (Inputs.period("Kama", "slow", slow, 1) + 1);
        weightRange = 2.0 / (Inputs.period("Kama", "fast", fast, 1) + 1) - slowWeight;
    }

    @Override
    public boolean update(double value) {
        Inputs.number("Kama", "value", value);
        if (!Double.isNaN(last)) {
            moves.add(Math.abs(value - last));
        }
        if (past.isFull()) {
            double weight = efficiency(value) * weightRange + slowWeight;
            average += weight * weight * (value - average);
        } else {
            average = value;
        }
        past.add(value);
        last = value;
        return moves.isFull();
    }

    private double efficiency(double value) {
        double way = moves.sum();
        return way == 0 ? 1 : Math.min(1, Math.abs(value - past.oldest()) / way);
    }

    @Override
    public double value() {
        return moves.isFull() ? average : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return moves.isFull();
    }

    @Override
    public void reset() {
        past.reset();
        moves.reset();
        last = Double.NaN;
    }
}
