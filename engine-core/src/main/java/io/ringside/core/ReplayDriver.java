package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.RiskCode;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.journal.Tape;
import java.time.Duration;

/**
 * Enters a tape's inputs, free-running: as many at once as the ring holds. Nothing else enters, the life cycle's controls being on the
 * tape.
 */
final class ReplayDriver implements Driver {
    private final Stages stages;
    private final InputRing ring;
    private final Backlog overload;
    /** Written by who closes; read by who plays. */
    private volatile boolean stopped;

    ReplayDriver(Stages stages, InputRing ring) {
        this.stages = stages;
        this.ring = ring;
        this.overload = new Backlog(stages.instruments, Overload.BLOCK);
    }

    void play(Tape tape) {
        Tape.Reader reader = tape.read(stages.instruments);
        for (long i = 0; i < tape.inputs(); i++) {
            Slot slot = claim();
            if (slot == null) {
                return;
            }
            reader.next(slot);
            ring.publish(slot);
        }
        while (!stopped && !ring.isDrained()) {
            Thread.yield();
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
    public void start() {
        ring.start();
    }

    @Override
    public boolean snapshot() {
        Slot slot = claim();
        if (slot != null) {
            slot.kind = InputKind.CONTROL;
            slot.sourceTimeNs = stages.pulse.eventTimeNs();
            slot.control.set(ControlType.SNAPSHOT, 0, RiskCode.APPROVED);
            ring.publish(slot);
        }
        return slot != null;
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
