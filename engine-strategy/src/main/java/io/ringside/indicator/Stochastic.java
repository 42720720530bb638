package io.ringside.indicator;

/**
 * Stochastic oscillator: {@code raw = 100 * (close - lowest(low, n)) / (highest(high, n) - lowest(low, n))}, 0 without range;
 * {@code %K = mean(raw, slowing)}, {@code %D = mean(%K, d)}. {@link #value()} is %K. Ready, with %D, after
 * {@code n + slowing + d - 2} updates. Source: George Lane; as TA-Lib's {@code STOCH} with simple averages; with a slowing of 1 as
 * {@code STOCHF} and as ta4j's {@code StochasticOscillatorKIndicator} (which looks at fewer bars before). Nothing is subtracted,
 * nothing drifts; O(1) amortised.
 */
public final class Stochastic implements Indicator {
    private final SlidingMaximum highest;
    private final SlidingMaximum negatedLowest;
    private final SlidingSum slowed;
    private final SlidingSum signal;

    /**
     * Creates it.
     *
     * @param period  n, in bars, 1 to 1,000,000
     * @param slowing how many raw figures %K averages, 1 to 1,000,000
     * @param signal  how many %K the signal %D averages, 1 to 1,000,000
     * @throws IllegalArgumentException if one is out of range
     */
    public Stochastic(int period, int slowing, int signal) {
        highest = new SlidingMaximum(Inputs.period("Stochastic", period));
        negatedLowest = new SlidingMaximum(period);
        slowed = new SlidingSum(Inputs.period("Stochastic", "slowing", slowing, 1));
        this.signal = new SlidingSum(Inputs.period("Stochastic", "signal", signal, 1));
    }

    /**
     * Takes the next bar.
     *
     * @param high  its highest price, within ±1e100
     * @param low   its lowest price, at most {@code high}
     * @param close its last price
     * @return whether there are %K and %D now
     * @throws IllegalArgumentException if one is not a number, or high is below low; nothing changes
     */
    public boolean update(double high, double low, double close) {
        Inputs.bar("Stochastic", high, low, close);
        negatedLowest.add(-low);
        if (!highest.add(high)) {
            return false;
        }
        double lowest = -negatedLowest.value();
        double range = highest.value() - lowest;
        return slowed.add(range == 0 ? 0 : 100 * ((close - lowest) / range)) && signal.add(slowed.mean());
    }

    @Override
    public double value() {
        return signal.isFull() ? slowed.mean() : Double.NaN;
    }

    /** {@return %D, NaN while not ready} */
    public double signal() {
        return signal.isFull() ? signal.mean() : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return signal.isFull();
    }

    @Override
    public void reset() {
        highest.reset();
        negatedLowest.reset();
        slowed.reset();
        signal.reset();
    }
}
