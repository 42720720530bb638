package io.ringside.core;

import io.ringside.events.Consequence;
import io.ringside.events.Outbox;

/**
 * The gate's outbox. Without room it halts the account by a kill, which is an input like any other: how full an outbox is depends on
 * threads, so nothing else may follow from it, or a replay would decide otherwise.
 */
final class HaltingOutbox implements Outbox {
    private final SpscOutbox outbox;
    private final Faults faults;
    /** One kill each time it fills, not one for each outcome lost. */
    private boolean full;

    HaltingOutbox(SpscOutbox outbox, Faults faults) {
        this.outbox = outbox;
        this.faults = faults;
    }

    @Override
    public Consequence claim() {
        Consequence entry = outbox.claim();
        if (entry == null) {
            halt();
        } else if (full) {
            full = outbox.isCongested();
        }
        return entry;
    }

    private void halt() {
        if (!full) {
            full = true;
            faults.halt("gate outbox", new IllegalStateException("full: " + outbox.size() + " outcomes wait, limit "
                    + outbox.capacity() + " in its largest part; look for a strategy that answers each denial with more orders"));
        }
    }

    @Override
    public void commit() {
        outbox.commit();
    }
}
