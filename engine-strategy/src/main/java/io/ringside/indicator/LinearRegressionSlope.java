package io.ringside.indicator;

/**
 * Slope of the least-squares line through the last n numbers, per update:
 * {@code sum((i - mean(i)) (x[i] - mean(x))) / sum((i - mean(i))^2)}. Ready after n updates. As TA-Lib's {@code LINEARREG_SLOPE}.
 * In blocks of n: the products of the two parts are merged, never subtracted (Chan, Golub and LeVeque 1983), and taken anew every n
 * updates, so that a large mean costs no digits and nothing drifts; O(1) amortised.
 */
public final class LinearRegressionSlope implements SeriesIndicator {
    private final double[] block;
    private final double[] meanFrom;
    private final double[] productsFrom;
    private final double squares;
    /** Of which the means are counted: the oldest number of this block, the newest of the last one. */
    private double anchor;
    private double anchorFrom;
    private double mean;
    private double products;
    private int place;
    private boolean full;

    /**
     * Creates it.
     *
     * @param period n, in updates, 2 to 1,000,000
     * @throws IllegalArgumentException if the period is out of range
     */
    public LinearRegressionSlope(int period) {
        block = new double[Inputs.period("LinearRegressionSlope", "period", period, 2)];
        meanFrom = new double[period];
        productsFrom = new double[period];
        squares = period * (1.0 * period * period - 1) / 12;
    }

    @Override
    public boolean update(double value) {
        Inputs.number("LinearRegressionSlope", "value", value);
        if (place == 0) {
            anchor = value;
        }
        block[place] = value;
        place++;
        double off = value - anchor - mean;
        mean += off / place;
        products += off * (place - 1) / 2;
        if (place == block.length) {
            complete();
        }
        return full;
    }

    private void complete() {
        double meanSeen = 0;
        double productsSeen = 0;
        anchorFrom = block[block.length - 1];
        for (int i = block.length - 1, count = 1; i >= 0; i--, count++) {
            double off = block[i] - anchorFrom - meanSeen;
            meanSeen += off / count;
            productsSeen -= off * (count - 1) / 2;
            meanFrom[i] = meanSeen;
            productsFrom[i] = productsSeen;
        }
        mean = 0;
        products = 0;
        place = 0;
        full = true;
    }

    @Override
    public double value() {
        if (!full) {
            return Double.NaN;
        }
        double between = place == 0 ? 0 : (anchor - anchorFrom + (mean - meanFrom[place])) * place * (block.length - place) / 2;
        return (productsFrom[place] + products + between) / squares;
    }

    @Override
    public boolean isReady() {
        return full;
    }

    @Override
    public void reset() {
        mean = 0;
        products = 0;
        place = 0;
        full = false;
    }
}
