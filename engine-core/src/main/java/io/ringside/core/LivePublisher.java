package io.ringside.core;

import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instrument;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The door for many threads. Market data claims one at a time and only while more than the reserve is free, so that reports and kills
 * always find room. What inputs caused and what waits in an outbox counts as entered, so that further inputs do not outrun it by more than
 * the ring. Filling and publishing go on side by side.
 *
 * <p>Closing takes the same turn: whoever claimed before it is in the ring, whoever comes after it is told CLOSED.
 */
final class LivePublisher extends CheckedPublisher {
    private static final int MAX_RESERVE = 64;
    /** More than a ring holds. */
    private static final int NO_ROOM = 1 << 30;

    private final Stages stages;
    private final InputRing ring;
    private final int reserve;
    private final long timeoutNs;
    private final Backlog backlog;
    /** True while one thread is between looking for room and having claimed. */
    private final AtomicBoolean turn = new AtomicBoolean();
    /** Written by the life cycle during its turn; read by publishers during theirs. */
    private volatile boolean closed = true;
    /** Written by the life cycle during its turn; read by isolated strategies' threads during theirs. */
    private boolean closedToSignals;
    /** Written and read by the life cycle during its turn: what was closed does not open again. */
    private boolean ended;

    LivePublisher(Stages stages, InputRing ring, Conclusion.Running running) {
        super(stages.instruments, stages.depth);
        this.stages = stages;
        this.ring = ring;
        this.reserve = Math.min(MAX_RESERVE, running.ringSize() / 4);
        this.timeoutNs = running.intake().publishTimeoutNs();
        this.backlog = new Backlog(stages.instruments, running.intake().overload());
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

    /** From here on isolated strategies are no longer heard. */
    void closeToSignals() {
        takeTurn();
        closedToSignals = true;
        turn.set(false);
    }

    /** A slot for what an isolated strategy wants; waits for the room that market data needs. Null once closed to signals. */
    Slot claimForSignal() {
        for (int attempt = 0;; attempt++) {
            takeTurn();
            boolean refused = closedToSignals;
            Slot slot = refused ? null : ring.tryClaim(headroom());
            turn.set(false);
            if (slot != null || refused) {
                return slot;
            }
            Patience.wait(attempt);
        }
    }

    /** What is to remain free: the reserve, and room for all that earlier inputs caused and that is about to enter. */
    private int headroom() {
        return stages.isCongested() ? NO_ROOM : reserve + stages.waiting();
    }

    private void takeTurn() {
        while (!turn.compareAndSet(false, true)) {
            Thread.yield();
        }
    }

    @Override
    Slot claim(InputKind kind, long timestampNs) {
        if (ring.isStageThread()) {
            throw StageThreads.refusal();
        }
        Slot slot = tryClaim();
        if (slot == null && !closed && (backlog.policy() == Overload.BLOCK || kind == InputKind.BOOK)) {
            slot = awaitRoom();
        }
        if (slot != null) {
            slot.input(kind, timestampNs);
        }
        return slot;
    }

    private Slot tryClaim() {
        if (backlog.policy() == Overload.BLOCK) {
            if (!turn.compareAndSet(false, true)) {
                return null;
            }
        } else {
            takeTurn();
        }
        return claimInTurn();
    }

    private Slot claimInTurn() {
        boolean hasRoom = !closed && (backlog.isEmpty() || flushInTurn());
        Slot slot = hasRoom ? ring.tryClaim(headroom()) : null;
        turn.set(false);
        return slot;
    }

    private Slot awaitRoom() {
        long deadlineNanos = System.nanoTime() + timeoutNs;
        Slot slot = null;
        for (int attempt = 0; slot == null && !closed; attempt++) {
            Patience.wait(attempt);
            slot = tryClaim();
            if (slot == null && System.nanoTime() - deadlineNanos >= 0) {
                return lastLook();
            }
        }
        return slot;
    }

    /** That another has the turn does not mean that there is no room. */
    private Slot lastLook() {
        takeTurn();
        return claimInTurn();
    }

    @Override
    void publish(Slot slot) {
        ring.publish(slot);
    }

    private boolean flushInTurn() {
        return backlog.flush(ring, headroom(), stages.pulse.eventTimeNs());
    }

    /** Enters what found no room before, as far as there is some now; true if nothing waits any more. Driver only. */
    boolean flush() {
        takeTurn();
        boolean empty = flushInTurn();
        turn.set(false);
        return empty;
    }

    Backlog backlog() {
        return backlog;
    }

    @Override
    TickPart spare(Instrument instrument, TickType type) {
        if (backlog.policy() == Overload.BLOCK) {
            return null;
        }
        takeTurn();
        TickPart part = closed ? null : backlog.place(instrument, type);
        if (part == null) {
            turn.set(false);
        }
        return part;
    }

    @Override
    PublishResult spared() {
        turn.set(false);
        stages.wakeup.signal();
        return backlog.policy() == Overload.CONFLATE ? PublishResult.CONFLATED : PublishResult.DROPPED;
    }

    @Override
    PublishResult refusal() {
        if (closed) {
            return PublishResult.CLOSED;
        }
        backlog.notePressed();
        return PublishResult.BACK_PRESSURED;
    }
}
