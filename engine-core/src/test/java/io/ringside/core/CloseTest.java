package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a close comes to when outputs and venues fail, when it is called from where it cannot be, and what others see meanwhile. */
class CloseTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
    private final Engine[] own = {null};

    @AfterEach
    void release() {
        released.countDown();
        Desk.until("threads ended", () -> Desk.ringsideThreads().isEmpty());
    }

    private void block() {
        blocked.countDown();
        Gate.pass(released);
    }

    private EngineBuilder desk(Threading threading) {
        return Desk.builder("A").threading(threading).onFault((who, cause, consequence) -> faults.add(who + ": " + consequence));
    }

    /** An output on a full disk, which notices at the first write or at the last. */
    private static OutputStream full(boolean atClose) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (!atClose) {
                    throw new IOException("No space left on device");
                }
            }

            @Override
            public void close() throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGiveItsResultAndTellItWhenTheEventsCannotBeWritten(boolean atClose) {
        Engine engine = desk(Threading.FUSED).events(full(atClose)).strategy("idle", Probe.idle()).engineListener(new EngineListener() {
            @Override
            public void onClosed(RunResult result) {
                heard.add("closed after " + result.ticks() + " ticks");
            }
        }).build().start();
        Desk.publish(engine, "A", 1, 100, 101);
        engine.close();
        assertEquals(1, engine.result().ticks());
        assertEquals(List.of("closed after 1 ticks"), List.copyOf(heard));
        assertEquals("events output: engine closed all the same", List.copyOf(faults).get(faults.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void shouldCloseItsEventsWhenItWasNeverStarted(Threading threading) {
        desk(threading).events(new OutputStream() {
            @Override
            public void write(int b) {
            }

            @Override
            public void close() {
                heard.add("closed");
            }
        }).strategy("idle", Probe.idle()).build().close();
        assertEquals(List.of("closed"), List.copyOf(heard));
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldCloseAllTheSameWhenTheVenueDoesNotReturnFromItsClose(Threading threading) {
        Engine engine = desk(threading).venue(new Stuck()).strategy("idle", Probe.idle()).build().start();
        Desk.publish(engine, "A", 1, 100, 101);
        assertTimeoutPreemptively(Desk.PATIENCE, engine::close);
        assertEquals(1, engine.result().ticks());
        assertEquals(List.of("venue at close: not back within the time of a close, left to its thread; engine closed all the same"),
                List.copyOf(faults));
    }

    /** Its close waits until the test is over. */
    private final class Stuck implements Venue {
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
            Gate.pass(released);
        }
    }

    /** The fault of a strategy that fell behind is told on the driver's thread. */
    @Test
    void shouldRefuseWhenAFaultListenerClosesOnTheDriversThread() {
        own[0] = Desk.builder("A").onFault((who, cause, consequence) -> {
            if (Thread.currentThread().getName().equals("ringside-driver")) {
                heard.add(assertThrows(IllegalStateException.class, own[0]::close).getMessage());
            }
        }).isolatedInbox(16).isolated("apart", Probe.ticks((me, tick) -> block())).build().start();
        Desk.publish(own[0], "A", 1, 100, 101);
        Desk.until("blocked", () -> blocked.getCount() == 0);
        while (heard.isEmpty()) {
            own[0].controls().pause("ann", "fills the inbox");
        }
        released.countDown();
        Desk.quiet(own[0]);
        own[0].close();
        assertEquals("engine called from its own thread ringside-driver, limit threads of the application; hand it to one of those",
                heard.peek());
        assertEquals(1, own[0].result().ticks());
    }

    @Test
    void shouldRefuseWhenAStrategyApartAsksForWhatACloseBringsFromItsOnStop() {
        own[0] = desk(Threading.FUSED).record().isolated("apart", Probe.idle().stops(me -> {
            for (Runnable call : List.<Runnable>of(own[0]::result, own[0]::tape, own[0]::states)) {
                heard.add(assertThrows(IllegalStateException.class, call::run).getMessage().split(",")[0]);
            }
        })).build().start();
        Desk.publish(own[0], "A", 1, 100, 101);
        own[0].close();
        String refusal = "engine called from its own stage thread ringside-apart";
        assertEquals(List.of(refusal, refusal, refusal), List.copyOf(heard));
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(1, own[0].result().ticks());
    }

    @Test
    void shouldRefuseWhenAStrategyAsksForTapeAndStatesFromItsOnStop() {
        own[0] = desk(Threading.FUSED).record().strategy("inside", Probe.idle().stops(me -> {
            for (Runnable call : List.<Runnable>of(own[0]::tape, own[0]::states)) {
                heard.add(assertThrows(IllegalStateException.class, call::run).getMessage().split(",")[0]);
            }
        })).build().start();
        own[0].close();
        String refusal = "engine called from its own stage thread ringside-engine";
        assertEquals(List.of(refusal, refusal), List.copyOf(heard));
    }

    @Test
    void shouldWaitForTheWholeTapeWhenItIsAskedForDuringAClose() throws InterruptedException {
        Engine engine = desk(Threading.FUSED).watchdog(Duration.ofMinutes(1)).record()
                .strategy("slow", Probe.ticks((me, tick) -> block())).build().start();
        Desk.publish(engine, "A", 1, 100, 101);
        Desk.until("blocked", () -> blocked.getCount() == 0);
        Thread closer = new Thread(engine::close);
        closer.start();
        Desk.until("closing", () -> Desk.quote(engine, "A", 2, 100, 101) == PublishResult.CLOSED);
        Thread asker = new Thread(() -> heard.add(engine.tape().inputs() + " inputs"));
        asker.start();
        Desk.until("asked", () -> asker.getState() == Thread.State.BLOCKED || !asker.isAlive());
        released.countDown();
        asker.join(Desk.PATIENCE.toMillis());
        closer.join(Desk.PATIENCE.toMillis());
        assertEquals(List.of(engine.counters().inputs() + " inputs"), List.copyOf(heard));
    }

    @Test
    void shouldSayThatACommandMayHaveBeenDoneWhenTheEngineClosesBeforeItIsAnswered() throws InterruptedException {
        Engine engine = desk(Threading.FUSED).watchdog(Duration.ofMinutes(1))
                .strategy("hung", Probe.ticks((me, tick) -> block())).build().start();
        Desk.publish(engine, "A", 1, 100, 101);
        Desk.until("blocked", () -> blocked.getCount() == 0);
        Thread commander = new Thread(() -> heard.add(assertThrows(IllegalStateException.class,
                () -> engine.controls().pause("ann", "lunch")).getMessage()));
        commander.start();
        Desk.until("entered", () -> engine.counters().ringDepth() == 2);
        engine.close();
        commander.join(Desk.PATIENCE.toMillis());
        assertEquals(List.of("PAUSE entered but not answered, the engine being CLOSED: it may have been done; look at the result"),
                List.copyOf(heard));
        assertTrue(assertThrows(IllegalStateException.class, () -> engine.controls().pause("ann", "lunch")).getMessage()
                .startsWith("command to an engine that is CLOSED"));
    }
}
