package io.ringside.core;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tells listeners the counters once a second, from a thread of its own, since a listener that does not return must not hold up another. */
final class CountersTeller implements Runnable {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Counters counters;
    private final Faults faults;
    private final Thread thread = new Thread(this, "ringside-counters");
    /** Written by who closes; read by the thread. */
    private volatile boolean running = true;

    CountersTeller(Counters counters, Faults faults) {
        this.counters = counters;
        this.faults = faults;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Does not wait for a listener that does not return; its thread is a daemon. */
    void stop(long deadlineNanos) {
        running = false;
        LockSupport.unpark(thread);
        if (Thread.currentThread() == thread) {
            return;
        }
        Farewell.joinShortly(thread, deadlineNanos);
    }

    @Override
    public void run() {
        long due = System.nanoTime() + EVERY_NANOS;
        while (running) {
            long left = due - System.nanoTime();
            if (left > 0) {
                Wakeup.nap(this, left);
            } else {
                faults.tell(each -> each.onCounters(counters));
                due = System.nanoTime() + EVERY_NANOS;
            }
        }
    }
}
