package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.events.Stage;
import java.util.Set;

/**
 * Calls one stage and catches what it throws, so that the stages behind it see the input all the same. A stage that throws halts the
 * engine.
 */
final class StageGuard {
    private final Stage stage;
    private final Faults faults;
    private final Set<String> threadNames;
    private Thread lastThread;

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
            lastThread = thread;
            threadNames.add(thread.getName());
        }
        try {
            stage.onInput(slot);
        } catch (Throwable thrown) {
            faults.halt(stage.name() + " at input " + slot.sequence, thrown);
        }
    }
}
