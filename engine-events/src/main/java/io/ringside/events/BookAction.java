package io.ringside.events;

/** What a {@link BookDelta} does to an order book. */
public enum BookAction {
    /** Sets the size of one price level; size 0 removes it. */
    LEVEL,
    /** Removes every level: a snapshot begins, the levels that follow under the same ids are all of it. */
    CLEAR,
    /** Changes no level: a message that had none still moves the update id. */
    NONE
}
