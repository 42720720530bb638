package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.InputKind;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.venue.SimulatedVenue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Live runs with everything that can enter, decided again free-running: rings of 8 and 1,024 in all three modes, equal to the last byte.
 * A build makes short tapes; {@code -Dringside.seeds=20 -Dringside.inputs=1000000} the long ones.
 */
class TapeEqualityTest {
    private static final String IBM = "shared/data/ibm-nyse-20131007.csv.gz";
    private static final int CONTROL_EVERY = 700;

    private static EngineBuilder scene(long seed) {
        return Desk.builder("A", "B", "C").limits(limits("600"))
                .venue(SimulatedVenue.builder().latencyNs(seed % 2 == 0 ? 0 : 300 * Desk.MILLI).feeBps("0.5").build())
                .strategy("first", ModeEqualityTest.gambler(seed), "A", "B")
                .strategy("clumsy", clumsy(seed)).strategy("timed", timed()).isolated("apart", ModeEqualityTest.gambler(~seed), "A");
    }

    private static Limits limits(String most) {
        return Desk.loose().toBuilder().drawdownBps(10_000).maxLong("*", most).maxShort("*", "400").maxOpenOrders(40).build();
    }

    /** Fails now and then, three times within a minute at last. */
    private static Probe clumsy(long seed) {
        Random random = new Random(seed);
        long[] ticks = {0};
        return Probe.ticks((me, tick) -> {
            if (++ticks[0] % 3_000 == 0 || ticks[0] > 5_000 && random.nextInt(100) == 0) {
                me.trade(tick.instrument(), io.ringside.events.Side.BUY, 1);
                throw new IllegalStateException("clumsy");
            }
        });
    }

    private static Probe timed() {
        return Probe.idle().starts(me -> me.wakeEvery(0, 10 * Desk.SECOND))
                .timers((me, timer) -> me.trade(me.named("B"), io.ringside.events.Side.of(timer.deadlineNs() % 3 == 0 ? 1 : -1), 1));
    }

    @Test
    void shouldComeToTheSameInEveryModeAndRingWhenTheTapeHasEverything() throws Exception {
        int seeds = Effort.seeds(2);
        for (int seed = 1; seed <= seeds; seed++) {
            Engine engine = recorded(seed, Effort.inputs(60_000));
            RunResult live = engine.result();
            Counters counters = engine.counters();
            System.out.println("seed " + seed + ": " + engine.tape().inputs() + " inputs, ticks " + counters.inputs(InputKind.TICK)
                    + ", timers " + counters.inputs(InputKind.TIMER) + ", signals apart " + counters.inputs(InputKind.SIGNAL)
                    + ", controls " + counters.inputs(InputKind.CONTROL) + ", strategy faults " + live.strategyFaults()
                    + ", trips " + live.trips().size() + ", " + counters + ", digest " + live.digest());
            for (Threading threading : Threading.values()) {
                for (int ring : new int[] {8, 1_024}) {
                    RunResult replayed = new Replay(scene(seed).threading(threading).ringSize(ring)).run(engine.tape());
                    assertEquals(ModeEqualityTest.text(live), ModeEqualityTest.text(replayed),
                            threading + ", ring " + ring + ", seed " + seed);
                }
            }
            assertTrue(live.fills() > 100 && live.strategyFaults() > 0 && live.disabledStrategies() == 1 && live.trips().size() >= 2
                    && counters.inputs(InputKind.TIMER) > 10 && counters.inputs(InputKind.SIGNAL) > 0, live::toString);
        }
    }

    private static Engine recorded(long seed, int inputs) throws Exception {
        Threading threading = seed % 2 == 0 ? Threading.PIPELINED : Threading.FUSED;
        Engine engine = scene(seed).threading(threading).ringSize(seed % 3 == 0 ? 8 : 1_024).publishTimeout(Desk.PATIENCE).record()
                .build().start();
        Operator operator = new Operator(engine, new Random(seed));
        Random random = new Random(seed);
        TickPart tick = new TickPart();
        long shiftNs = 0;
        long lastNs = 0;
        for (int i = 0; engine.counters().inputs() < inputs;) {
            try (Feed feed = source(seed)) {
                while (engine.counters().inputs() < inputs && feed.next(tick)) {
                    lastNs = tick.timestampNs + shiftNs;
                    publish(engine, random, tick, lastNs);
                    if (++i % CONTROL_EVERY == 0) {
                        operator.command(engine.counters().inputs() > inputs * 2L / 3);
                    }
                }
            }
            shiftNs = lastNs - START_NS + Desk.SECOND;
        }
        Desk.quiet(engine);
        engine.close();
        return engine;
    }

    private static final long START_NS = 1_381_152_600_000_000_000L;

    private static void publish(Engine engine, Random random, TickPart tick, long ns) {
        String symbol = random.nextInt(4) > 0 ? "A" : "B";
        if (tick.bidUnits == TickPart.NO_PRICE || tick.askUnits == TickPart.NO_PRICE || random.nextInt(5) == 0) {
            engine.publisher().trade(engine.instrument(symbol), ns, 18_000 + random.nextInt(9), 1 + random.nextInt(500), null);
        } else {
            engine.publisher().quote(engine.instrument(symbol), ns, tick.bidUnits / 100, 100, tick.askUnits / 100, 100);
        }
    }

