package io.ringside.bench.harness;

import org.HdrHistogram.Histogram;

/** Histograms as the harness keeps them: 1 ns to a minute, three digits. */
final class Samples {
    /** A percentile is reported with at least so many samples beyond it. */
    private static final long LEAST_BEYOND = 100;
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
        boolean enough = samples.getTotalCount() * (100 - percent) / 100 >= LEAST_BEYOND;
        return enough ? samples.getValueAtPercentile(percent) : null;
    }
}
