package io.ringside.backtest;

import io.ringside.report.RunResult;

/**
 * What a backtest came to. Immutable.
 *
 * @param run          the run; equal for equal inputs but for its threads
 * @param skipped      records of the source that were neither quote nor trade
 * @param elapsedNanos time from the first tick to the end
 */
public record BacktestResult(RunResult run, long skipped, long elapsedNanos) {
    private static final long NANOS_PER_MS = 1_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    /** {@return whole milliseconds from the first tick to the end} */
    public long elapsedMs() {
        return elapsedNanos / NANOS_PER_MS;
    }

    /** {@return ticks per second, rounded down} */
    public long ticksPerSecond() {
        return (long) (run.ticks() * NANOS_PER_SECOND / Math.max(1, elapsedNanos));
    }
}
