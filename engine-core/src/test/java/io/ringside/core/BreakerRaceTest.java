package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.OrderId;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.feed.PublishResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Four producers race while the account loses its five per cent: not one opening of the trip's input or later reaches the venue. */
class BreakerRaceTest {
    private static final String[] OTHERS = {"B", "C", "D"};
    private static final long HELD = 10_000;
    private static final int TICKS = 300;

    /** One order as the venue got it. */
    private record Got(long sequence, String symbol, Side side) {
    }

    /** What one race came to. */
    private record Race(long trip, long attemptsAfter, List<Got> sent, int restingAtEnd, int cancelled, RiskState state) {
        long lateOpenings() {
            return sent.stream().filter(got -> got.sequence >= trip && !isExit(got)).count();
        }

        long exitsAfter() {
            return sent.stream().filter(got -> got.sequence >= trip && isExit(got)).count();
        }

        private static boolean isExit(Got got) {
            return got.symbol.equals("HELD") && got.side == Side.SELL;
        }

        void check() {
            assertEquals(0, lateOpenings(), () -> "openings sent at or after the trip's input " + trip + ": " + sent);
            assertEquals(0, restingAtEnd, "openings left at the venue");
            assertEquals(RiskState.LIQUIDATION_ONLY, state);
        }
    }

    /** Fills what is held at once, lets everything else rest, cancels when told. */
    private static final class RestingVenue implements Venue {
        private final List<Got> got = new ArrayList<>();
        private final Map<Long, Order> resting = new TreeMap<>();
        private final Report report = new Report();
        private Reports reports;
        private int cancelled;
        private long executions;

        @Override
        public void connect(Reports answers) {
            reports = answers;
        }

        @Override
        public void submit(Order order) {
            String symbol = order.instrument().symbol();
            got.add(new Got(OrderId.sequence(order.orderId()), symbol, order.side()));
            report.about(order.orderId(), order.instrument(), order.side(), 0);
            if (symbol.equals("HELD")) {
                reports.send(report.filled(++executions, order.quantityUnits(), order.side() == Side.BUY ? 10_000 : 9_000, 0));
            } else {
                resting.put(order.orderId(), order);
                reports.send(report.says(ReportType.ACCEPTED, order.quantityUnits()));
            }
        }

        @Override
        public void cancel(Order order) {
            resting.remove(order.orderId());
            cancelled++;
            reports.send(report.about(order.orderId(), order.instrument(), order.side(), 0)
                    .says(ReportType.CANCELLED, order.leavesUnits()));
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
            reports.send(report.about(order.orderId(), order.instrument(), order.side(), 0).says(ReportType.REPLACE_REJECTED, 0));
        }

        @Override
        public void massCancel() {
        }
    }

    @Test
    void shouldSendNoOpeningFromTheTripOnWhenFourProducersRacePipelined() {
        int seeds = Effort.seeds(40);
        long attempts = 0;
        long exits = 0;
        long cancelled = 0;
        long sent = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Race race = race(seed);
            int failing = seed;
            try {
                race.check();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + failing + ": " + e.getMessage(), e);
            }
            attempts += race.attemptsAfter;
            exits += race.exitsAfter();
            cancelled += race.cancelled;
            sent += race.sent.size();
        }
        System.out.println("PIPELINED, " + seeds + " seeds, four producers: " + sent + " orders sent, " + attempts
                + " openings attempted at or after the trip, 0 of them sent, " + exits + " exits sent after it, " + cancelled
                + " resting openings cancelled");
        assertTrue(attempts > seeds && exits >= seeds / 2 && cancelled > 0, attempts + " attempts, " + exits + " exits");
    }

    @Test
    void shouldBeCaughtWhenAnOpeningOfTheTripItselfIsSent() {
        Race race = race(1);
        List<Got> doctored = new ArrayList<>(race.sent);
        doctored.add(new Got(race.trip, "B", Side.BUY));
        Race broken = new Race(race.trip, race.attemptsAfter, doctored, 0, race.cancelled, race.state);
        assertThrows(AssertionError.class, broken::check);
    }

    private static Race race(long seed) {
        RestingVenue venue = new RestingVenue();
        AtomicLong trip = new AtomicLong(Long.MAX_VALUE);
        AtomicLong attemptsAfter = new AtomicLong();
        Random random = new Random(seed);
        Engine engine = Desk.builder("HELD", "B", "C", "D").threading(Threading.PIPELINED).ringSize(random.nextBoolean() ? 8 : 1_024)
                .publishTimeout(Desk.PATIENCE).venue(venue).orderCapacity(1 << 14)
                .strategy("holder", holder(trip), "HELD").strategy("opener", opener(seed, trip, attemptsAfter), OTHERS).build().start();
        Desk.publish(engine, "HELD", 1, 10_000, 10_000);
        Desk.quiet(engine);
        List<Callable<Integer>> producers = new ArrayList<>(List.of(() -> falling(engine, 100 + random.nextInt(TICKS))));
        for (String symbol : OTHERS) {
            producers.add(() -> pumping(engine, symbol));
        }
        Desk.together(producers);
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        return new Race(trip.get(), attemptsAfter.get(), venue.got, venue.resting.size(), venue.cancelled, engine.result().state());
    }

    /** Buys once; notes the first input whose price takes more than five per cent, and sells all. */
    private static Probe holder(AtomicLong trip) {
        return Probe.ticks((me, tick) -> {
            boolean flat = me.held(tick.instrument()).isFlat();
            if (flat && tick.bidUnits() == 10_000 && me.working() == 0) {
                me.trade(tick.instrument(), Side.BUY, HELD);
            } else if (tick.bidUnits() < 9_500 && !flat && me.working() == 0) {
                trip.compareAndSet(Long.MAX_VALUE, OrderId.sequence(me.trade(tick.instrument(), Side.SELL, HELD)));
            }
        });
    }

    private static Probe opener(long seed, AtomicLong trip, AtomicLong attemptsAfter) {
        Random random = new Random(~seed);
        return Probe.ticks((me, tick) -> {
            long order = random.nextBoolean() ? me.rest(tick.instrument(), Side.BUY, 1, 4_000)
                    : me.trade(tick.instrument(), random.nextBoolean() ? Side.BUY : Side.SELL, 1);
            if (OrderId.sequence(order) >= trip.get()) {
                attemptsAfter.incrementAndGet();
            }
        });
    }

    private static int falling(Engine engine, int steps) {
        for (int step = 1; step <= steps; step++) {
            Desk.publish(engine, "HELD", step, 10_000 - 501L * step / steps, 10_000);
        }
        return steps;
    }

    private static int pumping(Engine engine, String symbol) {
        int taken = 0;
        for (int i = 0; i < TICKS; i++) {
            taken += Desk.quote(engine, symbol, i, 5_000, 5_001) == PublishResult.OK ? 1 : 0;
        }
        return taken;
    }
}
