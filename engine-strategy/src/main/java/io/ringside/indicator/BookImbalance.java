package io.ringside.indicator;

/**
 * Imbalance of what is quoted: {@code (bidSize - askSize) / (bidSize + askSize)}, -1 (only asks) to 1 (only bids). Ready once there
 * was size on a side; an update without any keeps the value. Sizes may be those of the best prices or sums over levels. Source:
 * Cartea, Jaimungal and Penalva, Algorithmic and High-Frequency Trading (2015), chapter 12. Nothing accumulates; O(1).
 */
public final class BookImbalance implements Indicator {
    private double imbalance = Double.NaN;

    /** Creates it. */
    public BookImbalance() {
    }

    /**
     * Takes the next book.
     *
     * @param bidSize the size bid for, 0 to 1e100
     * @param askSize the size offered, 0 to 1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if one is out of range; nothing changes
     */
    public boolean update(double bidSize, double askSize) {
        Inputs.size("BookImbalance", "bidSize", bidSize);
        Inputs.size("BookImbalance", "askSize", askSize);
        double size = bidSize + askSize;
        if (size > 0) {
            imbalance = (bidSize - askSize) / size;
        }
        return isReady();
    }

    @Override
    public double value() {
        return imbalance;
    }

    @Override
    public boolean isReady() {
        return !Double.isNaN(imbalance);
    }

    @Override
    public void reset() {
        imbalance = Double.NaN;
    }
}
