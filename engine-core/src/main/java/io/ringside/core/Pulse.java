package io.ringside.core;

import io.ringside.events.ControlType;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.report.EventRecorder;
import io.ringside.report.RunResult;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Behind the last stage: how far inputs and event time have come, and the pictures of the run that others ask for. */
final class Pulse implements Stage {
    private final EventRecorder recorder;
    private final Set<String> threadNames;
    private final StageClock clock = new StageClock();
    /** Added to by any thread, taken from by the last stage's. */
    private final Queue<CompletableFuture<RunResult>> wanted = new ConcurrentLinkedQueue<>();
    /** Written by the last stage's thread; read by the driver. */
    private volatile long sequence;
    /** Written before {@link #sequence}. */
    private long eventTimeNs;

    Pulse(EventRecorder recorder, Set<String> threadNames) {
        this.recorder = recorder;
        this.threadNames = threadNames;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public void onInput(Slot slot) {
        eventTimeNs = clock.advance(slot);
        if (slot.isControl(ControlType.SNAPSHOT)) {
            CompletableFuture<RunResult> future = wanted.poll();
            if (future != null) {
                complete(future);
            }
        }
        sequence = slot.sequence;
    }

    private void complete(CompletableFuture<RunResult> future) {
        try {
            future.complete(result());
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
            throw e;
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

    long sequence() {
        return sequence;
    }

    /** Event time at {@link #sequence()} or later. */
    long eventTimeNs() {
        return eventTimeNs;
    }
}
