package io.ringside.core;

import io.ringside.events.Consequence;
import io.ringside.events.Outbox;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A bounded outbox of pre-allocated entries between one stage's thread and the driver. */
final class SpscOutbox implements Outbox {
    private static final VarHandle HEAD;
    private static final VarHandle TAIL;

    static {
        try {
            HEAD = MethodHandles.lookup().findVarHandle(SpscOutbox.class, "head", long.class);
            TAIL = MethodHandles.lookup().findVarHandle(SpscOutbox.class, "tail", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Consequence[] entries;
    private final Wakeup wakeup;
    /** Written by the driver; read by the stage. */
    private long head;
    /** Written by the stage; read by the driver. */
    private long tail;
    /** The stage's last look at the head. */
    private long knownHead;

    SpscOutbox(int least, Wakeup wakeup) {
        this.wakeup = wakeup;
        int capacity = Integer.highestOneBit(Math.max(2, least) - 1) * 2;
        entries = new Consequence[capacity];
        for (int i = 0; i < capacity; i++) {
            entries[i] = new Consequence();
        }
    }

    @Override
    public Consequence claim() {
        if (tail - knownHead == entries.length) {
            knownHead = (long) HEAD.getAcquire(this);
            if (tail - knownHead == entries.length) {
                return null;
            }
        }
        return entries[(int) tail & entries.length - 1];
    }

    @Override
    public void commit() {
        TAIL.setVolatile(this, tail + 1);
        wakeup.signal();
    }

    /** The oldest entry, or null. Driver only. */
    Consequence peek() {
        return head == (long) TAIL.getAcquire(this) ? null : entries[(int) head & entries.length - 1];
    }

    /** Gives the oldest entry back. Driver only. */
    void release() {
        HEAD.setRelease(this, head + 1);
    }

    /** Any thread. */
    boolean isEmpty() {
        return (long) HEAD.getAcquire(this) == (long) TAIL.getAcquire(this);
    }

    /** Whether more than half is taken. Any thread. */
    boolean isCongested() {
        long taken = (long) HEAD.getAcquire(this);
        return (long) TAIL.getAcquire(this) - taken > entries.length / 2;
    }

    int capacity() {
        return entries.length;
    }
}
