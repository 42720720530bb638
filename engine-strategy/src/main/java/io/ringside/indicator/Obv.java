package io.ringside.indicator;

/**
 * On-balance volume: the running sum of volumes, each with the sign of the change of the close. It begins with the first volume,
 * ready at once, as TA-Lib's {@code OBV}; ta4j's {@code OnBalanceVolumeIndicator} begins with 0, which is less by the first volume
 * ever after. Source: Granville, New Key to Stock Market Profits (1963). A compensated sum, so nothing drifts; O(1).
 */
public final class Obv implements Indicator {
    private final CompensatedSum balance = new CompensatedSum();
    private double lastClose = Double.NaN;

    /** Creates it. */
    public Obv() {
    }

    /**
     * Takes the next bar.
     *
     * @param close  its last price, within ±1e100
     * @param volume what was traded in it, 0 to 1e100
     * @return true
     * @throws IllegalArgumentException if one is out of range; nothing changes
     */
    public boolean update(double close, double volume) {
        Inputs.number("Obv", "close", close);
        Inputs.size("Obv", "volume", volume);
        balance.add(Double.isNaN(lastClose) ? volume : Math.signum(close - lastClose) * volume);
        lastClose = close;
        return true;
    }

    @Override
    public double value() {
        return isReady() ? balance.value() : Double.NaN;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(lastClose);
    }

    @Override
    public void reset() {
        balance.reset();
        lastClose = Double.NaN;
    }
}
