package io.ringside.bench;

import io.ringside.events.Consequence;
import io.ringside.events.Outbox;

/** An outbox that always has room, and keeps the last entry only. */
final class LastOutcome implements Outbox {
    private final Consequence entry = new Consequence();
    private long committed;

    @Override
    public Consequence claim() {
        return entry;
    }

    @Override
    public void commit() {
        committed++;
    }

    long committed() {
        return committed;
    }
}
