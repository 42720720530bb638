package io.ringside.backtest;

/**
 * How far a backtest has come. Immutable.
 *
 * @param ticks          ticks entered
 * @param simulatedNs    time of the last tick, ns since 1970 UTC
 * @param bytesRead      bytes of the source read
 * @param totalBytes     bytes of the whole source, 0 if unknown
 * @param elapsedNanos   time since the start
 */
public record Progress(long ticks, long simulatedNs, long bytesRead, long totalBytes, long elapsedNanos) {
    private static final double NANOS_PER_SECOND = 1e9;

    /** {@return ticks per second so far} */
    public double ticksPerSecond() {
        return elapsedNanos == 0 ? 0 : ticks * NANOS_PER_SECOND / elapsedNanos;
    }

    /** {@return the seconds still to go at this rate, or −1 if the length of the source is unknown} */
    public double secondsLeft() {
        if (totalBytes == 0 || bytesRead == 0) {
            return -1;
        }
        return elapsedNanos / NANOS_PER_SECOND * (totalBytes - bytesRead) / bytesRead;
    }
}
