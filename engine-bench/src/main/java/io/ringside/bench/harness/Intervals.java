package io.ringside.bench.harness;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of 95 % by the bootstrap: pairs of neighbouring blocks are drawn with replacement, and the median of what each draw comes to is
 * looked at. After B. Efron, Bootstrap Methods: Another Look at the Jackknife, 1979; the percentile method.
 */
final class Intervals {
    private static final int DRAWS = 2_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 1;

    private Intervals() {
    }

    /** From where to where, and the middle of what was seen. */
    record Interval(double low, double middle, double high) {
        /** The interval of e to the power of this one. */
        Interval exp() {
            return new Interval(Math.exp(low), Math.exp(middle), Math.exp(high));
        }
    }

    /** The interval of the ratio of two subjects' figures, block by block, on its logarithm. */
    static Interval ratio(double[] ours, double[] theirs) {
        double[] logs = new double[ours.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(ours[i] / theirs[i]);
        }
        return of(logs, Intervals::median).exp();
    }

    /** The interval of the difference of two subjects' figures, block by block. */
    static Interval difference(double[] ours, double[] theirs) {
        double[] differences = new double[ours.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = ours[i] - theirs[i];
        }
        return of(differences, Intervals::median);
    }

    /** The interval of the median of ratios, on their logarithm. */
    static Interval ofRatios(double[] ratios) {
        return of(Arrays.stream(ratios).map(Math::log).toArray(), Intervals::median).exp();
    }

    /** The interval of the median. */
    static Interval of(double[] values) {
        return of(values, Intervals::median);
    }

    private static Interval of(double[] values, ToDoubleFunction<double[]> statistic) {
        Random random = new Random(SEED);
        double[] seen = new double[DRAWS];
        double[] draw = new double[values.length];
        for (int i = 0; i < DRAWS; i++) {
            for (int j = 0; j < draw.length; j++) {
                draw[j] = values[random.nextInt(values.length)];
            }
            seen[i] = statistic.applyAsDouble(draw);
        }
        Arrays.sort(seen);
        return new Interval(seen[(int) (DRAWS * TAIL)], statistic.applyAsDouble(values), seen[(int) (DRAWS * (1 - TAIL)) - 1]);
    }

    /** The middle value; of an even number the mean of the two in the middle. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
