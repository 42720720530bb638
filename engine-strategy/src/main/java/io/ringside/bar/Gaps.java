package io.ringside.bar;

/** What becomes of an interval without a trade. */
public enum Gaps {
    /** There is no bar. */
    OMIT,
    /**
     * There is an empty bar at the close before it, but none before the first trade of a session, and none between sessions. A long gap
     * makes many at once.
     */
    CARRY
}
