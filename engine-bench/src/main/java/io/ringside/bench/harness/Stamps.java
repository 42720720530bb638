package io.ringside.bench.harness;

/** The clock of every measurement: the steady clock, moved so that it also serves as event time. */
final class Stamps {
    private static final long OFFSET = System.currentTimeMillis() * 1_000_000L - System.nanoTime();

    private Stamps() {
    }

    /** Now, ns since 1970 UTC at the process's start, steady from there on. */
    static long now() {
        return System.nanoTime() + OFFSET;
    }
}
