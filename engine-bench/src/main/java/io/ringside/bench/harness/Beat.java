package io.ringside.bench.harness;

/** How the feeding thread waits for another: it spins, and now and then gives way, so that two cores suffice. */
final class Beat {
    private static final int SPINS = 2_000;

    private Beat() {
    }

    static void wait(int attempt) {
        if (attempt % SPINS == SPINS - 1) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
    }
}
