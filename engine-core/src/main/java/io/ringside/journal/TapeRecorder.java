package io.ringside.journal;

import io.ringside.events.Slot;
import io.ringside.events.Stage;

/** A stage that puts every input on a tape. Stands before the strategies, on their thread. */
public final class TapeRecorder implements Stage {
    /** Its role. */
    public static final String NAME = "tape";

    private final Tape tape;

    /**
     * Creates a recorder.
     *
     * @param tape an empty tape of the run's instruments
     */
    public TapeRecorder(Tape tape) {
        this.tape = tape;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void onInput(Slot slot) {
        tape.append(slot);
    }
}
