package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskState;
import io.ringside.events.Side;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A strategy in the ring that never returns: openings stop and the venue cancels although the ring stands still. */
class WatchdogTest {
    private volatile boolean spinning = true;

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldCancelAtTheVenueAndNameTheStrategyWhenItSpins(Threading threading) {
        StreetVenue venue = StreetVenue.mute();
        ConcurrentLinkedQueue<String> killed = new ConcurrentLinkedQueue<>();
        Engine engine = Desk.builder("A").threading(threading).venue(venue).strategy("idle", Probe.idle())
                .strategy("spinning", Probe.ticks((me, tick) -> {
                    if (tick.timestampNs() == 1) {
                        me.rest(tick.instrument(), Side.BUY, 1, 9_000);
                        return;
                    }
                    while (spinning) {
                        Thread.onSpinWait();
                    }
                })).engineListener(new EngineListener() {
                    @Override
                    public void onKilled(String who, String reason) {
                        killed.add(who + ": " + reason);
                    }
                }).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_001);
        Desk.quiet(engine);
        Desk.publish(engine, "A", 2, 10_000, 10_001);
        long begun = System.nanoTime();
        Desk.until("mass cancel", () -> venue.massCancels() > 0);
        long noticed = (System.nanoTime() - begun) / Desk.MILLI;
        long closed = Desk.closeInTime(engine);
        System.out.println(threading + ": noticed after " + noticed + " ms, close " + closed + " ms, left " + Desk.ringsideThreads());
        assertEquals("watchdog: strategy spinning has not returned from input 3 for 800 ms", killed.peek());
        assertEquals(1, Desk.ringsideThreads().size());
        assertEquals(1, venue.sent().size());
        spinning = false;
        Desk.until("the thread ended", () -> Desk.ringsideThreads().isEmpty());
        assertEquals(1, venue.sent().size());
    }

    @Test
    void shouldKillAllTheSameWhenAListenerOfTheCountersNeverReturns() {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        StreetVenue venue = StreetVenue.mute();
        Engine engine = Desk.builder("A").venue(venue).watchdog(Duration.ofMillis(100))
                .strategy("blocking", Probe.ticks((me, tick) -> Gate.pass(released))).engineListener(new EngineListener() {
                    @Override
                    public void onCounters(Counters counters) {
                        told.countDown();
                        Gate.pass(released);
                    }
                }).build().start();
        Gate.pass(told);
        Desk.publish(engine, "A", 1, 10_000, 10_001);
        Desk.until("mass cancel", () -> venue.massCancels() > 0);
        Desk.closeInTime(engine);
        assertEquals(List.of("ringside-counters", "ringside-engine"), Desk.ringsideThreads());
        released.countDown();
        Desk.until("the threads ended", () -> Desk.ringsideThreads().isEmpty());
    }

    @Test
    void shouldLeaveAStrategyAloneThatIsSlowButReturns() {
        Engine engine = Desk.builder("A").watchdog(Duration.ofMillis(400)).strategy("slow", Probe.ticks((me, tick) -> {
            long until = System.nanoTime() + 20 * Desk.MILLI;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        })).build().start();
        for (int i = 0; i < 40; i++) {
            Desk.publish(engine, "A", i, 10_000, 10_001);
        }
        Desk.quiet(engine);
        assertEquals(RiskState.NORMAL, engine.counters().riskState());
        long busy = engine.counters().busyNanos(0);
        assertTrue(busy > 0, () -> engine.counters().stageName(0) + " busy for " + busy + " ns");
        engine.close();
        assertEquals(List.of(), Desk.ringsideThreads());
    }
}
