package io.ringside.execution;

import io.ringside.events.ReportType;

/** What can happen to one of our orders. */
enum OrderEvent {
    DENY, SUBMIT, ACCEPT, PARTIAL_FILL, FILL, REQUEST_CANCEL, REQUEST_REPLACE,
    CANCEL, EXPIRE, REJECT, REPLACE, REFUSE_CANCEL, REFUSE_REPLACE, TRIGGER, LOSE, FIND;

    /** {@return whether it tells of the order and not of a request} */
    boolean isProgress() {
        return this == ACCEPT || this == PARTIAL_FILL || this == TRIGGER || this == FIND;
    }

    static OrderEvent of(ReportType type, boolean completes) {
        return switch (type) {
            case ACCEPTED -> ACCEPT;
            case FILLED -> completes ? FILL : PARTIAL_FILL;
            case CANCELLED -> CANCEL;
            case EXPIRED -> EXPIRE;
            case REJECTED -> REJECT;
            case REPLACED -> REPLACE;
            case CANCEL_REJECTED -> REFUSE_CANCEL;
            case REPLACE_REJECTED -> REFUSE_REPLACE;
            case TRIGGERED -> TRIGGER;
            case WORKING -> FIND;
            case UNANSWERED -> LOSE;
            case BUSTED, DISCONNECTED, CONNECTED, POSITION, RECONCILED, RESUMED ->
                throw new IllegalArgumentException(type + " changes no order");
        };
    }
}
