package io.ringside.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which stage of one thread is at which input, in one word. Written by that thread, one store a stage, in opaque mode; read by the
 * watchdog, which need not see it at once.
 */
final class Progress {
    /** No input is being handled. */
    static final long IDLE = 0;

    private static final VarHandle VALUE;
    private static final int STAGE_BITS = 4;
    private static final int STAGE_MASK = (1 << STAGE_BITS) - 1;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(Word.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Word word = new Padded();

    /** The thread begins with a stage, having done with the one before. Its thread. */
    void begin(int stage, long sequence) {
        VALUE.setOpaque(word, sequence << STAGE_BITS | stage);
    }

    /** The thread has done with the input. Its thread. */
    void end() {
        VALUE.setOpaque(word, IDLE);
    }

    /** The input that a stage is at, or {@link #IDLE}. Any thread. */
    long sequenceAt(int stage) {
        long at = (long) VALUE.getOpaque(word);
        return (at & STAGE_MASK) == stage ? at >>> STAGE_BITS : IDLE;
    }

    /** A cache line of nothing on each side, so that threads' words do not disturb one another: a parent's fields come first in memory. */
    private static class Space {
        protected long a0;
        protected long a1;
        protected long a2;
        protected long a3;
        protected long a4;
        protected long a5;
        protected long a6;
        protected long a7;
    }

    private static class Word extends Space {
        protected long value;
    }

    private static final class Padded extends Word {
        private long b0;
        private long b1;
        private long b2;
        private long b3;
        private long b4;
        private long b5;
        private long b6;
        private long b7;
    }
}
