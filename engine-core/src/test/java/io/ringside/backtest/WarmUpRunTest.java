package io.ringside.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.feed.MemoryFeed;
import io.ringside.journal.Tape;
import io.ringside.report.RunResult;
import io.ringside.indicator.Sma;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.EmaCrossover;
import io.ringside.strategy.StateIn;
import io.ringside.strategy.StateOut;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyStates;
import io.ringside.venue.SimulatedVenue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that begin in the middle decide from there on as one that began at the beginning. */
class WarmUpRunTest {
    private static final int TICKS = 4_000;
    private static final int CUT = 1_777;
    private static final long STEP_NS = 1_000_000L;

    @TempDir
    private Path folder;

    /** Trades one at each crossing of price and average, whatever it holds; an average over ticks, another over all time. */
    private static final class Crosser extends Strategy {
        private final Sma average = new Sma(50);
        private double slow = Double.NaN;
        private int sign;

        @Override
        protected void onTick(Tick tick) {
            double price = tick.bidUnits();
            slow = Double.isNaN(slow) ? price : slow + 0.01 * (price - slow);
            if (average.update(price)) {
                turn(tick.instrument(), average.value() > slow ? 1 : -1);
            }
        }

        private void turn(Instrument instrument, int now) {
            if (sign != 0 && now != sign) {
                limit(instrument, Side.of(now), 1, now > 0 ? 20_000 : 1, io.ringside.events.TimeInForce.IOC);
            }
            sign = now;
        }

        @Override
        protected boolean isWarm() {
            return average.isReady();
        }

        @Override
        protected void onSave(StateOut out) {
            out.putDouble(slow).putInt(sign);
        }

        @Override
        protected void onLoad(StateIn in) {
            slow = in.getDouble();
            sign = in.getInt();
        }
    }

    private static Function<Instruments, Feed> walk(int from, int until) {
        return known -> {
            Random random = new Random(20131125);
            Instrument instrument = known.get(0);
            long[] bid = {10_000};
            int[] at = {0};
            return MemoryFeed.load(new MemorySource(tick -> {
                while (at[0] < until) {
                    bid[0] = Math.max(100, bid[0] + random.nextInt(21) - 10);
                    if (at[0]++ >= from) {
                        tick.quote(instrument, at[0] * STEP_NS).bid(bid[0], 1_000).ask(bid[0] + 1, 1_000);
                        return true;
                    }
                }
                return false;
            }));
        };
    }

    /** A feed of what a function fills in. */
    private record MemorySource(Function<TickPart, Boolean> fill) implements Feed {
        @Override
        public boolean next(TickPart tick) {
            return fill.apply(tick);
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

    private static EngineBuilder settings(Threading threading) {
        return Engine.builder().instrument(Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build())
                .cash("USD", "1000000").threading(threading).venue(SimulatedVenue.builder().build());
    }

    /** The signals of a run as time, side and quantity, from a time on. */
    private static List<String> signals(Backtest backtest, ByteArrayOutputStream events, Function<Instruments, Feed> ticks) {
        assertEquals(0, backtest.run(ticks).run().strategyFaults());
        return events.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("S,")).map(line -> line.split(",", 3)[2])
                .filter(line -> Long.parseLong(line.substring(0, line.indexOf(','))) > CUT * STEP_NS).toList();
    }

