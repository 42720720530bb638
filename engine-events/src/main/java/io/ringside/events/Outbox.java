package io.ringside.events;

/**
 * Where a stage leaves the inputs it causes. A stage never publishes to the ring it consumes; whoever drives the ring empties the outbox.
 *
 * <p>One writer, the stage's thread; one reader, the driver. Never waits: a full outbox is a fault that halts the engine, by
 * a kill that becomes an input. A stage decides nothing by a lack of room: a replay, which has room for ever, would decide otherwise.
 */
public interface Outbox {
    /**
     * The next free entry, not visible to the reader before {@link #commit()}.
     *
     * @return the entry, or null if the outbox is full
     */
    Consequence claim();

    /** Hands the claimed entry to the reader. */
    void commit();
}
