package io.ringside.indicator;

/**
 * The middle weighted by the sizes across: {@code (ask * bidSize + bid * askSize) / (bidSize + askSize)}, nearer to the ask the
 * more is bid for. The middle itself if neither side states a size. Ready after one update. Source: Gatheral and Oomen, Finance and
 * Stochastics 14 (2010), p. 249; the "weighted mid" of Stoikov, Quantitative Finance 18 (2018), p. 1959, not his limit of
 * expectations. Nothing accumulates; O(1).
 */
public final class MicroPrice implements Indicator {
    private double price = Double.NaN;

    /** Creates it. */
    public MicroPrice() {
    }

    /**
     * Takes the next quote.
     *
     * @param bid     the best bid, within ±1e100
     * @param bidSize the size at it, 0 to 1e100
     * @param ask     the best ask, within ±1e100
     * @param askSize the size at it, 0 to 1e100
     * @return true
     * @throws IllegalArgumentException if one is out of range; nothing changes
     */
    public boolean update(double bid, double bidSize, double ask, double askSize) {
        Inputs.number("MicroPrice", "bid", bid);
        Inputs.size("MicroPrice", "bidSize", bidSize);
        Inputs.number("MicroPrice", "ask", ask);
        Inputs.size("MicroPrice", "askSize", askSize);
        double size = bidSize + askSize;
        double share = size == 0 ? 0.5 : bidSize / size;
        price = bid + share * (ask - bid);
        return true;
    }

    @Override
    public double value() {
        return price;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(price);
    }

    @Override
    public void reset() {
        price = Double.NaN;
    }
}
