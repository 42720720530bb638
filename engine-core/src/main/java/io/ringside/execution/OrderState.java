package io.ringside.execution;

/** The life of one of our orders. */
public enum OrderState {
    /** Made, not sent. */
    INITIALIZED(true),
    /** Kept back inside the engine. */
    DENIED(false),
    /** Sent, no answer yet. */
    SUBMITTED(true),
    /** The venue has it. */
    ACCEPTED(true),
    /** A stop order whose price has come. */
    TRIGGERED(true),
    /** Executed in part. */
    PARTIALLY_FILLED(true),
    /** A cancel is under way. */
    PENDING_CANCEL(true),
    /** A replace is under way. */
    PENDING_REPLACE(true),
    /** No answer came, or the session was lost: it may be anything. Its reservation stays until the venue has said what it is. */
    UNKNOWN(true),
    /** Executed in full. */
    FILLED(false),
    /** Cancelled. */
    CANCELLED(false),
    /** Its time was over. */
    EXPIRED(false),
    /** Refused by the venue. */
    REJECTED(false);

    private final boolean live;

    OrderState(boolean live) {
        this.live = live;
    }

    /** {@return whether a request is under way after whose refusal the order is what it was} */
    boolean isPending() {
        return this == PENDING_CANCEL || this == PENDING_REPLACE;
    }

    /** {@return whether the order may still be executed in the ordinary way} */
    public boolean isLive() {
        return live;
    }
}
