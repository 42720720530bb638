package io.ringside.events;

/**
 * Where a stage leaves the inputs it causes. A stage never publishes to the ring it consumes; whoever drives the ring empties the outbox.
 *
 * <p>One writer, the stage's thread; one reader, the driver. Never waits: a full outbox is a fault that halts the engine.
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