    private static List<String> whole() {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        return signals(new Backtest(settings(Threading.INLINE).strategy("c", new Crosser()).events(events)), events, walk(0, TICKS));
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldDecideAsARunThatBeganEarlierWhenHistoryIsWhatThatSaw(Threading threading) {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        Backtest backtest = new Backtest(settings(threading).strategy("c", new Crosser()).events(events).history(walk(0, CUT)));
        List<String> expected = whole();
        assertTrue(expected.size() > 5, expected::toString);
        assertEquals(expected, signals(backtest, events, walk(CUT, TICKS)));
    }

    @Test
    void shouldNotShowHistoryOfTheRunItself() {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        Backtest backtest = new Backtest(settings(Threading.INLINE).strategy("c", new Crosser()).events(events).history(walk(0, TICKS)));
        assertEquals(whole(), signals(backtest, events, walk(CUT, TICKS)));
    }

    @Test
    void shouldEndHistoryWhereTheRunDidWhenItsTapeIsPlayed() {
        Engine engine = settings(Threading.INLINE).lockStep().record().strategy("c", new Crosser()).history(walk(0, TICKS)).build();
        engine.historyUntil(CUT * STEP_NS).start();
        try (Feed feed = walk(CUT, TICKS).apply(engine.instruments())) {
            TickPart tick = new TickPart();
            while (feed.next(tick)) {
                engine.step(tick);
            }
        }
        engine.close();
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        assertEquals(0, engine.result().strategyFaults());
        assertTrue(engine.result().signals() > 5, engine.result()::toString);
        RunResult replayed = new Replay(settings(Threading.FUSED).strategy("c", new Crosser()).history(walk(0, TICKS)))
                .run(known -> Tape.load(file, known));
        assertEquals(engine.result().digest(), replayed.digest());
    }

    @Test
    void shouldGoOnAsAnUninterruptedRunWhenStateAndRecentHistoryAreGivenBack() {
        Backtest first = new Backtest(settings(Threading.INLINE).strategy("c", new Crosser()));
        assertEquals(0, first.run(walk(0, CUT - 50)).run().strategyFaults());
        Path file = folder.resolve("c.states");
        first.states().save(file);
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        Backtest second = new Backtest(settings(Threading.FUSED).strategy("c", new Crosser()).events(events)
                .states(StrategyStates.load(file)).history(walk(CUT - 50, CUT)));
        assertEquals(whole(), signals(second, events, walk(CUT, TICKS)));
    }

    private static List<String> turns(Backtest backtest, ByteArrayOutputStream events, Function<Instruments, Feed> ticks) {
        return signals(backtest, events, ticks).stream().map(line -> line.replaceAll(",[0-9]+,MARKET.*", "")).toList();
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldTurnWhenAnUninterruptedRunDoesWhenTheAveragesOfTheCrossoverAreGivenBack(Threading threading) {
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        List<String> expected = turns(new Backtest(settings(Threading.INLINE).strategy("c", new EmaCrossover()).events(events)), events,
                walk(0, TICKS));
        assertTrue(expected.size() > 20, expected::toString);
        Backtest first = new Backtest(settings(threading).strategy("c", new EmaCrossover()));
        assertEquals(0, first.run(walk(0, CUT)).run().strategyFaults());
        Path file = folder.resolve("c.states");
        first.states().save(file);
        ByteArrayOutputStream later = new ByteArrayOutputStream();
        Backtest second = new Backtest(
                settings(threading).strategy("c", new EmaCrossover()).events(later).states(StrategyStates.load(file)));
        assertEquals(expected, turns(second, later, walk(CUT, TICKS)));
        EngineBuilder other = settings(threading).lockStep().strategy("c", new EmaCrossover(5, 26, "1")).states(StrategyStates.load(file));
        assertEquals("state of strategy c: averages of 12 and 26 samples, limit 5 and 26, the parameters of this run; "
                        + "load what this class saved, or start without a state",
                assertThrows(InvalidInputException.class, other::build).getMessage());
    }

    @Test
    void shouldShowEachStrategyTheHistoryOfItsInstrumentsOnly() {
        StringBuilder seen = new StringBuilder();
        Strategy listening = new Strategy() {
            @Override
            protected void onTick(Tick tick) {
                seen.append(tick.instrument()).append(tick.bidUnits()).append(' ');
            }
        };
        EngineBuilder settings = settings(Threading.INLINE)
                .instrument(Instrument.of("Y").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build())
                .strategy("y", listening, List.of("Y"), Map.of())
                .history(known -> {
                    int[] at = {0};
                    return new MemorySource(tick -> {
                        tick.quote(known.get(at[0] % 2), at[0]).bid(++at[0], 1).ask(100, 1);
                        return at[0] <= 5;
                    });
                });
        assertEquals(0, new Backtest(settings).run(walk(0, 1)).run().strategyFaults());
        assertEquals("Y2 Y4 ", seen.toString());
    }

    @Test
    void shouldRefuseStatesOfStrategiesThatAreNotThere() {
        Backtest first = new Backtest(settings(Threading.INLINE).strategy("c", new Crosser()));
        first.run(walk(0, 100));
        EngineBuilder other = settings(Threading.INLINE).lockStep().strategy("d", new Crosser()).states(first.states());
        assertEquals("state of strategy c: no such strategy in this run, limit d; load the states of a run with these strategies",
                assertThrows(InvalidInputException.class, other::build).getMessage());
    }

    @Test
    void shouldCutHistoryBeforeTheStartOnlyAndSaveAfterTheEndOnly() {
        try (Engine engine = settings(Threading.INLINE).lockStep().strategy("c", new Crosser()).history(walk(0, 10)).build()) {
            assertTrue(engine.hasHistory());
            assertThrows(IllegalStateException.class, engine::states);
            engine.historyUntil(5).start();
            assertThrows(IllegalStateException.class, () -> engine.historyUntil(5));
            assertThrows(IllegalStateException.class, engine::states);
        }
        try (Engine engine = settings(Threading.INLINE).lockStep().strategy("c", new Crosser()).build()) {
            assertThrows(IllegalStateException.class, () -> engine.historyUntil(5));
        }
    }
}
