package io.ringside.events;

/** What the risk gate says to an operator's command. */
public enum ControlResult {
    /** Done. */
    APPLIED,
    /** The limits cannot be; the old ones stay in force. */
    INVALID_LIMITS,
    /** The risk state has moved since the operator looked. */
    WRONG_EPOCH,
    /** There is nothing to re-arm: the state is normal. */
    NOT_TRIPPED,
    /** A stage failed; what it knows may be wrong. Start another engine. */
    FAULTED,
    /** Less than a minute of event time has passed since the trip. */
    COOLING_DOWN,
    /** The session's one re-arm has been used. */
    ALREADY_REARMED,
    /** Orders have not ended yet. */
    ORDERS_OPEN,
    /** Equity is not above zero. */
    NO_EQUITY,
    /** The position is another than the operator names. */
    WRONG_POSITION,
    /** What the command carries cannot be understood; nothing has changed. */
    INVALID,
    /** The cause has not been cleared: the venue's position is still another than ours. */
    CAUSE_STANDS
}