    /** The recorded day if it is there, else a walk. */
    private static Feed source(long seed) {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place.resolve(IBM))) {
                Instrument ibm = Instrument.of("IBM").priceDecimals(4).quantityDecimals(0).currency(Currency.of("USD", 4)).build();
                return FileFeeds.open(place.resolve(IBM).toString(), FeedFormat.AUTO, null, Instruments.conclude(List.of(ibm), List.of()));
            }
        }
        return new Walk(seed);
    }

    /** A day of quotes around 180.00, a tick in three tenths of a second. */
    private static final class Walk implements Feed {
        private final Random random;
        private int left = 70_000;
        private long ns = START_NS;
        private long price = 1_800_000;

        Walk(long seed) {
            random = new Random(seed);
        }

        @Override
        public boolean next(TickPart into) {
            ns += random.nextInt(600_000_000);
            price = Math.max(1_000_000, price + 100 * (random.nextInt(7) - 3));
            into.timestampNs = ns;
            into.bid(price, 100).ask(price + 100 + 100 * random.nextInt(3), 100);
            return --left >= 0;
        }

        @Override
        public long skipped() {
            return 0;
        }

        @Override
        public long bytesRead() {
            return 0;
        }

        @Override
        public long totalBytes() {
            return 0;
        }

        @Override
        public void close() {
        }
    }

    /** Pauses, resumes and changes limits at random; towards the end kills, and re-arms when it may. */
    private record Operator(Engine engine, Random random) {
        void command(boolean nearTheEnd) {
            if (nearTheEnd && engine.counters().riskState() == RiskState.NORMAL && engine.counters().riskEpoch() == 0) {
                engine.controls().kill("op", "near the end");
                return;
            }
            switch (random.nextInt(5)) {
                case 0 -> engine.controls().pause("op", "random");
                case 1, 2 -> engine.controls().resume("op", "random");
                case 3 -> engine.controls().limitsUntil(engine.counters().eventTimeNs() + 60 * Desk.SECOND, limits("50"), "op", "random");
                default -> engine.controls().rearm(engine.counters().riskEpoch(), "op", "random");
            }
            if (engine.counters().riskState() == RiskState.HALTED) {
                engine.controls().rearm(engine.counters().riskEpoch(), "op", "again");
            }
        }
    }

    @Test
    void shouldBeCaughtWhenAStrategyReadsWhatAnotherStageKnows() throws Exception {
        AtomicLong booked = new AtomicLong();
        Engine engine = peeking(booked, Threading.FUSED, 1_024).record().publishTimeout(Desk.PATIENCE).build().start();
        for (int i = 1; i <= 20_000; i++) {
            Desk.publish(engine, "A", i * Desk.MILLI, 10_000, 10_001);
        }
        Desk.quiet(engine);
        engine.close();
        Set<String> digests = new HashSet<>(Set.of(engine.result().digest()));
        for (Threading threading : Threading.values()) {
            booked.set(0);
            digests.add(new Replay(peeking(booked, threading, threading == Threading.INLINE ? 8 : 1_024)).run(engine.tape()).digest());
        }
        System.out.println("a strategy that reads the portfolio's state: " + digests.size() + " digests of 4 runs");
        assertTrue(digests.size() > 1, "the comparison saw nothing");
    }

    /** Trades while the portfolio's listener, on another stage, has seen no more fills than orders were given. */
    private static EngineBuilder peeking(AtomicLong booked, Threading threading, int ring) {
        return Desk.builder("A").threading(threading).ringSize(ring).listener(new PortfolioListener() {
            @Override
            public void onFill(io.ringside.events.Fill fill, io.ringside.portfolio.Portfolio portfolio) {
                booked.incrementAndGet();
            }
        }).strategy("peeking", Probe.ticks((me, tick) -> {
            if (booked.get() % 3 != 1) {
                me.trade(tick.instrument(), tick.timestampNs() % 2 == 0 ? io.ringside.events.Side.BUY : io.ringside.events.Side.SELL, 1);
            }
        }));
    }

    @Test
    void shouldCountTheSameAsTheResult() throws Exception {
        Engine engine = recorded(4, 20_000);
        RunResult result = engine.result();
        Counters counters = engine.counters();
        long denied = result.denied().values().stream().mapToLong(Long::longValue).sum();
        long refused = 0;
        for (RiskCode code : RiskCode.values()) {
            refused += code == RiskCode.APPROVED ? 0 : counters.verdicts(code);
            assertEquals(code == RiskCode.APPROVED ? result.approved() : result.denied().getOrDefault(code, 0L), counters.verdicts(code));
        }
        assertEquals(List.of(result.ticks(), result.signals(), denied, result.fills(), (long) result.openOrders(), engine.tape().inputs()),
                List.of(counters.inputs(InputKind.TICK), counters.signals(), refused, counters.fills(), counters.openOrders(),
                        counters.inputs()));
        assertEquals(result.approved(), counters.sends() + counters.suppressed());
        assertEquals(result.state(), counters.riskState());
    }
}
