package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.events.Stage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;

/**
 * Calls one stage and catches what it throws, so that the stages behind it see the input all the same. A stage that throws halts the
 * engine.
 */
final class StageGuard {
    /** No input is being handled. */
    static final long IDLE = 0;

    private static final VarHandle SEQUENCE;

    static {
        try {
            SEQUENCE = MethodHandles.lookup().findVarHandle(StageGuard.class, "sequence", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Stage stage;
    private final Faults faults;
    private final Set<String> threadNames;
    private Thread lastThread;
    /** Written by the stage's thread, in opaque mode; read by the watchdog. */
    private long sequence = IDLE;
    /** Written by the watchdog; read by any thread. */
    private volatile long busyNanos;

    StageGuard(Stage stage, Faults faults, Set<String> threadNames) {
        this.stage = stage;
        this.faults = faults;
        this.threadNames = threadNames;
    }

    String name() {
        return stage.name();
    }

    /** Whether the caller is the thread that ran this stage last. */
    boolean runsHere() {
        return Thread.currentThread() == lastThread;
    }

    void onInput(Slot slot) {
        Thread thread = Thread.currentThread();
        if (thread != lastThread) {
            moveTo(thread);
        }
        begin(slot);
        try {
            stage.onInput(slot);
        } catch (Throwable thrown) {
            failed(slot, thrown);
        }
        end();
    }

    /** Notes that the stage runs on this thread from now on. */
    void moveTo(Thread thread) {
        lastThread = thread;
        threadNames.add(thread.getName());
    }

    /** The stage is about to see an input. */
    void begin(Slot slot) {
        SEQUENCE.setOpaque(this, slot.sequence);
    }

    /** The stage threw. */
    void failed(Slot slot, Throwable thrown) {
        faults.halt(stage.name() + " at input " + slot.sequence, thrown);
    }

    /** The stage is done with the input, one way or another. */
    void end() {
        SEQUENCE.setOpaque(this, IDLE);
    }

    /** The input being handled now, or {@link #IDLE}. Any thread. */
    long sequence() {
        return (long) SEQUENCE.getOpaque(this);
    }

    /** Watchdog only. */
    void noteBusy(long nanos) {
        busyNanos = busyNanos + nanos;
    }

    /** For how long the watchdog has seen it at work. Any thread. */
    long busyNanos() {
        return busyNanos;
    }
}
