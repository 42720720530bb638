package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.journal.TapeRecorder;
import java.util.Set;

/** Stages that share a thread, in order. */
class StageGroup {
    final Progress progress = new Progress();
    private final StageGuard[] guards;
    private final Set<String> threadNames;
    private Thread lastThread;

    StageGroup(Set<String> threadNames, StageGuard... guards) {
        this.threadNames = threadNames;
        this.guards = guards;
    }

    /** Takes these stages' places. Before the first input, if this group is the one that runs. */
    StageGroup seated() {
        for (int i = 0; i < guards.length; i++) {
            guards[i].sit(progress, i);
        }
        return this;
    }

    /** What the thread is called: by the first stage that decides; what only writes inputs down does not. */
    String role() {
        StageGuard first = guards.length > 1 && guards[0].name().equals(TapeRecorder.NAME) ? guards[1] : guards[0];
        return first.name().replace(' ', '-');
    }

    StageGuard first() {
        return guards[0];
    }

    /** Shows each stage an input. */
    final void onInput(Slot slot) {
        Thread thread = Thread.currentThread();
        if (thread != lastThread) {
            moveTo(thread);
        }
        show(slot);
        progress.end();
    }

    private void moveTo(Thread thread) {
        lastThread = thread;
        threadNames.add(thread.getName());
        for (StageGuard guard : guards) {
            guard.moveTo(thread);
        }
    }

    /** Shows each stage an input, and catches what each throws. */
    void show(Slot slot) {
        for (StageGuard guard : guards) {
            guard.onInput(slot);
        }
    }
}
