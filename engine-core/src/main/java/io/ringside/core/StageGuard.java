package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.events.Stage;

/**
 * Calls one stage and catches what it throws, so that the stages behind it see the input all the same. A stage that throws halts the
 * engine.
 */
final class StageGuard {
    private final Stage stage;
    private final Faults faults;
    /** The place among the stages of its thread. Set before the threads start. */
    private Progress progress;
    private int place;
    /** Written by the thread that runs the stage, once; read by who must not be that thread. */
    private Thread lastThread;
    /** Written by the watchdog; read by any thread. */
    private volatile long busyNanos;

    StageGuard(Stage stage, Faults faults) {
        this.stage = stage;
        this.faults = faults;
    }

    /** Seats the stage on a thread. */
    void sit(Progress where, int at) {
        progress = where;
        place = at;
    }

    String name() {
        return stage.name();
    }

    /** Whether the caller is the thread that ran this stage last. */
    boolean runsHere() {
        return Thread.currentThread() == lastThread;
    }

    /** Notes that the stage runs on this thread from now on. */
    void moveTo(Thread thread) {
        lastThread = thread;
    }

    /** Shows the stage an input; whoever calls says when the thread is done with it. */
    void onInput(Slot slot) {
        progress.begin(place, slot.sequence);
        try {
            stage.onInput(slot);
        } catch (Throwable thrown) {
            failed(slot, thrown);
        }
    }

    /** The stage threw. */
    void failed(Slot slot, Throwable thrown) {
        faults.halt(stage.name() + " at input " + slot.sequence, thrown);
    }

    /** The input being handled now, or {@link Progress#IDLE}. Any thread. */
    long sequence() {
        return progress.sequenceAt(place);
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
