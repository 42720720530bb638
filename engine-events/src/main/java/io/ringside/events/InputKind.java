package io.ringside.events;

/** What an input is. */
public enum InputKind {
    /** Market data. */
    TICK,
    /** A venue's word on an order. */
    REPORT,
    /** What became of a signal inside the engine, or a change of the risk state. */
    OUTCOME,
    /** What an isolated strategy wants. */
    SIGNAL,
    /** Event time has reached a deadline. */
    TIMER,
    /** Life cycle and operator's commands. */
    CONTROL,
    /** One level of an order book. */
    BOOK
}
