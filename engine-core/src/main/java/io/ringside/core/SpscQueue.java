package io.ringside.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/** A bounded queue of pre-allocated entries between one writing and one reading thread. Never waits; allocates nothing once created. */
class SpscQueue<E> {
    private static final VarHandle HEAD;
    private static final VarHandle TAIL;

    static {
        try {
            HEAD = MethodHandles.lookup().findVarHandle(SpscQueue.class, "head", long.class);
            TAIL = MethodHandles.lookup().findVarHandle(SpscQueue.class, "tail", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final E[] entries;
    private final Wakeup wakeup;
    /** Written by the reader; read by the writer. */
    private long head;
    /** Written by the writer; read by the reader. */
    private long tail;
    /** The writer's last look at the head. */
    private long knownHead;

    /** Creates a queue of at least so many entries; the wakeup is signalled at each commit, null where the reader never sleeps. */
    @SuppressWarnings("unchecked")
    SpscQueue(int least, Supplier<E> entry, Wakeup wakeup) {
        this.wakeup = wakeup;
        int capacity = Integer.highestOneBit(Math.max(2, least) - 1) * 2;
        entries = (E[]) new Object[capacity];
        for (int i = 0; i < capacity; i++) {
            entries[i] = entry.get();
        }
    }

    /** The next free entry, not visible to the reader before {@link #commit()}, or null if the queue is full. Writer only. */
    public E claim() {
        if (tail - knownHead == entries.length) {
            knownHead = (long) HEAD.getAcquire(this);
            if (tail - knownHead == entries.length) {
                return null;
            }
        }
        return entries[(int) tail & entries.length - 1];
    }

    /** Hands the claimed entry to the reader. Writer only. */
    public void commit() {
        if (wakeup == null) {
            TAIL.setRelease(this, tail + 1);
        } else {
            TAIL.setVolatile(this, tail + 1);
            wakeup.signal();
        }
    }

    /** The oldest entry, or null. Reader only. */
    E peek() {
        return head == (long) TAIL.getAcquire(this) ? null : entries[(int) head & entries.length - 1];
    }

    /** Gives the oldest entry back. Reader only. */
    void release() {
        HEAD.setRelease(this, head + 1);
    }

    /**
     * Gives the oldest entry back and, if it was the last, begins anew, so that few entries are in use and those stay in the cache. Reader
     * only, while the writer rests and until it is told to go on.
     */
    void releaseAtRest() {
        head++;
        if (head == tail) {
            head = 0;
            tail = 0;
            knownHead = 0;
        }
    }

    /** Any thread. */
    boolean isEmpty() {
        return (long) HEAD.getAcquire(this) == (long) TAIL.getAcquire(this);
    }

    /** How many entries wait. Any thread. */
    int size() {
        long taken = (long) HEAD.getAcquire(this);
        return (int) ((long) TAIL.getAcquire(this) - taken);
    }

    int capacity() {
        return entries.length;
    }
}
