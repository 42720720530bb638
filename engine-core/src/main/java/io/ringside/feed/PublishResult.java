package io.ringside.feed;

/** What became of an attempt to publish. */
public enum PublishResult {
    /** The input has its sequence; it will be handled. */
    OK,
    /** There was no room within the stated time; the input was not taken. Try again, or drop it and count it. */
    BACK_PRESSURED,
    /** The engine is closed, or not started; the input was not taken. */
    CLOSED
}
