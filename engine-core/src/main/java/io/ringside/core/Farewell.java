package io.ringside.core;

import java.util.concurrent.TimeUnit;

/** How a close waits for what ends, up to a deadline of {@link System#nanoTime()}, whether the caller is interrupted or not. */
final class Farewell {
    private static final long LEAST_NANOS = 20_000_000L;

    private final Faults faults;

    Farewell(Faults faults) {
        this.faults = faults;
    }

    /** Waits for a thread; true if it has ended. An interrupt waits too: its flag is set again on return. */
    static boolean join(Thread thread, long deadlineNanos) {
        boolean interrupted = false;
        boolean waits = true;
        while (waits) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime())));
                waits = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** The same, a short while even if the deadline has passed: for what ends at once unless user code holds it. */
    static boolean joinShortly(Thread thread, long deadlineNanos) {
        return join(thread, Math.max(deadlineNanos, System.nanoTime() + LEAST_NANOS));
    }

    /** Runs user code that closes something on this thread; what it throws is told. */
    void close(String who, Runnable closing) {
        try {
            closing.run();
        } catch (Throwable thrown) {
            faults.onFault(who, thrown, "engine closed all the same");
        }
    }

    /** The same on a daemon, which is left if it does not return in time. */
    void close(String who, Runnable closing, long deadlineNanos) {
        Thread thread = new Thread(() -> close(who, closing), "ringside-close");
        thread.setDaemon(true);
        thread.start();
        if (!joinShortly(thread, deadlineNanos)) {
            faults.onFault(who, null, "not back within the time of a close, left to its thread; engine closed all the same");
        }
    }
}
