package io.ringside.core;

import io.ringside.events.Slot;
import io.ringside.journal.TapeRecorder;

/** Stages that share a thread, in order. */
class StageGroup {
    private final StageGuard[] guards;

    StageGroup(StageGuard... guards) {
        this.guards = guards;
    }

    /** What the thread is called: by the first stage that decides; what only writes inputs down does not. */
    String role() {
        StageGuard first = guards.length > 1 && guards[0].name().equals(TapeRecorder.NAME) ? guards[1] : guards[0];
        return first.name().replace(' ', '-');
    }

    /** Shows each stage an input. */
    void onInput(Slot slot) {
        for (StageGuard guard : guards) {
            guard.onInput(slot);
        }
    }
}
