package io.ringside.events;

/** Whose deadline event time has reached. */
public enum TimerTarget {
    /** A strategy's timer. */
    STRATEGIES,
    /** Work in flight at a simulated venue. */
    VENUE,
    /** A request that the venue has not answered. */
    ROUTER,
    /** Metrics that soft limits go by: the gate takes the picture they are computed from. */
    METRICS
}
