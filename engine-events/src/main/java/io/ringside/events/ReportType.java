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
    REPLACE_REJECTED,
    /** The market has reached the order's stop: it trades from now on. */
    TRIGGERED,
    /** The venue took back an execution: that of the report's execution id, all of whose content the report repeats. */
    BUSTED,
    /** The order works, on being asked: with this total quantity, leaves, and price, 0 for the price it had. */
    WORKING,
    /** No answer came to a request in the time the venue's session allows: the order may be anything. */
    UNANSWERED,
    /** The session is lost; of no order. What was under way may have arrived or not. */
    DISCONNECTED,
    /** The session is there again; of no order. The engine then asks by {@code Venue.reconcile}. */
    CONNECTED,
    /** The account's position in the instrument by the venue's books, of no order: side and quantity, 0 if flat, and a price. */
    POSITION,
    /** The venue has told all it knows; of no order. */
    RECONCILED,
    /** The engine's books are the venue's again, differences adopted; of no order, and the engine's own. Openings go on. */
    RESUMED;

    /** {@return whether it is about an order} */
    public boolean isOfOrder() {
        return ordinal() < DISCONNECTED.ordinal();
    }

    /** {@return whether it is about the session: of no order and no instrument} */
    public boolean isOfSession() {
        return !isOfOrder() && this != POSITION;
    }

    /** {@return whether the order is over, apart from a late fill} */
    public boolean isFinal() {
        return this == CANCELLED || this == EXPIRED || this == REJECTED;
    }
}
