package io.ringside.execution;

import io.ringside.events.TickPart;

/** A venue that lives on the engine's own market data and event time, such as a simulated one. Called by the router's thread. */
public interface MarketDriven {
    /**
     * Shows a tick, before the orders it caused arrive.
     *
     * @param tick  the tick; valid during the call
     * @param nowNs event time, ns since 1970 UTC
     */
    void onTick(TickPart tick, long nowNs);

    /**
     * Says that event time has reached a deadline.
     *
     * @param nowNs event time, ns since 1970 UTC
     */
    void onTime(long nowNs);

    /**
     * Says what time it is before requests that neither a tick nor an arrival caused, such as those of a strategy's timer. What is due at
     * this very time waits: ticks of the same stamp go before it.
     *
     * @param nowNs event time, ns since 1970 UTC; {@link Long#MIN_VALUE} before the first input that has a time
     */
    void onClock(long nowNs);

    /** {@return when something is due next, ns since 1970 UTC, or {@link Long#MAX_VALUE}; any thread} */
    long nextDueNs();

    /**
     * When the next answer is due that a request in flight waits for: not before {@link #nextDueNs()}, which tells of expiries too. A run
     * that ends lets these arrive; orders that would expire later stay open.
     *
     * @return ns since 1970 UTC, or {@link Long#MAX_VALUE}; any thread
     */
    default long nextArrivalNs() {
        return nextDueNs();
    }
}
