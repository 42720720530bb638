package io.ringside.events;

/** Life cycle, operators' commands, and what the engine's edges have to record. */
public enum ControlType {
    /** Strategies start. */
    START,
    /** Strategies stop; no signal is taken afterwards. */
    STOP,
    /** The account, a strategy or an instrument is halted: all orders cancelled, nothing sent any more. */
    KILL,
    /** The last stage takes a picture of the run for whoever asked. */
    SNAPSHOT,
    /** A strategy, or every one, sees no market data and opens nothing; exits go on. */
    PAUSE,
    /** The end of a pause. */
    RESUME,
    /** Other limits are in force. */
    LIMITS,
    /** A tripped account trades again. */
    REARM,
    /** Market data of an instrument was dropped; nothing is opened there until its next quote. */
    GAP,
    /** An isolated strategy does not keep up: it sees nothing, and its openings are cancelled. */
    ISOLATED_OFF,
    /** An isolated strategy that was off gets its books anew and goes on. */
    ISOLATED_SYNC,
    /** The account, a strategy or an instrument is restricted, or, by its epoch, a strategy or an instrument free again. */
    RESTRICT,
    /** Metrics computed beside the ring: sectors, beta, value at risk. */
    METRICS,
    /** The venue's position of an instrument, to be compared with ours. */
    RECONCILE,
    /** The gate takes a picture of its limits and their use for whoever asked. */
    RISK_REPORT,
    /** Money was deposited or withdrawn. */
    CASH,
    /** A session has ended and the next begins. */
    SESSION_ROLL,
    /** An operator closes a position whose size he names, halted or not. */
    FLATTEN
}
