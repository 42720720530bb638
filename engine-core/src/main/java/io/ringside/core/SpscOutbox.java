package io.ringside.core;

import io.ringside.events.Consequence;
import io.ringside.events.Outbox;

/** A bounded outbox of pre-allocated entries between one stage's thread and the driver. */
final class SpscOutbox extends SpscQueue<Consequence> implements Outbox {
    SpscOutbox(int least, Wakeup wakeup) {
        super(least, Consequence::new, wakeup);
    }
}
