package io.ringside.core;

import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The newest quote and the newest trade of each instrument between one writing and one reading thread. Neither waits: a reader that was
 * overtaken in the middle of a copy copies again.
 */
final class Conflater {
    private static final int KINDS = TickType.values().length;
    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

    private final TickPart[] newest;
    /** Written by the writer, odd while a cell is being written; read by the reader. */
    private final long[] versions;
    /** 1 while a cell is to be read: set by the writer, cleared by the reader before it reads. */
    private final long[] pending;
    /** The reader's own: which version it has had. */
    private final long[] taken;

    Conflater(int instruments) {
        int cells = instruments * KINDS;
        newest = new TickPart[cells];
        versions = new long[cells];
        pending = new long[cells];
        taken = new long[cells];
        for (int i = 0; i < cells; i++) {
            newest[i] = new TickPart();
        }
    }

    static int cell(TickPart tick) {
        return tick.instrument.id() * KINDS + tick.type.ordinal();
    }

    int cells() {
        return newest.length;
    }

    /** Puts a tick in its cell; false if it replaced one that the reader has yet to come to. Writer only. */
    boolean put(TickPart tick) {
        int cell = cell(tick);
        long version = versions[cell];
        CELLS.setOpaque(versions, cell, version + 1);
        VarHandle.storeStoreFence();
        newest[cell].copyFrom(tick);
        CELLS.setVolatile(versions, cell, version + 2);
        return CELLS.compareAndSet(pending, cell, 0L, 1L);
    }

    /** Takes a put back that the reader has not been told of. Writer only. */
    void withdraw(int cell) {
        CELLS.setVolatile(pending, cell, 0L);
    }

    /** Takes the newest tick of a cell; false if it has been taken before. Reader only. */
    boolean take(int cell, TickPart into) {
        CELLS.setVolatile(pending, cell, 0L);
        long version = copy(cell, into);
        boolean isNew = version != taken[cell];
        taken[cell] = version;
        return isNew;
    }

    private long copy(int cell, TickPart into) {
        while (true) {
            long before = (long) CELLS.getVolatile(versions, cell);
            if ((before & 1) == 0) {
                into.copyFrom(newest[cell]);
                VarHandle.loadLoadFence();
                if (before == (long) CELLS.getOpaque(versions, cell)) {
                    return before;
                }
            }
            Thread.onSpinWait();
        }
    }
}
