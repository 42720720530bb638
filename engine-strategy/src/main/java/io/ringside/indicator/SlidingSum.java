package io.ringside.indicator;

/**
 * The sum of the last n numbers, without ever subtracting: the numbers come in blocks of n; the window is the end of the last
 * block, whose sums from each place on were taken when it was complete, and the beginning of this one. So nothing drifts, and a
 * number that has left leaves no trace. O(1) amortised: n additions every n updates. After van Herk (1992) and Gil and Werman
 * (1993), for sums instead of extremes.
 */
final class SlidingSum {
    private final double[] block;
    private final double[] sumFrom;
    private double sum;
    private int place;
    private boolean full;

    SlidingSum(int period) {
        block = new double[period];
        sumFrom = new double[period + 1];
    }

    boolean add(double value) {
        block[place] = value;
        sum += value;
        place++;
        if (place == block.length) {
            complete();
        }
        return full;
    }

    private void complete() {
        double from = 0;
        for (int i = block.length - 1; i >= 0; i--) {
            from += block[i];
            sumFrom[i] = from;
        }
        sum = 0;
        place = 0;
        full = true;
    }

    /** Of those seen, if fewer than the period. */
    double sum() {
        return full ? sumFrom[place] + sum : sum;
    }

    double mean() {
        return sum() / block.length;
    }

    boolean isFull() {
        return full;
    }

    void reset() {
        sum = 0;
        place = 0;
        full = false;
    }
}
