package io.ringside.execution;

import io.ringside.events.Report;

/** Where a venue sends its answers. Any thread. */
@FunctionalInterface
public interface Reports {
    /**
     * Sends a report into the engine, which copies it: the object may be used again at once.
     *
     * <p>On the router's own thread, from within a call of the engine, this never waits. On another thread it waits for room in the ring;
     * reports have headroom that market data cannot take.
     *
     * @param report the report, its instrument as the order named it
     * @return false if the report was not taken: the engine has not been started yet, or is closed
     * @throws io.ringside.instrument.InvalidInputException if its type, side or instrument is missing, or its time, quantity, price or the
     *                                                      currency of its fee cannot be
     */
    boolean send(Report report);
}
