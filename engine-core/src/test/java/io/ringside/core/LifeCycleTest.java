package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import io.ringside.venue.SimulatedVenue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Built once, started once, closed once; what was taken is counted. */
class LifeCycleTest {
    private static final int LIVES = 200;

    @ParameterizedTest
    @EnumSource
    void shouldAnswerClosedWhenPublishedBeforeStartAndAfterClose(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).strategy("idle", Probe.idle()).build();
        PublishResult before = Desk.quote(engine, "A", 1, 1, 2);
        engine.start();
        PublishResult between = Desk.quote(engine, "A", 1, 1, 2);
        engine.close();
        PublishResult after = Desk.quote(engine, "A", 1, 1, 2);
        engine.close();
        assertEquals(List.of(PublishResult.CLOSED, PublishResult.OK, PublishResult.CLOSED), List.of(before, between, after));
        assertEquals(1, engine.result().ticks());
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseWhenStartedTwiceOrAfterClose(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).strategy("idle", Probe.idle()).build().start();
        assertEquals("engine started, but it is RUNNING, limit once; build another",
                assertThrows(IllegalStateException.class, engine::start).getMessage());
        engine.close();
        assertEquals("engine started, but it is CLOSED, limit once; build another",
                assertThrows(IllegalStateException.class, engine::start).getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void shouldDoNothingWhenClosedWithoutStart(Threading threading) {
        AtomicInteger calls = new AtomicInteger();
        Engine engine = Desk.builder("A").threading(threading)
                .strategy("counting", Probe.idle().starts(me -> calls.incrementAndGet()).stops(me -> calls.incrementAndGet())).build();
        String unstarted = assertThrows(IllegalStateException.class, engine::result).getMessage();
        engine.close();
        engine.close();
        assertEquals("no result: the engine was not started; call start()", unstarted);
        assertEquals(unstarted, assertThrows(IllegalStateException.class, engine::result).getMessage());
        assertEquals(0, calls.get());
        assertEquals(List.of(), Desk.ringsideThreads());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUSED", "PIPELINED"})
    void shouldCountExactlyWhatItAnsweredOkWhenClosedDuringABurst(Threading threading) {
        long answered = 0;
        for (int round = 0; round < 20; round++) {
            Engine engine = Desk.builder("A", "B", "C", "D").threading(threading).ringSize(round % 2 == 0 ? 8 : 1024)
                    .strategy("idle", Probe.idle()).build().start();
            CountDownLatch warm = new CountDownLatch(4 * 50);
            List<Callable<Integer>> threads = new ArrayList<>();
            for (String symbol : List.of("A", "B", "C", "D")) {
                threads.add(() -> publishUntilClosed(engine, symbol, warm));
            }
            threads.add(() -> {
                assertTrue(warm.await(20, TimeUnit.SECONDS));
                Desk.closeInTime(engine);
                return 0;
            });
            int taken = Desk.together(threads).stream().mapToInt(Integer::intValue).sum();
            assertEquals(taken, engine.result().ticks());
            answered += taken;
        }
        System.out.println(threading + ": 20 closes amid bursts, " + answered + " ticks answered OK and counted");
    }

    private static int publishUntilClosed(Engine engine, String symbol, CountDownLatch warm) {
        int taken = 0;
        while (Desk.quote(engine, symbol, taken, 1, 2) == PublishResult.OK) {
            taken++;
            warm.countDown();
        }
        return taken;
    }

    @Test
    void shouldCountEveryTickWhenInlineIsClosedAmidItsOwnTicks() {
        Engine engine = Desk.builder("A").threading(Threading.INLINE).strategy("idle", Probe.idle()).build().start();
        int taken = 0;
        for (int i = 0; i < 1_000; i++) {
            taken += Desk.quote(engine, "A", i, 1, 2) == PublishResult.OK ? 1 : 0;
            if (i == 499) {
                engine.close();
            }
        }
        assertEquals("500 500", taken + " " + engine.result().ticks());
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldLeaveNoThreadAndLoseNothingWhenManyEnginesLiveAndDie(Threading threading) {
        int cycles = Effort.cycles(LIVES / 2);
        int taken = 0;
        long counted = 0;
        long begun = System.nanoTime();
        for (int life = 0; life < cycles; life++) {
            Engine engine = Desk.builder("A").threading(threading).ringSize(8).strategy("idle", Probe.idle()).build().start();
            for (int i = 0; i < 20; i++) {
                Desk.publish(engine, "A", i, 1, 2);
                taken++;
            }
            engine.close();
            counted += engine.result().ticks();
            assertEquals(List.of(), Desk.ringsideThreads());
        }
        System.out.printf("%s: %d x (start, burst, close), %d ticks answered OK, %d counted, %.1f ms each%n", threading, cycles, taken,
                counted, (System.nanoTime() - begun) / 1e6 / cycles);
        assertEquals(taken, counted);
    }

    @ParameterizedTest
    @EnumSource
    void shouldDisableTheStrategyAndGoOnWhenItThrowsAtStartOrStop(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading)
                .strategy("start", Probe.ticks((me, tick) -> me.aim(tick.instrument(), 1)).starts(me -> thrown("at start")))
                .strategy("stop", Probe.ticks((me, tick) -> me.aim(tick.instrument(), 1)).stops(me -> thrown("at stop")))
                .build().start();
        assertEquals(1, engine.result().disabledStrategies());
        Desk.publish(engine, "A", 1, 1, 2);
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        RunResult result = engine.result();
        assertEquals("1 fills 2 faults 1 disabled NORMAL", result.fills() + " fills " + result.strategyFaults() + " faults "
                + result.disabledStrategies() + " disabled " + result.state());
    }

    private static void thrown(String when) {
        throw new IllegalStateException(when);
    }

    @Test
    void shouldCallOnStopAndTakeItsOrdersWhenAnOrderIsInFlightForLongerThanClosingLasts() {
        AtomicInteger stops = new AtomicInteger();
        Engine engine = Desk.builder("A").venue(SimulatedVenue.builder().latencyNs(10 * Desk.SECOND).build())
                .strategy("late", Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 1)).stops(me -> {
                    stops.incrementAndGet();
                    me.trade(me.named("A"), Side.SELL, 1);
                })).build().start();
        Desk.publish(engine, "A", 1, 1, 2);
        System.out.println("order in flight: close " + Desk.closeInTime(engine) + " ms");
        assertEquals("1 stops, 2 open, 2 signals", stops + " stops, " + engine.result().openOrders() + " open, "
                + engine.result().signals() + " signals");
    }

