package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.journal.Tape;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Enters a tape's inputs, free-running: as many at once as the ring holds. Nothing else enters, the life cycle's controls being on the
 * tape: pictures of the run are taken between two inputs, the stages at rest, since a further input would move the sequences of all that
 * follow and with them the ids of orders.
 */
final class ReplayDriver implements Driver {
    private final Stages stages;
    private final InputRing ring;
    private final Backlog overload;
    /** Written by who closes; read by who plays. */
    private volatile boolean stopped;
    /** Held by who plays, or by who takes a picture while nobody does. */
    private final ReentrantLock turn = new ReentrantLock();
    /** Raised by any thread that wants a picture; lowered by who has the turn. */
    private volatile boolean asked;
    /** Of who has the turn. */
    private boolean played;

    ReplayDriver(Stages stages, InputRing ring) {
        this.stages = stages;
        this.ring = ring;
        this.overload = new Backlog(stages.instruments, Overload.BLOCK);
    }

    void play(Tape tape) {
        turn.lock();
        try {
            if (played) {
                throw new IllegalStateException("tape played to an engine that has played one, limit 1; build another to play it again");
            }
            Tape.Reader reader = tape.read(stages.instruments, stages.depth);
            played = true;
            enter(reader, tape.inputs());
            awaitRest();
        } finally {
            turn.unlock();
        }
        answerIfFree();
    }

    private void enter(Tape.Reader reader, long inputs) {
        for (long i = 0; i < inputs; i++) {
            if (asked) {
                answer();
            }
            Slot slot = claim();
            if (slot == null) {
                return;
            }
            reader.next(slot);
            ring.publish(slot);
        }
    }

    private boolean awaitRest() {
        while (!ring.isDrained()) {
            if (stopped) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }

    /** Takes the pictures that are wanted. With the turn. */
    private void answer() {
        asked = false;
        if (awaitRest()) {
            stages.pulse.answerAtRest();
        }
    }

    /** Whoever finds the turn taken leaves it to who has it, who looks once more after it has given it back. */
    private void answerIfFree() {
        while (asked && !stopped && turn.tryLock()) {
            try {
                answer();
            } finally {
                turn.unlock();
            }
        }
    }

    private Slot claim() {
        Slot slot = ring.tryClaim(0);
        while (slot == null && !stopped) {
            Thread.yield();
            slot = ring.tryClaim(0);
        }
        return slot;
    }

    @Override
    public Backlog overload() {
        return overload;
    }

    @Override
    public Publisher publisher() {
        return new CheckedPublisher(stages.instruments, stages.depth) {
            @Override
            Slot claim(InputKind kind, long timestampNs) {
                return null;
            }

            @Override
            void publish(Slot slot) {
                throw new IllegalStateException("a replay takes no inputs but the tape's");
            }

            @Override
            PublishResult refusal() {
                return PublishResult.CLOSED;
            }
        };
    }

    @Override
    public boolean report(Report report) {
        return false;
    }

    @Override
    public boolean reportAside(Report report) {
        return false;
    }

    @Override
    public boolean runsHere() {
        return false;
    }

    @Override
    public void start() {
        ring.start();
    }

    @Override
    public boolean snapshot() {
        asked = true;
        answerIfFree();
        return true;
    }

    @Override
    public boolean signal(SignalPart signal, long nowNs) {
        throw new IllegalStateException("strategies run apart in live engines only");
    }

    @Override
    public boolean control(Control command) {
        throw new IllegalStateException("a replay takes no inputs but the tape's");
    }

    @Override
    public boolean awaitQuiet(Duration timeout) {
        return awaitDrained(System.nanoTime() + timeout.toNanos());
    }

    private boolean awaitDrained(long deadlineNanos) {
        while (!ring.isDrained()) {
            if (System.nanoTime() - deadlineNanos >= 0) {
                return false;
            }
            Thread.yield();
        }
        return true;
    }

    @Override
    public String stop(long deadlineNanos) {
        stopped = true;
        awaitDrained(System.nanoTime() + (deadlineNanos - System.nanoTime()) / 2);
        return ring.halt(deadlineNanos);
    }
}
