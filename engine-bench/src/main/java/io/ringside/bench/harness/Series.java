package io.ringside.bench.harness;

import org.HdrHistogram.Histogram;

/**
 * Samples under a name, as tables, charts and files show them.
 *
 * @param name    what they are of
 * @param samples in ns
 */
record Series(String name, Histogram samples) {
    /** Its percentiles as JSON; null where too few samples lie beyond. */
    Json json() {
        return into(new Json().put("name", name).put("samples", samples.getTotalCount()));
    }

    Json into(Json json) {
        return json.put("p50Ns", at(50)).put("p90Ns", at(90)).put("p99Ns", at(99)).put("p999Ns", at(99.9)).put("maxNs",
                samples.getMaxValue());
    }

    Long at(double percent) {
        return Samples.percentile(samples, percent);
    }

    /** One row of a table. */
    String row() {
        return String.format(java.util.Locale.ROOT, "%-10s %10d %10s %10s %10s %10s %12s", name, samples.getTotalCount(), text(50),
                text(90), text(99), text(99.9), Chart.time(samples.getMaxValue()));
    }

    static String heading() {
        return String.format(java.util.Locale.ROOT, "%-10s %10s %10s %10s %10s %10s %12s", "", "samples", "p50", "p90", "p99", "p99.9",
                "max");
    }

    private String text(double percent) {
        Long value = at(percent);
        return value == null ? "-" : Chart.time(value);
    }
}
