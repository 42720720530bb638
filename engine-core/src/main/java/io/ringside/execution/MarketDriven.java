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

    /** {@return when something is due next, ns since 1970 UTC, or {@link Long#MAX_VALUE}; any thread} */
    long nextDueNs();
}
