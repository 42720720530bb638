package io.ringside.core;

import io.ringside.execution.EventClock;

/**
 * The sources' time as of now: the largest lead that event time has had over the machine's clock, plus that clock. While the process
 * stands still the clock goes on, so quotes from before, wherever they waited, are seen to be old. The lead wears off by 200 parts in a
 * million, so that clocks that drift apart do not matter. A source is taken to be fresh at its freshest: if every quote so far had waited,
 * all would seem younger by the least of those waits.
 */
final class SourceClock implements EventClock {
    private static final long WEAR = 5_000;
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Written by the watchdog; read by the router. */
    private volatile long leadNs = UNKNOWN;
    private final double speed;

    /** With 0 it never knows a time. */
    SourceClock(double speed) {
        this.speed = speed;
    }

    /** Takes a look at how far event time has come. Watchdog only. */
    void look(long eventTimeNs, long machineNanos, long sinceLastNanos) {
        if (eventTimeNs > 0 && speed > 0) {
            long lead = eventTimeNs - (long) (machineNanos * speed);
            leadNs = leadNs == UNKNOWN ? lead : Math.max(leadNs - sinceLastNanos / WEAR, lead);
        }
    }

    @Override
    public long nowNs() {
        long lead = leadNs;
        return lead == UNKNOWN ? UNKNOWN : (long) (System.nanoTime() * speed) + lead;
    }
}
