package io.ringside.feed;

/** What became of an attempt to publish. */
public enum PublishResult {
    /** The input has its sequence; it will be handled. */
    OK,
    /** There was no room within the stated time; the input was not taken. Try again, or drop it and count it. */
    BACK_PRESSURED,
    /** There was no room; the tick waits to enter, unless a newer one of its instrument replaces it. */
    CONFLATED,
    /** There was no room; the tick was dropped, and the gap will be recorded. */
    DROPPED,
    /** The engine is closed, or not started; the input was not taken. */
    CLOSED
}
