package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlResult;
import io.ringside.events.Slot;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Brings the gate's answer to whoever gave a command. Asked by any thread, answered by the last stage's. */
final class Answers {
    private final Map<Long, CompletableFuture<ControlResult>> awaited = new ConcurrentHashMap<>();
    private final AtomicLong lastTicket = new AtomicLong();
    /** Written by who closes, before it tells those who wait; read by who asks, after it has put down that it waits. */
    private volatile boolean closed;

    /** Numbers a command, so that its answer is found. */
    CompletableFuture<ControlResult> expect(Control command) {
        command.ticket = lastTicket.incrementAndGet();
        CompletableFuture<ControlResult> future = new CompletableFuture<>();
        awaited.put(command.ticket, future);
        if (closed) {
            future.cancel(false);
        }
        return future;
    }

    /** Nothing will be answered any more: who waits is told, by a cancelled future. */
    void close() {
        closed = true;
        awaited.values().forEach(future -> future.cancel(false));
    }

    void forget(Control command) {
        awaited.remove(command.ticket);
    }

    void answer(Slot slot) {
        CompletableFuture<ControlResult> future = awaited.remove(slot.control.ticket);
        if (future != null) {
            future.complete(slot.gate.answer(slot.sequence));
        }
    }
}
