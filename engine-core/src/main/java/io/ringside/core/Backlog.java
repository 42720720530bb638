package io.ringside.core;

import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.RiskCode;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What market data leaves behind while the ring is full: the newest of each kind, or how much was dropped. Written and read under the
 * publisher's turn, but for the counts. Allocates nothing after construction.
 */
final class Backlog {
    private static final int KINDS = TickType.values().length;

    private final Instruments instruments;
    private final Overload policy;
    /** By instrument and kind: the newest tick that waits. */
    private final TickPart[] newest;
    private final long[] missed;
    /** The places in use, oldest first. */
    private final int[] waiting;
    private int first;
    /** Written under the turn; read by any thread. */
    private volatile int size;
    private final AtomicLong conflated = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong backPressured = new AtomicLong();

    Backlog(Instruments instruments, Overload policy) {
        this.instruments = instruments;
        this.policy = policy;
        int places = policy == Overload.BLOCK ? 0 : instruments.size() * KINDS;
        newest = new TickPart[places];
        missed = new long[places];
        waiting = new int[places];
        for (int i = 0; i < places; i++) {
            newest[i] = new TickPart();
        }
    }

    /** Where to leave a tick that found no room, or null if it is to wait itself. */
    TickPart place(Instrument instrument, TickType type) {
        if (policy == Overload.BLOCK) {
            return null;
        }
        int place = instrument.id() * KINDS + (policy == Overload.DROP ? 0 : type.ordinal());
        if (missed[place]++ == 0) {
            waiting[(first + size) % waiting.length] = place;
            size++;
        } else if (policy == Overload.CONFLATE) {
            conflated.incrementAndGet();
        }
        if (policy == Overload.DROP) {
            dropped.incrementAndGet();
        }
        return newest[place];
    }

    /** Enters what waits, as far as there is room; true if nothing waits any more. */
    boolean flush(InputRing ring, int reserve, long eventTimeNs) {
        while (size > 0) {
            Slot slot = ring.tryClaim(reserve);
            if (slot == null) {
                return false;
            }
            int place = waiting[first];
            first = (first + 1) % waiting.length;
            fill(slot, place, eventTimeNs);
            missed[place] = 0;
            ring.publish(slot);
            size--;
        }
        return true;
    }

    private void fill(Slot slot, int place, long eventTimeNs) {
        if (policy == Overload.CONFLATE) {
            slot.kind = InputKind.TICK;
            slot.sourceTimeNs = newest[place].timestampNs;
            slot.tick.copyFrom(newest[place]);
        } else {
            slot.kind = InputKind.CONTROL;
            slot.sourceTimeNs = eventTimeNs;
            slot.control.set(ControlType.GAP, 0, RiskCode.APPROVED);
            slot.control.instrument = instruments.get(place / KINDS);
            slot.control.number = missed[place];
        }
    }

    /** Any thread. */
    boolean isEmpty() {
        return size == 0;
    }

    Overload policy() {
        return policy;
    }

    void notePressed() {
        backPressured.incrementAndGet();
    }

    void noteConflated() {
        conflated.incrementAndGet();
    }

    long conflated() {
        return conflated.get();
    }

    long dropped() {
        return dropped.get();
    }

    long backPressured() {
        return backPressured.get();
    }
}
