package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.report.RunResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A strategy that throws harms nobody but itself. */
class IsolationTest {
    private static final int TICKS = 300;
    private static final int THROWS = 10_000;
    private static final long STEP_NS = 31 * Desk.SECOND;

    private final List<String> decisions = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void shouldDecideTheSameWhenANeighbourThrowsThreeTimesAndIsDisabled(Threading threading) {
        RunResult alone = run(threading, Probe.idle());
        List<String> expected = List.copyOf(decisions);
        decisions.clear();
        RunResult beside = run(threading, Probe.ticks((me, tick) -> {
            me.trade(tick.instrument(), Side.BUY, 7);
            throw new IllegalStateException("thrower");
        }));
        assertTrue(expected.size() > TICKS, () -> "decisions and fills " + expected.size());
        assertEquals(expected, decisions);
        assertEquals("3 faults 1 disabled, 0 0", beside.strategyFaults() + " faults " + beside.disabledStrategies() + " disabled, "
                + alone.strategyFaults() + " " + alone.disabledStrategies());
        assertEquals(alone.digest(), beside.digest());
    }

    @ParameterizedTest
    @EnumSource
    void shouldDisableAtOnceAndCancelItsOrdersWhenAStrategyThrowsAnError(Threading threading) {
        Probe overflowing = Probe.ticks((me, tick) -> {
            if (me.working() > 0) {
                overflow(1);
            }
            me.rest(tick.instrument(), Side.BUY, 1, 50);
        });
        RunResult result = run(threading, overflowing);
        assertEquals("1 faults 1 disabled 0 open", result.strategyFaults() + " faults " + result.disabledStrategies() + " disabled "
                + result.openOrders() + " open");
    }

    private static int overflow(int depth) {
        return overflow(depth + 1) + 1;
    }

    private RunResult run(Threading threading, Probe thrower) {
        Engine engine = Desk.builder("A", "B").threading(threading)
                .strategy("thrower", thrower, "B").strategy("healthy", healthy(), "A").build().start();
        for (int i = 1; i <= TICKS; i++) {
            Desk.publish(engine, i % 5 == 0 ? "B" : "A", i, 100 + i % 7, 101 + i % 7);
            Desk.quiet(engine);
        }
        Desk.closeInTime(engine);
        return engine.result();
    }

    private Probe healthy() {
        return Probe.ticks((me, tick) -> {
            Side side = tick.bidUnits() % 2 == 0 ? Side.BUY : Side.SELL;
            decisions.add(tick.timestampNs() + " " + side + " " + me.held(tick.instrument()).quantityUnits());
            me.trade(tick.instrument(), side, 1 + tick.bidUnits() % 3);
        }).fills((me, fill) -> decisions.add(fill.toString() + " " + me.held(fill.instrument()).quantityUnits()));
    }

    @Test
    void shouldSendNothingOfAFailedCallbackAndLeaveTheNeighbourAloneWhenEveryKindOfCallbackThrowsAtRandom() {
        long seed = 20_131_101L;
        Chaos none = new Chaos(seed, 0);
        String expected = none.run();
        Chaos chaos = new Chaos(seed, THROWS);
        String actual = chaos.run();
        System.out.println("seed " + seed + ": throws " + chaos.thrown + " by callback " + chaos.kinds + ", sent of failed callbacks "
                + chaos.unapproved() + " of " + chaos.venue.sent().size());
        assertEquals(expected, actual);
        assertEquals(THROWS, chaos.thrown);
        assertEquals("10000 faults 0 disabled",
                chaos.result.strategyFaults() + " faults " + chaos.result.disabledStrategies() + " disabled");
        assertEquals(0, chaos.unapproved());
        assertTrue(chaos.kinds.size() == 5 && chaos.venue.sent().size() > 1_000, () -> chaos.kinds + " " + chaos.venue.sent().size());
    }

    /** Throws once a tick at most, so that event time keeps it within its three exceptions a minute. */
    private static final class Chaos {
        private final Random random;
        private final StreetVenue venue = new StreetVenue("B"::equals, order -> 100);
        private final Set<Long> dropped = new HashSet<>();
        private final Set<String> kinds = new HashSet<>();
        private final StringBuilder healthy = new StringBuilder();
        private final int wanted;
        private int thrown;
        private boolean armed;
        private RunResult result;

        Chaos(long seed, int wanted) {
            this.random = new Random(seed);
            this.wanted = wanted;
        }

        String run() {
            Engine engine = Desk.builder("A", "B", "C").threading(Threading.INLINE).venue(venue)
                    .strategy("chaos", chaotic(), "B", "C").strategy("healthy", neighbour(), "A").build().start();
            int i = 1;
            for (; i <= 1_000 || thrown < wanted - 1 && i < 100_000; i++) {
                engine.advanceTo(i * STEP_NS - 1);
                armed = true;
                Desk.publish(engine, i % 3 == 0 ? "C" : "B", i * STEP_NS, 100, 100);
                if (i <= 1_000) {
                    Desk.publish(engine, "A", i * STEP_NS + 1, 100 + i % 7, 101 + i % 7);
                }
            }
            Desk.publish(engine, "C", 2 * i * STEP_NS, 100, 100);
            engine.close();
            result = engine.result();
            return healthy.toString();
        }

        private Probe chaotic() {
            return Probe.ticks((me, tick) -> act(me, "tick", me.trade(tick.instrument(), Side.of(random.nextInt(2) * 2 - 1), 1)))
                    .fills((me, fill) -> act(me, "fill", random.nextInt(4) == 0 ? me.trade(fill.instrument(), Side.SELL, 1) : 0))
                    .updates((me, update) -> act(me, "update", random.nextInt(8) == 0 ? me.trade(me.named("B"), Side.BUY, 1) : 0))
                    .timers((me, timer) -> act(me, "timer", me.trade(me.named("B"), Side.BUY, 1)))
                    .starts(me -> me.wake(0)).stops(me -> act(me, "stop", me.trade(me.named("B"), Side.BUY, 1)));
        }

        private void act(Probe me, String kind, long orderId) {
            if (random.nextInt(10) == 0) {
                me.wake(me.time());
            }
            boolean last = kind.equals("stop");
            if (thrown < wanted - 1 && armed && !last && random.nextInt(4) == 0 || last && thrown == wanted - 1) {
                armed = false;
                thrown++;
                kinds.add(kind);
                dropped.add(orderId);
                throw new IllegalStateException("chaos in " + kind);
            }
            dropped.remove(orderId);
        }

        private Probe neighbour() {
            return Probe.ticks((me, tick) -> healthy.append(tick.timestampNs()).append(' ')
                    .append(me.trade(tick.instrument(), Side.BUY, 1 + tick.bidUnits() % 3) > 0).append(me.working()).append('\n'))
                    .updates((me, update) -> healthy.append(update.status()).append(update.quantityUnits()).append('\n'));
        }

        private long unapproved() {
            return venue.sent().stream().filter(order -> dropped.contains(order.orderId())).count();
        }
    }
}
