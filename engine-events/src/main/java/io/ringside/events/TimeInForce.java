package io.ringside.events;

/** How long an order works. A stop waits for its price in any of them; then it does what is said here. */
public enum TimeInForce {
    /** Until it is filled or cancelled. */
    GTC(true),
    /** Immediate or cancel: what is not filled at once is cancelled. */
    IOC(false),
    /** Fill or kill: all at once or nothing. */
    FOK(false),
    /** Until a stated time, that time included; then it expires. */
    GTD(true),
    /** Until the venue's day is over; then it expires. */
    DAY(true);

    private final boolean rests;

    TimeInForce(boolean rests) {
        this.rests = rests;
    }

    /** {@return whether what is not filled at once stays} */
    public boolean rests() {
        return rests;
    }

    /** {@return whether the order ends at a time} */
    public boolean expires() {
        return this == GTD || this == DAY;
    }
}
