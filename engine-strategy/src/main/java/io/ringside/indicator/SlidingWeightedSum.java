package io.ringside.indicator;

/** The sum of the last n numbers, the oldest taken once and the newest n times; in blocks as in {@link SlidingSum}. O(1) amortised. */
final class SlidingWeightedSum {
    private final double[] block;
    private final double[] weightedFrom;
    private double sum;
    private double weighted;
    private int place;
    private boolean full;

    SlidingWeightedSum(int period) {
        block = new double[period];
        weightedFrom = new double[period + 1];
    }

    boolean add(double value) {
        block[place] = value;
        place++;
        sum += value;
        weighted += place * value;
        if (place == block.length) {
            complete();
        }
        return full;
    }

    private void complete() {
        double sumFrom = 0;
        double from = 0;
        for (int i = block.length - 1; i >= 0; i--) {
            sumFrom += block[i];
            from += sumFrom;
            weightedFrom[i] = from;
        }
        sum = 0;
        weighted = 0;
        place = 0;
        full = true;
    }

    double value() {
        return full ? weightedFrom[place] + weighted + (block.length - place) * sum : Double.NaN;
    }

    boolean isFull() {
        return full;
    }

    void reset() {
        sum = 0;
        weighted = 0;
        place = 0;
        full = false;
    }
}
