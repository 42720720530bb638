package io.ringside.events;

/** What a report means for the books, once its execution id has been looked up among those seen before. */
public enum ExecutionCheck {
    /** Nothing for the books: a report without an execution, or a bust of an execution that has not come yet. */
    NONE,
    /** An execution not seen before: booked. */
    NEW,
    /** The very same report again: skipped. */
    DUPLICATE,
    /** An id seen before with other content: an alarm, and skipped. */
    CONFLICT,
    /** An execution whose bust came first: the order has been executed, the books stay as they are. */
    BUSTED_BEFORE,
    /** The bust of an execution that was booked: booked the other way round. */
    BUST
}
