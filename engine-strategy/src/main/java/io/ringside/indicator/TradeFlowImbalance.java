package io.ringside.indicator;

/**
 * Who traded more over the last n trades: {@code (bought - sold) / (bought + sold)} by the side that crossed the spread, -1 to 1; 0
 * if all sizes were 0. Ready after n updates. Source: Cont, Kukanov and Stoikov, Journal of Financial Econometrics 12 (2014), p. 47
 * (their trade imbalance, here divided by the volume). Nothing is subtracted and all is summed anew every n updates, so nothing
 * drifts; O(1) amortised.
 */
public final class TradeFlowImbalance implements Indicator {
    private final SlidingSum bought;
    private final SlidingSum sold;

    /**
     * Creates it.
     *
     * @param period n, in trades, 1 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public TradeFlowImbalance(int period) {
        bought = new SlidingSum(Inputs.period("TradeFlowImbalance", period));
        sold = new SlidingSum(period);
    }

    /**
     * Takes the next trade whose aggressor is known.
     *
     * @param signedSize what was traded, within ±1e100: positive if a buyer crossed the spread, negative if a seller did
     * @return whether there is a value now
     * @throws IllegalArgumentException if it is NaN or beyond ±1e100; nothing changes
     */
    public boolean update(double signedSize) {
        Inputs.number("TradeFlowImbalance", "signedSize", signedSize);
        sold.add(Math.max(-signedSize, 0));
        return bought.add(Math.max(signedSize, 0));
    }

    @Override
    public double value() {
        if (!bought.isFull()) {
            return Double.NaN;
        }
        double volume = bought.sum() + sold.sum();
        return volume == 0 ? 0 : (bought.sum() - sold.sum()) / volume;
    }

    @Override
    public boolean isReady() {
        return bought.isFull();
    }

    @Override
    public void reset() {
        bought.reset();
        sold.reset();
    }
}
