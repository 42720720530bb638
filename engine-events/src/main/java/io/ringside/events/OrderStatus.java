package io.ringside.events;

/** What an {@link OrderUpdate} says of an order. */
public enum OrderStatus {
    /** The venue has it. */
    ACCEPTED,
    /** It ended, cancelled. */
    CANCELLED,
    /** It ended, its time being over. */
    EXPIRED,
    /** The venue refused it. */
    REJECTED,
    /** It now has another quantity or price. */
    REPLACED,
    /** The market has reached its stop. */
    TRIGGERED,
    /** One of its executions was taken back; the books are without it, the order stays as it is. */
    BUSTED,
    /** The venue says, asked, that it works. */
    WORKING,
    /** No answer came; it may be anything. */
    UNANSWERED,
    /** The venue refused to cancel it; it works on. */
    CANCEL_REJECTED,
    /** The venue or the gate refused to replace it; it works on as it was. */
    REPLACE_REJECTED,
    /** The risk gate refused it. */
    DENIED,
    /** A kill kept it from the venue. */
    SUPPRESSED;

    static OrderStatus of(Outcome outcome) {
        if (outcome.action == SignalAction.REPLACE) {
            return REPLACE_REJECTED;
        }
        return outcome.type == OutcomeType.DENIED ? DENIED : SUPPRESSED;
    }

    static OrderStatus of(ReportType type) {
        return switch (type) {
            case ACCEPTED -> ACCEPTED;
            case CANCELLED -> CANCELLED;
            case EXPIRED -> EXPIRED;
            case REJECTED -> REJECTED;
            case REPLACED -> REPLACED;
            case CANCEL_REJECTED -> CANCEL_REJECTED;
            case REPLACE_REJECTED -> REPLACE_REJECTED;
            case TRIGGERED -> TRIGGERED;
            case BUSTED -> BUSTED;
            case WORKING -> WORKING;
            case UNANSWERED -> UNANSWERED;
            case DISCONNECTED, CONNECTED, POSITION, RECONCILED, RESUMED ->
                throw new IllegalArgumentException(type + " is of no order");
            case FILLED -> throw new IllegalArgumentException("a fill is shown as Fill, not as OrderUpdate");
        };
    }
}
