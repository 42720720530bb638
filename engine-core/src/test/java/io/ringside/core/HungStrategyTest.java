package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.feed.PublishResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** User code that does not return: closing takes two seconds at most and says which thread is left. */
class HungStrategyTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
        Desk.until("threads ended", () -> Desk.ringsideThreads().isEmpty());
    }

    private void hang() {
        hanging.countDown();
        Gate.pass(released);
    }

    @ParameterizedTest
    @CsvSource({"FUSED,false,ringside-engine", "PIPELINED,false,ringside-strategies", "FUSED,true,ringside-engine"})
    void shouldCloseInTimeAndNameTheThreadWhenAStrategyHangs(Threading threading, boolean lockStep, String left) throws Exception {
        StreetVenue venue = new StreetVenue(symbol -> true, order -> 100);
        EngineBuilder builder = Desk.builder("A").threading(threading).venue(venue).strategy("hung", Probe.ticks((me, tick) -> {
            hang();
            me.trade(tick.instrument(), Side.BUY, 1);
        }));
        Engine engine = (lockStep ? builder.lockStep() : builder).build().start();
        Thread feed = new Thread(() -> Desk.quote(engine, "A", 1, 99, 100));
        feed.setDaemon(true);
        feed.start();
        assertTrue(hanging.await(20, TimeUnit.SECONDS));
        long millis = Desk.closeInTime(engine);
        String message = assertThrows(IllegalStateException.class, engine::result).getMessage();
        System.out.println(threading + (lockStep ? " lock-step" : "") + ": close " + millis + " ms, " + message);
        assertEquals("no result: the engine left " + left + " running; mend the strategy or listener that does not return", message);
        assertEquals(List.of(left), Desk.ringsideThreads());
        assertEquals(PublishResult.CLOSED, Desk.quote(engine, "A", 2, 99, 100));
        assertEquals(lockStep ? 1 : 2, venue.massCancels(), "of close, and live of the watchdog before it");
        released.countDown();
        Desk.until("the hung thread ended", () -> Desk.ringsideThreads().isEmpty());
        assertEquals(List.of(), venue.sent());
    }

    @ParameterizedTest
    @CsvSource({"FUSED", "PIPELINED"})
    void shouldCloseInTimeWhenAStrategyHangsAtStart(Threading threading) throws Exception {
        Engine engine = Desk.builder("A").threading(threading).strategy("hung", Probe.idle().starts(me -> hang())).build();
        ExecutorService starter = Executors.newSingleThreadExecutor();
        Future<Engine> start = starter.submit(engine::start);
        assertTrue(hanging.await(20, TimeUnit.SECONDS));
        System.out.println(threading + ": close while starting " + Desk.closeInTime(engine) + " ms");
        Throwable thrown = assertThrows(Exception.class, () -> start.get(20, TimeUnit.SECONDS)).getCause();
        assertEquals("engine started, but it is CLOSED, limit once; build another", thrown.getMessage());
        assertEquals(PublishResult.CLOSED, Desk.quote(engine, "A", 1, 99, 100));
        starter.shutdown();
    }

    @Test
    void shouldCloseInTimeWhenAnotherThreadWaitsForAResult() throws Exception {
        Engine engine = Desk.builder("A").strategy("hung", Probe.ticks((me, tick) -> hang())).build().start();
        Desk.publish(engine, "A", 1, 99, 100);
        assertTrue(hanging.await(20, TimeUnit.SECONDS));
        ExecutorService asker = Executors.newSingleThreadExecutor();
        CountDownLatch asking = new CountDownLatch(1);
        Future<?> result = asker.submit(() -> {
            asking.countDown();
            engine.result();
        });
        assertTrue(asking.await(20, TimeUnit.SECONDS));
        Desk.closeInTime(engine);
        assertThrows(Exception.class, () -> result.get(20, TimeUnit.SECONDS));
        asker.shutdown();
    }

    /** Each snapshot answers one wish; a wish whose snapshot found no room must not take the next one's. */
    @Test
    void shouldGiveLaterResultsWhenAnEarlierOneFoundNoRoom() {
        StreetVenue venue = StreetVenue.mute();
        Engine engine = Desk.builder("A").ringSize(8).publishTimeout(Duration.ofMillis(20)).venue(venue)
                .strategy("hung", Probe.ticks((me, tick) -> hang())).build().start();
        int taken = 0;
        while (Desk.quote(engine, "A", 1, 99, 100) == PublishResult.OK) {
            taken++;
        }
        int ticks = taken;
        for (int i = taken; i < 8; i++) {
            assertTrue(venue.reports().send(new Report().about(1, engine.instrument("A"), Side.BUY, 0).says(ReportType.CANCELLED, 1)));
        }
        assertTimeoutPreemptively(Desk.PATIENCE, () -> {
            String message = assertThrows(IllegalStateException.class, engine::result).getMessage();
            assertEquals("result not taken, limit 5 s; look for user code that does not return", message);
            released.countDown();
            Desk.quiet(engine);
            Desk.publish(engine, "A", 2, 99, 100);
            assertEquals(ticks + 1, engine.result().ticks());
            Desk.publish(engine, "A", 3, 99, 100);
            assertEquals(ticks + 2, engine.result().ticks());
        });
        Desk.closeInTime(engine);
    }

    @Test
    void shouldCloseInTimeAndReportWhatWasHandledWhenAStrategyIsSlow() {
        Engine engine = Desk.builder("A").ringSize(1024).strategy("slow", Probe.ticks((me, tick) -> {
            long until = System.nanoTime() + 20 * Desk.MILLI;
            while (System.nanoTime() - until < 0) {
                Thread.onSpinWait();
            }
        })).build().start();
        for (int i = 0; i < 900; i++) {
            Desk.publish(engine, "A", i, 99, 100);
        }
        long millis = Desk.closeInTime(engine);
        long handled = engine.result().ticks();
        System.out.println("18 s of backlog: close " + millis + " ms, " + handled + " of 900 ticks handled");
        assertEquals(List.of(), Desk.ringsideThreads());
        assertTrue(handled > 10 && handled < 900, () -> "handled " + handled);
    }
}
