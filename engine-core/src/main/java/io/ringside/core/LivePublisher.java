package io.ringside.core;

import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import io.ringside.feed.PublishResult;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * The door for many threads. Market data claims one at a time and only while more than the reserve is free, so that reports and kills
 * always find room, and while no outbox is half full, so that what inputs cause is not outrun by further inputs. Filling and publishing
 * go on side by side.
 *
 * <p>Closing takes the same turn: whoever claimed before it is in the ring, whoever comes after it is told CLOSED.
 */
final class LivePublisher extends CheckedPublisher {
    private static final int SPINS = 100;
    private static final int YIELDS = 20;
    private static final long NAP_NANOS = 20_000L;
    private static final int MAX_RESERVE = 64;

    private final Stages stages;
    private final InputRing ring;
    private final int reserve;
    private final long timeoutNs;
    /** True while one thread is between looking for room and having claimed. */
    private final AtomicBoolean turn = new AtomicBoolean();
    /** Written by the life cycle during its turn; read by publishers during theirs. */
    private volatile boolean closed = true;
    /** Written and read by the life cycle during its turn: what was closed does not open again. */
    private boolean ended;

    LivePublisher(Stages stages, InputRing ring, Conclusion.Running running) {
        super(stages.instruments);
        this.stages = stages;
        this.ring = ring;
        this.reserve = Math.min(MAX_RESERVE, running.ringSize() / 4);
        this.timeoutNs = running.publishTimeoutNs();
    }

    void open() {
        takeTurn();
        closed = ended;
        turn.set(false);
    }

    void close() {
        takeTurn();
        ended = true;
        closed = true;
        turn.set(false);
    }

    private void takeTurn() {
        while (!turn.compareAndSet(false, true)) {
            Thread.yield();
        }
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
        Slot slot = closed || stages.isCongested() ? null : ring.tryClaim(reserve);
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
