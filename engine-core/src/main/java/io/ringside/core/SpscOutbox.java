package io.ringside.core;

import io.ringside.events.Consequence;
import io.ringside.events.Outbox;

/**
 * An outbox of pre-allocated entries between one stage's thread and the driver. Never waits. When a burst finds no room, a segment of twice
 * the size is added, up to a limit; the larger one stays, so that the same burst allocates once.
 */
final class SpscOutbox implements Outbox {
    private final Wakeup wakeup;
    private final int most;
    /** More waiting entries hold market data back. */
    private final int calm;
    /** Where the oldest entry is or will be. Written by the reader; read by any thread. */
    private volatile Segment first;
    /** The writer's. */
    private Segment last;

    /** A part of it; what comes later is in the next. */
    private static final class Segment extends SpscQueue<Consequence> {
        /** Written by the writer, which then writes here no more; read by any thread. */
        private volatile Segment next;

        Segment(int least, Wakeup wakeup) {
            super(least, Consequence::new, wakeup);
        }
    }

    /** Creates an outbox of at least so many entries that does not grow; the wakeup is signalled at each commit, or null. */
    SpscOutbox(int least, Wakeup wakeup) {
        this(least, least, wakeup);
    }

    /** Creates an outbox of at least so many entries, whose segments grow to at most so many. */
    SpscOutbox(int least, int most, Wakeup wakeup) {
        this.wakeup = wakeup;
        this.most = most;
        last = new Segment(least, wakeup);
        first = last;
        calm = last.capacity() / 2;
    }

    @Override
    public Consequence claim() {
        Consequence entry = last.claim();
        return entry != null ? entry : grow();
    }

    private Consequence grow() {
        if (2L * last.capacity() > most) {
            return null;
        }
        Segment more = new Segment(2 * last.capacity(), wakeup);
        last.next = more;
        last = more;
        return more.claim();
    }

    @Override
    public void commit() {
        last.commit();
    }

    /** The oldest entry, or null. Reader only. */
    Consequence peek() {
        Segment here = first;
        Consequence entry = here.peek();
        return entry != null || here.next == null ? entry : goOn(here);
    }

    /** What was committed before the next segment was added is seen by now. */
    private Consequence goOn(Segment here) {
        Consequence entry = here.peek();
        if (entry == null) {
            first = here.next;
            entry = first.peek();
        }
        return entry;
    }

    /** Gives the oldest entry back. Reader only. */
    void release() {
        first.release();
    }

    /** Gives the oldest entry back while the writer rests, see {@link SpscQueue#releaseAtRest()}. Reader only. */
    void releaseAtRest() {
        first.releaseAtRest();
    }

    /** Any thread. */
    boolean isEmpty() {
        for (Segment each = first; each != null; each = each.next) {
            if (!each.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** How many entries wait. Any thread. */
    int size() {
        int size = 0;
        for (Segment each = first; each != null; each = each.next) {
            size += each.size();
        }
        return size;
    }

    /** Whether more wait than half of what there was room for at first. Any thread. */
    boolean isCongested() {
        return size() > calm;
    }

    /** How many entries the newest segment has. Writer only. */
    int capacity() {
        return last.capacity();
    }
}
