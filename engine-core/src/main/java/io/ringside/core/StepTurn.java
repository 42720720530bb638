package io.ringside.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Keeps who steps a lock-step engine and who closes it apart, where they are two threads: the one that closes waits until the other has
 * left. Stepping costs two stores and a fence, small beside the hand-off to the stages' thread, and no lock.
 */
final class StepTurn {
    private static final VarHandle INSIDE;

    static {
        try {
            INSIDE = MethodHandles.lookup().findVarHandle(StepTurn.class, "inside", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Written by who steps; read by who closes. */
    private boolean inside;
    /** Written by who steps, before {@link #inside}; read by who closes. */
    private Thread stepper;
    /** Written by who closes; read by who steps. */
    private volatile boolean closing;

    /** Whether the caller may step; then it must {@link #leave()}. One thread at a time. */
    boolean take() {
        Thread caller = Thread.currentThread();
        if (stepper != caller) {
            stepper = caller;
        }
        INSIDE.setRelease(this, true);
        VarHandle.fullFence();
        if (closing) {
            leave();
            return false;
        }
        return true;
    }

    void leave() {
        INSIDE.setRelease(this, false);
    }

    /** Whether the caller is in the midst of a step. */
    boolean isTakenHere() {
        return (boolean) INSIDE.getAcquire(this) && stepper == Thread.currentThread();
    }

    /** Lets nobody step any more and waits for who does; false if it has not left by the deadline of {@link System#nanoTime()}. */
    boolean close(long deadlineNanos) {
        closing = true;
        VarHandle.fullFence();
        while ((boolean) INSIDE.getAcquire(this) && stepper != Thread.currentThread()) {
            if (System.nanoTime() - deadlineNanos >= 0) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }

    /** Whether a close has begun. Any thread. */
    boolean isClosing() {
        return closing;
    }
}
