package io.ringside.core;

import java.util.concurrent.locks.LockSupport;

/** How a thread outside the ring waits for room in it: it spins, then yields, then naps. */
final class Patience {
    private static final int SPINS = 100;
    private static final int YIELDS = 20;
    private static final long NAP_NANOS = 20_000L;

    private Patience() {
    }

    /** Waits a little, longer after more attempts in vain. */
    static void wait(int attempt) {
        if (attempt < SPINS) {
            Thread.onSpinWait();
        } else if (attempt < SPINS + YIELDS) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(NAP_NANOS);
        }
    }
}
