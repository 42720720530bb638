package io.ringside.core;

import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.report.EventRecorder;
import io.ringside.report.RunResult;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/** Behind the last stage: how far inputs and event time have come, and the pictures of the run that others ask for. */
final class Pulse implements Stage {
    private static final VarHandle SEQUENCE;
    private static final VarHandle EVENT_TIME;

    static {
        try {
            EVENT_TIME = MethodHandles.lookup().findVarHandle(Pulse.class, "eventTimeNs", long.class);
            SEQUENCE = MethodHandles.lookup().findVarHandle(Pulse.class, "sequence", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final EventRecorder recorder;
    private final Set<String> threadNames;
    private final StageClock clock = new StageClock();
    private final LongSupplier nextDue;
    private final Wakeup wakeup;
    /** Added to by any thread, taken from by the last stage's. */
    private final Queue<CompletableFuture<RunResult>> wanted = new ConcurrentLinkedQueue<>();
    private final Answers answers;
    /** Written by the last stage's thread, in release mode since nobody waits for it to be seen at once; read by any thread. */
    private long sequence;
    /** Written before {@link #sequence}, in opaque mode; read by any thread. */
    private long eventTimeNs;
    private long knownDueNs = Long.MAX_VALUE;

    Pulse(EventRecorder recorder, Set<String> threadNames, LongSupplier nextDue, Answers answers, Wakeup wakeup) {
        this.answers = answers;
        this.nextDue = nextDue;
        this.wakeup = wakeup;
        this.recorder = recorder;
        this.threadNames = threadNames;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public void onInput(Slot slot) {
        EVENT_TIME.setOpaque(this, clock.advance(slot));
        if (slot.isControl(ControlType.SNAPSHOT)) {
            CompletableFuture<RunResult> future = wanted.poll();
            if (future != null) {
                complete(future);
            }
        }
        if (slot.kind == InputKind.CONTROL && slot.control.ticket != 0) {
            answers.answer(slot);
        }
        SEQUENCE.setRelease(this, slot.sequence);
        noteDue();
    }

    /** A live driver naps longer while nothing is due; another asks before each input. */
    private void noteDue() {
        if (nextDue == null) {
            return;
        }
        long dueNs = nextDue.getAsLong();
        if (dueNs != knownDueNs) {
            knownDueNs = dueNs;
            wakeup.signal();
        }
    }

    private void complete(CompletableFuture<RunResult> future) {
        try {
            future.complete(result());
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
            throw e;
        }
    }

    /** Takes every picture that is wanted. For who keeps the stages at rest meanwhile, having seen them do so. */
    void answerAtRest() {
        for (CompletableFuture<RunResult> future = wanted.poll(); future != null; future = wanted.poll()) {
            complete(future);
        }
    }

    /** The result so far; on the last stage's thread, or when no stage runs any more. */
    RunResult result() {
        return recorder.result(List.copyOf(threadNames));
    }

    /** Asks for a picture; whoever asks then enters a snapshot control. */
    CompletableFuture<RunResult> want() {
        CompletableFuture<RunResult> future = new CompletableFuture<>();
        wanted.add(future);
        return future;
    }

    /** Takes a wish back, its control not having been entered: each control answers one. */
    void unwant(CompletableFuture<RunResult> future) {
        wanted.remove(future);
    }

    long sequence() {
        return (long) SEQUENCE.getAcquire(this);
    }

    /** Event time at {@link #sequence()} or later. */
    long eventTimeNs() {
        return (long) EVENT_TIME.getOpaque(this);
    }
}
