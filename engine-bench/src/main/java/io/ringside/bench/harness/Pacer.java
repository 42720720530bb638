package io.ringside.bench.harness;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Open loop: sends on schedule, and stamps each tick with the time at which it should have been sent. What comes late because something
 * before it was late counts as late (no coordinated omission).
 */
final class Pacer {
    private static final double NANOS = 1e9;
    private static final long SPIN_NANOS = 200_000L;

    private final double rate;
    private final int burst;

    /** Ticks a second, and how many of them come at once. */
    Pacer(double rate, int burst) {
        this.rate = rate;
        this.burst = burst;
    }

    /** Sends for so long, each tick with the time it is due at; returns which part of the rate was achieved, 1 if all were sent in time. */
    double run(LongConsumer send, double seconds) {
        long ticks = Math.max(1, (long) (rate * seconds));
        double every = NANOS / rate;
        long begun = Stamps.now();
        for (long i = 0; i < ticks; i++) {
            long due = begun + (long) (i / burst * burst * every);
            await(due);
            send.accept(due);
        }
        double lasted = Math.max(1, Stamps.now() - begun);
        double planned = (ticks - 1) / burst * burst * every;
        return planned <= 0 ? 1 : Math.min(1, planned / lasted);
    }

    private static void await(long due) {
        for (int attempt = 0; true; attempt++) {
            long left = due - Stamps.now();
            if (left <= 0) {
                return;
            }
            if (left > SPIN_NANOS) {
                LockSupport.parkNanos(left - SPIN_NANOS);
            } else {
                Beat.wait(attempt);
            }
        }
    }
}
