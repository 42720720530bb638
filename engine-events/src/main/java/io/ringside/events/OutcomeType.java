package io.ringside.events;

/** What became of a signal inside the engine, or of the engine's state. */
public enum OutcomeType {
    /** The risk gate refused the order. */
    DENIED,
    /** The gate approved the order, but a kill raised meanwhile, or the age its price has come to, kept it from the venue. */
    SUPPRESSED,
    /** The risk state changed. */
    RISK_STATE
}
