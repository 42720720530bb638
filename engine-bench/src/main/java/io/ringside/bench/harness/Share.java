package io.ringside.bench.harness;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one process says of one percentile: the engine's and the control's, each the median of its blocks, and the median of what
 * neighbouring blocks came to.
 *
 * @param oursNs       the engine
 * @param controlNs    the control
 * @param ratio        how many times as much the engine took
 * @param differenceNs how much more it took
 */
record Share(double oursNs, double controlNs, double ratio, double differenceNs) {
    /** Of a contest whose first entrant is the engine; the others add up to its control, round by round. */
    static Share of(Contest contest, double percent) {
        double[] ours = contest.each(0, percent);
        double[] control = contest.each(1, percent);
        for (int other = 2; other < contest.entrants().size(); other++) {
            double[] more = contest.each(other, percent);
            Arrays.setAll(control, round -> control[round] + more[round]);
        }
        return new Share(Intervals.median(ours), Intervals.median(control), Intervals.ratio(ours, control).middle(),
                Intervals.difference(ours, control).middle());
    }

    /** As a child process prints it. */
    String text() {
        return String.format(Locale.ROOT, "%.4f %.4f %.6f %.4f", oursNs, controlNs, ratio, differenceNs);
    }

    /** Reads it back. */
    static Share parse(String text) {
        String[] words = text.split(" ");
        return new Share(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }
}
