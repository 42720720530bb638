package io.ringside.events;

/** How long an order works. */
public enum TimeInForce {
    /** Until it is filled or cancelled. */
    GTC,
    /** Immediate or cancel: what is not filled at once is cancelled. */
    IOC,
    /** Fill or kill: all at once or nothing. */
    FOK
}
