package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.OrderId;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The breaker through the public API: once 5 % are lost, nothing opens any more, whatever the threads do. */
class BreakerTest {
    private static final long HELD = 10_000;
    private static final int AFTER = 1_000;

    private final AtomicLong tripSequence = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger attemptsAfterTrip = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(names = {"FUSED", "PIPELINED"})
    void shouldSendNoOpeningAndLetExitsThroughWhenFivePercentAreLostUnderFourThreads(Threading threading) {
        assertTimeoutPreemptively(Desk.PATIENCE.multipliedBy(2), () -> crash(threading));
    }

    private void crash(Threading threading) {
        StreetVenue venue = new StreetVenue("HELD"::equals, order -> 10_000);
        Engine engine = Desk.builder("HELD", "B", "C", "D").threading(threading).venue(venue)
                .strategy("holder", holder(), "HELD").strategy("opener", opener(), "B", "C", "D").build().start();
        Desk.publish(engine, "HELD", 1, 10_000, 10_000);
        Desk.quiet(engine);
        List<Callable<Integer>> threads = new ArrayList<>(List.of(() -> falling(engine)));
        for (String symbol : List.of("B", "C", "D")) {
            threads.add(() -> pumping(engine, symbol));
        }
        int published = Desk.together(threads).stream().mapToInt(Integer::intValue).sum();
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        check(engine.result(), venue, published + 1);
    }

    private void check(RunResult result, StreetVenue venue, int published) {
        long trip = tripSequence.get();
        List<StreetVenue.Sent> openingsSent = venue.sent().stream().filter(order -> !order.symbol().equals("HELD")).toList();
        long exits = venue.sent().stream().filter(order -> order.symbol().equals("HELD") && order.signedUnits() < 0)
                .filter(order -> OrderId.sequence(order.orderId()) >= trip).count();
        long late = openingsSent.stream().filter(order -> OrderId.sequence(order.orderId()) >= trip).count();
        System.out.println("trip at input " + trip + ", openings attempted after it " + attemptsAfterTrip + ", sent of them " + late
                + ", sent before it " + openingsSent.size() + ", exits sent " + exits + ", ticks " + result.ticks());
        assertTrue(attemptsAfterTrip.get() >= AFTER, () -> "attempts after the trip " + attemptsAfterTrip);
        assertEquals(0, late);
        assertTrue(!openingsSent.isEmpty() && exits >= 1, () -> openingsSent.size() + " openings before, " + exits + " exits");
        assertEquals(RiskState.LIQUIDATION_ONLY, result.state());
        assertEquals(List.of(RiskCode.DRAWDOWN), result.trips().stream().map(RunResult.Trip::code).toList());
        assertEquals(published, result.ticks());
        assertEquals("0", result.positions().get("HELD"));
    }

    /** Buys once; sells all as soon as it sees the price at which the account has lost more than 5 %. */
    private Probe holder() {
        return Probe.ticks((me, tick) -> {
            boolean flat = me.held(tick.instrument()).isFlat();
            if (flat && tick.bidUnits() == 10_000 && me.working() == 0) {
                me.trade(tick.instrument(), Side.BUY, HELD);
            } else if (tick.bidUnits() < 9_500 && !flat && me.working() == 0) {
                tripSequence.compareAndSet(Long.MAX_VALUE, OrderId.sequence(me.trade(tick.instrument(), Side.SELL, HELD)));
            }
        });
    }

    private Probe opener() {
        return Probe.ticks((me, tick) -> {
            me.trade(tick.instrument(), Side.BUY, 1);
            attempts.incrementAndGet();
            if (tripSequence.get() != Long.MAX_VALUE) {
                attemptsAfterTrip.incrementAndGet();
            }
        });
    }

    private int falling(Engine engine) {
        Desk.until("openings", () -> attempts.get() > 500);
        for (int step = 1; step <= 501; step++) {
            Desk.publish(engine, "HELD", step, 10_000 - step, 10_000);
        }
        return 501;
    }

    private int pumping(Engine engine, String symbol) {
        int published = 0;
        while (attemptsAfterTrip.get() < AFTER && Desk.quote(engine, symbol, published, 5_000, 5_001) == PublishResult.OK) {
            published++;
        }
        return published;
    }

    @ParameterizedTest
    @EnumSource
    void shouldTripOnlyBelowTheLimitWhenExactlyFivePercentAreLost(Threading threading) {
        Engine engine = Desk.builder("HELD").threading(threading).strategy("holder", Probe.ticks((me, tick) -> {
            if (me.held(tick.instrument()).isFlat() && me.working() == 0) {
                me.trade(tick.instrument(), Side.BUY, HELD);
            }
        })).build().start();
        Desk.publish(engine, "HELD", 1, 10_000, 10_000);
        Desk.quiet(engine);
        Desk.publish(engine, "HELD", 2, 9_500, 9_500);
        RunResult exactly = engine.result();
        Desk.publish(engine, "HELD", 3, 9_499, 9_499);
        Desk.quiet(engine);
        RunResult below = engine.result();
        Desk.closeInTime(engine);
        assertEquals(List.of("NORMAL 500 950000", "LIQUIDATION_ONLY 501 949900"), List.of(line(exactly), line(below)));
        assertEquals(List.of(new RunResult.Trip(3, RiskCode.DRAWDOWN)), below.trips());
    }

    private static String line(RunResult result) {
        return result.state() + " " + result.maxDrawdownBps() + " " + result.equity().currency().format(result.equity().units());
    }

    @Test
    void shouldStayTrippedWhenThePriceRecovers() {
        Engine engine = Desk.builder("HELD", "B").threading(Threading.INLINE).strategy("holder", Probe.ticks((me, tick) -> {
            me.trade(tick.instrument(), Side.BUY, tick.instrument().symbol().equals("B") ? 1 : HELD);
        })).build().start();
        Desk.publish(engine, "HELD", 1, 10_000, 10_000);
        Desk.publish(engine, "HELD", 2, 9_000, 9_000);
        Desk.publish(engine, "HELD", 3, 20_000, 20_000);
        Desk.publish(engine, "B", 4, 1, 1);
        RunResult result = engine.result();
        assertEquals("LIQUIDATION_ONLY, 1 approved, {STATE=3}",
                result.state() + ", " + result.approved() + " approved, " + result.denied());
    }
}