    @Test
    void shouldWriteItsEventsAndGiveItsResultWhenTheVenueFailsToClose() {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        List<String> faults = new ArrayList<>();
        Engine engine = Desk.builder("A").venue(new BadClose()).events(events).onFault((who, cause, then) -> faults.add(who + ": " + then))
                .strategy("idle", Probe.idle()).build().start();
        engine.close();
        assertEquals("P,A,0,0\nC,USD,1000000\n", events.toString(StandardCharsets.UTF_8));
        assertEquals(RiskState.NORMAL, engine.result().state());
        assertEquals(List.of("venue at close: engine closed all the same"), faults);
    }

    @Test
    void shouldRefuseLockStepCallsWhenTheEngineIsLiveOrDoesNotRun() {
        Engine live = Desk.builder("A").strategy("idle", Probe.idle()).build();
        TickPart tick = new TickPart().quote(live.instrument("A"), 1).bid(1, 1).ask(2, 1);
        assertEquals("engine stepped while BUILT, limit RUNNING; call start() before and close() after",
                assertThrows(IllegalStateException.class, () -> live.step(tick)).getMessage());
        live.start();
        assertEquals("lock-step call on a live FUSED engine, limit lock-step engines;"
                        + " publish through publisher(), or build with lockStep()",
                assertThrows(IllegalStateException.class, () -> live.step(tick)).getMessage());
        live.close();
    }

    /** A venue whose session cannot be ended properly. */
    private static final class BadClose implements Venue {
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
            throw new IllegalStateException("socket broken");
        }
    }
}
