package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.report.RunResult;
import io.ringside.venue.SimulatedVenue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines of strategies and of a venue: in order, in event time, also while the market is quiet. */
class TimerTest {
    private final List<String> fired = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @EnumSource
    void shouldFireInOrderOfDeadlineAndIdBeforeTheTickOfTheSameTimeWhenInLockStep(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).lockStep().strategy("timed", recording(5 * Desk.SECOND)).build().start();
        for (long second : new long[] {0, 1, 3, 10}) {
            Desk.publish(engine, "A", second * Desk.SECOND, 1, 2);
        }
        engine.close();
        assertEquals(List.of("tick 0", "timer 1 due 1 now 1", "timer 4 due 1 now 1", "tick 1", "timer 3 due 2 now 2", "tick 3",
                "timer 2 due 5 now 5", "tick 10"), fired);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUSED", "PIPELINED"})
    void shouldFireInOrderWithoutFurtherTicksWhenLive(Threading threading) throws Exception {
        CountDownLatch all = new CountDownLatch(4);
        Engine engine = Desk.builder("A").threading(threading).strategy("timed", recording(3 * Desk.SECOND).timers((me, timer) -> {
            record(timer.timerId(), timer.deadlineNs(), timer.timestampNs());
            all.countDown();
        })).build().start();
        Desk.publish(engine, "A", 0, 1, 2);
        assertTrue(all.await(20, TimeUnit.SECONDS));
        Desk.closeInTime(engine);
        assertEquals(List.of("tick 0", "timer 1 due 1 now 1", "timer 4 due 1 now 1", "timer 3 due 2 now 2", "timer 2 due 3 now 3"), fired);
    }

    private Probe recording(long latest) {
        return Probe.ticks((me, tick) -> {
            fired.add("tick " + tick.timestampNs() / Desk.SECOND);
            if (tick.timestampNs() == 0) {
                me.wake(Desk.SECOND);
                me.wake(latest);
                me.wake(2 * Desk.SECOND);
                me.wake(Desk.SECOND);
            }
        }).timers((me, timer) -> record(timer.timerId(), timer.deadlineNs(), timer.timestampNs()));
    }

    private void record(long id, long deadlineNs, long nowNs) {
        fired.add("timer " + id + " due " + deadlineNs / Desk.SECOND + " now " + nowNs / Desk.SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFireAtOnceWhenTheDeadlineHasPassedHoweverLongAgo(Threading threading) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        long now = 1_700_000_000L * Desk.SECOND;
        Engine engine = Desk.builder("A").threading(threading).strategy("late", Probe.ticks((me, tick) -> {
            me.wake(Long.MIN_VALUE);
            me.wake(now - 1);
        }).timers((me, timer) -> {
            fired.add(timer.timerId() + " at " + (timer.timestampNs() - now));
            both.countDown();
        })).build().start();
        Desk.publish(engine, "A", now, 1, 2);
        if (threading == Threading.INLINE) {
            engine.advanceTo(now);
        }
        assertTrue(both.await(20, TimeUnit.SECONDS));
        Desk.closeInTime(engine);
        assertEquals(List.of("1 at 0", "2 at 0"), fired);
    }

    @Test
    void shouldDisableTheStrategyAndGoOnWhenItsTimersNeverEnd() {
        Engine engine = Desk.builder("A").strategy("spinning", Probe.ticks((me, tick) -> me.wake(me.time()))
                .timers((me, timer) -> me.wake(me.time()))).build().start();
        Desk.publish(engine, "A", Desk.SECOND, 1, 2);
        Desk.until("disabled", () -> engine.result().disabledStrategies() == 1);
        Desk.closeInTime(engine);
        assertEquals(RiskState.NORMAL, engine.result().state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUSED", "PIPELINED"})
    void shouldFillOrdersInFlightInQuietTimeWhenTheVenueHasLatency(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).venue(SimulatedVenue.builder().latencyNs(20 * Desk.MILLI).build())
                .strategy("buyer", Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 3))
                        .fills((me, fill) -> fired.add(fill.venueTimeNs() / Desk.MILLI + " ms"))).build().start();
        Desk.publish(engine, "A", 0, 1, 2);
        Desk.quiet(engine);
        RunResult result = engine.result();
        Desk.closeInTime(engine);
        assertEquals("1 fills, 0 open, position 3", result.fills() + " fills, " + result.openOrders() + " open, position "
                + result.positions().get("A"));
        assertEquals(List.of("20 ms"), fired);
    }

    /** What an input causes is there when awaitQuiet says so, also when a fill causes an order that is denied. */
    @Test
    void shouldBeQuietOnlyWhenTheLastConsequenceIsHandled() {
        Engine engine = Desk.builder("A", "B").limits(Desk.loose().toBuilder().prohibited("B").build())
                .strategy("chain", Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 1))
                        .fills((me, fill) -> me.trade(me.named("B"), Side.BUY, 1))
                        .updates((me, update) -> fired.add(update.status() + " " + update.instrument())), "A").build().start();
        int rounds = 20_000;
        for (int i = 1; i <= rounds; i++) {
            Desk.publish(engine, "A", i, 100, 100);
            Desk.quiet(engine);
            assertEquals(2 * i, fired.size());
        }
        Desk.closeInTime(engine);
        assertEquals("DENIED B", fired.get(2 * rounds - 1));
    }
}
