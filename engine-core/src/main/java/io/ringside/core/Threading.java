package io.ringside.core;

/** Which threads run the stages. The decisions are the same. */
public enum Threading {
    /** The caller's own thread, within the call that publishes. For backtests, tests and users with an event loop. */
    INLINE,
    /** One thread runs all stages. The default live: lowest latency with few cores. */
    FUSED,
    /** A thread per stage. For many cores. */
    PIPELINED
}
