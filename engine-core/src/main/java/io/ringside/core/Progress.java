package io.ringside.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which stage of one thread is at which input. Written by that thread, one store a stage, in opaque mode; read by the watchdog, which need
 * not see it at once.
 */
final class Progress {
    /** No input is being handled. */
    static final long IDLE = 0;

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int STAGE_BITS = 4;
    private static final int STAGE_MASK = (1 << STAGE_BITS) - 1;
    private static final int LINE = 64 / Long.BYTES;

    /** One word with a cache line of nothing on both sides: the threads' words do not disturb one another. */
    private final long[] padded = new long[2 * LINE + 1];

    /** The thread begins with a stage, having done with the one before. Its thread. */
    void begin(int stage, long sequence) {
        WORD.setOpaque(padded, LINE, sequence << STAGE_BITS | stage);
    }

    /** The thread has done with the input. Its thread. */
    void end() {
        WORD.setOpaque(padded, LINE, IDLE);
    }

    /** The input that a stage is at, or {@link #IDLE}. Any thread. */
    long sequenceAt(int stage) {
        long word = (long) WORD.getOpaque(padded, LINE);
        return (word & STAGE_MASK) == stage ? word >>> STAGE_BITS : IDLE;
    }
}
