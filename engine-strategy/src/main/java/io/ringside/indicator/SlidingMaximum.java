package io.ringside.indicator;

/**
 * The largest of the last n numbers, in blocks as in {@link SlidingSum}. O(1) amortised: at most three comparisons a number.
 * Source: van Herk, Pattern Recognition Letters 13 (1992), p. 517; Gil and Werman, IEEE PAMI 15 (1993), p. 504.
 */
final class SlidingMaximum {
    private final double[] block;
    private final double[] mostFrom;
    private double most;
    private int place;
    private boolean full;

    SlidingMaximum(int period) {
        block = new double[period];
        mostFrom = new double[period];
        reset();
    }

    boolean add(double value) {
        block[place] = value;
        most = Math.max(most, value);
        place++;
        if (place == block.length) {
            complete();
        }
        return full;
    }

    private void complete() {
        double from = Double.NEGATIVE_INFINITY;
        for (int i = block.length - 1; i >= 0; i--) {
            from = Math.max(from, block[i]);
            mostFrom[i] = from;
        }
        most = Double.NEGATIVE_INFINITY;
        place = 0;
        full = true;
    }

    double value() {
        return full ? Math.max(mostFrom[place], most) : Double.NaN;
    }

    boolean isFull() {
        return full;
    }

    void reset() {
        most = Double.NEGATIVE_INFINITY;
        place = 0;
        full = false;
    }
}
