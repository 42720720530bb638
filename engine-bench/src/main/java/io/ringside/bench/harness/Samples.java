package io.ringside.bench.harness;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Histograms as the harness keeps them: 1 ns to a minute, three digits. */
final class Samples {
    /** A percentile is reported with at least so many samples beyond it. */
    private static final long LEAST_BEYOND = 100;
    private static final double ROUNDING = 1e-6;
    private static final long LONGEST_NS = 60_000_000_000L;
    private static final int DIGITS = 3;

    private Samples() {
    }

    static Histogram create() {
        return new Histogram(1, LONGEST_NS, DIGITS);
    }

    /** Records within the histogram's range. Allocates nothing. */
    static void record(Histogram into, long nanos) {
        into.recordValue(Math.max(1, Math.min(nanos, LONGEST_NS)));
    }

    /** A percentile in ns, or null if too few samples lie beyond it. */
    static Long percentile(Histogram samples, double percent) {
        boolean enough = samples.getTotalCount() * (100 - percent) / 100 >= LEAST_BEYOND - ROUNDING;
        return enough ? samples.getValueAtPercentile(percent) : null;
    }

    /**
     * A percentile in ns, smoothed: the mean of the samples around it, half as far up as there is to the end and as far down. A clock that
     * moves by 10 ns would otherwise make a figure of 35 ns jump between 30 and 40. NaN without samples.
     */
    static double around(Histogram samples, double percent) {
        double reach = Math.min(percent, 100 - percent) / 2;
        double from = samples.getTotalCount() * (percent - reach) / 100;
        double to = samples.getTotalCount() * (percent + reach) / 100;
        double sum = 0;
        for (HistogramIterationValue each : samples.recordedValues()) {
            double until = Math.min(to, each.getTotalCountToThisValue());
            double since = Math.max(from, each.getTotalCountToThisValue() - each.getCountAtValueIteratedTo());
            sum += Math.max(0, until - since) * samples.medianEquivalentValue(each.getValueIteratedTo());
        }
        return sum / (to - from);
    }
}
