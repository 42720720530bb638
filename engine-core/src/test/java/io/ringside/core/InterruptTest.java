package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupts, on the engine's threads and on those that call it: nothing is lost by them, nothing is left. */
class InterruptTest {
    private static final int TICKS = 50;

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    private EngineBuilder desk(Threading threading) {
        return Desk.builder("A").threading(threading).onFault((who, cause, consequence) -> faults.add(who + ": " + consequence));
    }

    @ParameterizedTest
    @CsvSource({"FUSED,BLOCKING", "PIPELINED,BLOCKING", "FUSED,SLEEPING", "PIPELINED,SLEEPING", "FUSED,YIELDING", "PIPELINED,YIELDING"})
    void shouldHandleEveryInputWhenAStrategyLeavesAnInterruptOnItsThread(Threading threading, WaitMode waitMode) {
        Engine engine = desk(threading).waitMode(waitMode).record()
                .strategy("interrupting", Probe.ticks((me, tick) -> Thread.currentThread().interrupt())).build().start();
        for (int i = 1; i <= TICKS; i++) {
            Desk.publish(engine, "A", i, 100, 101);
            Desk.quiet(engine);
        }
        Desk.closeInTime(engine);
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(TICKS + " ticks, NORMAL, tape of " + engine.counters().inputs(), engine.result().ticks() + " ticks, "
                + engine.result().state() + ", tape of " + engine.tape().inputs());
    }

    @Test
    void shouldHandleEveryInputWhenAStrategyApartLeavesAnInterruptOnItsThread() {
        ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
        Engine engine = desk(Threading.FUSED).isolated("apart", Probe.ticks((me, tick) -> {
            seen.add(tick.timestampNs());
            Thread.currentThread().interrupt();
        })).build().start();
        for (int i = 1; i <= TICKS; i++) {
            Desk.publish(engine, "A", i, 100, 101);
            Desk.quiet(engine);
        }
        Desk.closeInTime(engine);
        assertEquals(TICKS, seen.size());
    }

    /** A flag that stays up would make every later nap return at once. */
    @Test
    void shouldTakeTheInterruptDownWhenOneOfItsOwnThreadsNaps() {
        Wakeup wakeup = new Wakeup();
        Thread.currentThread().interrupt();
        wakeup.prepare();
        wakeup.sleep(1);
        wakeup.awake();
        assertFalse(Thread.interrupted());
    }

    @ParameterizedTest
    @EnumSource
    void shouldCloseWhollyAndKeepTheFlagWhenTheCallerIsInterrupted(Threading threading) {
        boolean[] seen = new boolean[2];
        ByteArrayOutputStream events = new ByteArrayOutputStream() {
            @Override
            public void close() {
                seen[0] = true;
                seen[1] |= Thread.currentThread().isInterrupted();
            }
        };
        Engine engine = desk(threading).events(events).venue(new Flagged(seen)).strategy("idle", Probe.idle())
                .isolated("apart", Probe.idle()).build().start();
        for (int i = 1; i <= TICKS; i++) {
            Desk.publish(engine, "A", i, 100, 101);
        }
        Desk.quiet(engine);
        Thread.currentThread().interrupt();
        engine.close();
        assertTrue(Thread.interrupted(), "the flag is as it was");
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(List.of(), Desk.ringsideThreads());
        assertEquals("output closed true, user code interrupted false, " + TICKS + " ticks",
                "output closed " + seen[0] + ", user code interrupted " + seen[1] + ", " + engine.result().ticks() + " ticks");
        assertEquals(List.of("idle", "apart"), List.copyOf(engine.states().names()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldStartAndKeepTheFlagWhenTheCallerIsInterrupted(Threading threading) {
        Engine engine = desk(threading).strategy("idle", Probe.idle()).build();
        Thread.currentThread().interrupt();
        engine.start();
        assertTrue(Thread.interrupted(), "the flag is as it was");
        Desk.publish(engine, "A", 1, 100, 101);
        Desk.closeInTime(engine);
        assertEquals(1, engine.result().ticks());
        assertEquals(List.of(), Desk.ringsideThreads());
    }

    /** Tells whether it was closed on an interrupted thread. */
    private static final class Flagged implements Venue {
        private final boolean[] seen;

        Flagged(boolean[] seen) {
            this.seen = seen;
        }

        @Override
        public void connect(Reports reports) {
        }

        @Override
        public void submit(Order order) {
        }

        @Override
        public void cancel(Order order) {
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public void massCancel() {
        }

        @Override
        public void close() {
            seen[1] |= Thread.currentThread().isInterrupted();
        }
    }
}
