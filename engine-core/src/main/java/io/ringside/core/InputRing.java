package io.ringside.core;

import io.ringside.events.Slot;

/** Takes inputs in sequence to the stages: with a hand-off to other threads, or without. */
interface InputRing {
    /**
     * Claims the next slot.
     *
     * @param headroom how many slots must remain free behind it
     * @return the slot with its sequence set, or null if there is no room
     */
    Slot tryClaim(int headroom);

    /** Hands a claimed and filled slot to the stages. */
    void publish(Slot slot);

    /** How many inputs have entered and not passed all stages. Any thread. */
    long depth();

    /** Whether every claimed input has passed all stages. Any thread. */
    boolean isDrained();

    /** Refuses a thread that may not enter inputs here. */
    void checkCaller();

    /** Whether the calling thread is running a stage, or is the thread of one. */
    boolean isStageThread();

    /** Starts what threads there are; returns when all wait for inputs. */
    void start();

    /** Stops the threads; returns the names of those that did not end by the deadline of {@link System#nanoTime()}. */
    String halt(long deadlineNanos);
}
