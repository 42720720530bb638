package io.ringside.core;

/** What becomes of market data for which the ring has no room. Reports, outcomes and kills always find room. */
public enum Overload {
    /** Publishing waits, at most for the publish timeout, then answers BACK_PRESSURED; nothing is lost. The default. */
    BLOCK,
    /** Publishing never waits: the newest quote and the newest trade of each instrument are kept and enter as soon as there is room. */
    CONFLATE,
    /** Publishing never waits: what finds no room is dropped, and each stretch of dropped ticks enters as a gap of its instrument. */
    DROP
}
