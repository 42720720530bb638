package io.ringside.indicator;

/**
 * Money flow index: {@code 100 * up / (up + down)} over the last n bars, where a bar's flow {@code p * volume}, with
 * {@code p = (high + low + close) / 3}, counts as up if p rose, as down if it fell; 0 if nothing flowed. Ready after n + 1 updates.
 * Source: Quong and Soudack, Technical Analysis of Stocks and Commodities 7 (1989), issue 3; as TA-Lib's {@code MFI}, which gives 0
 * for every flow below 1; ta4j's {@code MoneyFlowIndexIndicator} has {@code max(up, 1)} and {@code max(down, 1)} instead of both.
 * Nothing is subtracted, nothing drifts; O(1) amortised.
 */
public final class Mfi implements Indicator {
    private final SlidingSum up;
    private final SlidingSum down;
    private double last = Double.NaN;

    /**
     * Creates it.
     *
     * @param period n, in bars, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public Mfi(int period) {
        up = new SlidingSum(Inputs.period("Mfi", period));
        down = new SlidingSum(period);
    }

    /**
     * Takes the next bar.
     *
     * @param high   its highest price, within ±1e100
     * @param low    its lowest price, at most {@code high}
     * @param close  its last price
     * @param volume what was traded in it, 0 to 1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is out of range, or high is below low; nothing changes
     */
    public boolean update(double high, double low, double close, double volume) {
        Inputs.bar("Mfi", high, low, close);
        Inputs.size("Mfi", "volume", volume);
        double price = (high + low + close) / 3;
        if (!Double.isNaN(last)) {
            up.add(price > last ? price * volume : 0);
            down.add(price < last ? price * volume : 0);
        }
        last = price;
        return up.isFull();
    }

    @Override
    public double value() {
        if (!up.isFull()) {
            return Double.NaN;
        }
        double flow = up.sum() + down.sum();
        return flow == 0 ? 0 : 100 * (up.sum() / flow);
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
