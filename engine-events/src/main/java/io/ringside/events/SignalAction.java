package io.ringside.events;

/** What a signal asks for. */
public enum SignalAction {
    /** A new order. */
    ORDER,
    /** Another total quantity or price for a working order. */
    REPLACE,
    /** The end of one working order. */
    CANCEL,
    /** The end of all working orders of the strategy that opened or enlarged a position. */
    CANCEL_OPENINGS,
    /** The end of all working orders of the strategy. */
    CANCEL_ALL,
    /** An order of a group, for the engine to keep until it is its turn; not judged, not sent. */
    HOLD
}
