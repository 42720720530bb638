package io.ringside.events;

/** A venue's word on an order. */
public enum ReportType {
    /** The venue has the order. */
    ACCEPTED,
    /** A part or the whole was executed. */
    FILLED,
    /** The order ended, cancelled. */
    CANCELLED,
    /** The order ended, its time in force being over. */
    EXPIRED,
    /** The venue refused the order. */
    REJECTED,
    /** The order now has another quantity or price. */
    REPLACED,
    /** The venue refused to cancel; the order works on. */
    CANCEL_REJECTED,
    /** The venue refused to replace; the order works on as it was. */
    REPLACE_REJECTED;

    /** {@return whether the order is over, apart from a late fill} */
    public boolean isFinal() {
        return this == CANCELLED || this == EXPIRED || this == REJECTED;
    }
}
