package io.ringside.core;

import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instruments;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The door for many threads. Market data claims one at a time and only while more than the reserve is free, so that reports and kills
 * always
 * find room; filling and publishing go on side by side.
 *
 * <p>Closing takes the same turn: whoever claimed before it is in the ring, whoever comes after it is told CLOSED.
 */
final class LivePublisher extends CheckedPublisher {
    private static final int SPINS = 100;
    private static final int YIELDS = 20;
    private static final long NAP_NANOS = 20_000L;
    private static final int MAX_RESERVE = 64;

    private final InputRing ring;
    private final int reserve;
    private final long timeoutNs;
    /** True while one thread is between looking for room and having claimed. */
    private final AtomicBoolean turn = new AtomicBoolean();
    /** Written by the life cycle during its turn; read by publishers during theirs. */
    private volatile boolean closed = true;

    LivePublisher(Instruments instruments, InputRing ring, Conclusion.Running running) {
        super(instruments);
        this.ring = ring;
        this.reserve = Math.min(MAX_RESERVE, running.ringSize() / 4);
        this.timeoutNs = running.publishTimeoutNs();
    }

    void open() {
        closed = false;
    }

    void close() {
        while (!turn.compareAndSet(false, true)) {
            Thread.yield();
        }
        closed = true;
        turn.set(false);
    }

    @Override
    Slot claim(long timestampNs) {
        if (ring.isStageThread()) {
            throw StageThreads.refusal();
        }
        Slot slot = tryClaim();
        if (slot == null && !closed) {
            slot = awaitRoom();
        }
        if (slot != null) {
            slot.kind = InputKind.TICK;
            slot.sourceTimeNs = timestampNs;
        }
        return slot;
    }

    private Slot tryClaim() {
        if (!turn.compareAndSet(false, true)) {
            return null;
        }
        Slot slot = closed ? null : ring.tryClaim(reserve);
        turn.set(false);
        return slot;
    }

    private Slot awaitRoom() {
        long deadlineNanos = System.nanoTime() + timeoutNs;
        Slot slot = null;
        for (int attempt = 0; slot == null && !closed; attempt++) {
            if (attempt < SPINS) {
                Thread.onSpinWait();
            } else if (attempt < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NANOS);
            }
            slot = tryClaim();
            if (slot == null && System.nanoTime() - deadlineNanos >= 0) {
                return null;
            }
        }
        return slot;
    }

    @Override
    void publish(Slot slot) {
        ring.publish(slot);
    }

    @Override
    PublishResult refusal() {
        return closed ? PublishResult.CLOSED : PublishResult.BACK_PRESSURED;
    }
}
