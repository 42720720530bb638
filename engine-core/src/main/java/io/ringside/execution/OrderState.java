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
    /** Executed in part. */
    PARTIALLY_FILLED(true),
    /** A cancel is under way. */
    PENDING_CANCEL(true),
    /** A replace is under way. */
    PENDING_REPLACE(true),
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

    /** {@return whether the order may still be executed in the ordinary way} */
    public boolean isLive() {
        return live;
    }
}
