package io.ringside.indicator;

/**
 * Mean and sum of squared deviations of the last n numbers, in blocks as in {@link SlidingSum}: moments of the two parts are
 * merged, never taken apart, so that a large mean costs no digits. O(1) amortised. Source: Welford, Technometrics 4 (1962), p. 419;
 * Chan, Golub and LeVeque, The American Statistician 37 (1983), p. 242.
 */
final class SlidingMoments {
    private final double[] block;
    private final double[] meanFrom;
    private final double[] squaresFrom;
    /** Of which the means are counted: the oldest number of this block, the newest of the last one; both stay while their part does. */
    private double anchor;
    private double anchorFrom;
    private double mean;
    private double squares;
    private int place;
    private boolean full;

    SlidingMoments(int period) {
        block = new double[period];
        meanFrom = new double[period];
        squaresFrom = new double[period];
    }

    boolean add(double value) {
        if (place == 0) {
            anchor = value;
        }
        block[place] = value;
        place++;
        double shifted = value - anchor;
        double off = shifted - mean;
        mean += off / place;
        squares += off * (shifted - mean);
        if (place == block.length) {
            complete();
        }
        return full;
    }

    private void complete() {
        double meanSeen = 0;
        double squaresSeen = 0;
        anchorFrom = block[block.length - 1];
        for (int i = block.length - 1, count = 1; i >= 0; i--, count++) {
            double shifted = block[i] - anchorFrom;
            double off = shifted - meanSeen;
            meanSeen += off / count;
            squaresSeen += off * (shifted - meanSeen);
            meanFrom[i] = meanSeen;
            squaresFrom[i] = squaresSeen;
        }
        mean = 0;
        squares = 0;
        place = 0;
        full = true;
    }

    /** By how much the mean of this block's beginning is above that of the last one's end. */
    private double difference() {
        return place == 0 ? 0 : anchor - anchorFrom + (mean - meanFrom[place]);
    }

    double mean() {
        return anchorFrom + shiftedMean();
    }

    /** A number of the window, near which the mean is told by {@link #shiftedMean()} with all its digits. */
    double anchor() {
        return anchorFrom;
    }

    /** By how much the mean is above {@link #anchor()}. */
    double shiftedMean() {
        return meanFrom[place] + difference() * place / block.length;
    }

    /** By how much a number is above the mean, with all its digits. */
    double off(double value) {
        return value - anchorFrom - shiftedMean();
    }

    /** Of the deviations from the mean; divided by n it is the variance. */
    double squares() {
        double off = difference();
        return squaresFrom[place] + squares + off * off * place * (block.length - place) / block.length;
    }

    double deviation() {
        return Math.sqrt(squares() / block.length);
    }

    boolean isFull() {
        return full;
    }

    void reset() {
        mean = 0;
        squares = 0;
        place = 0;
        full = false;
    }
}
