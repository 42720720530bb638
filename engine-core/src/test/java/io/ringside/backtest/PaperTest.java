package io.ringside.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.strategy.Strategy;
import io.ringside.venue.SimulatedVenue;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recorded data in a live engine: at any speed nothing is lost, and the tape decides the same. */
class PaperTest {
    private static final long MILLI = 1_000_000L;
    private static final int TICKS = 20_000;

    private static EngineBuilder settings(Threading threading, long latencyNs, Strategy strategy) {
        return Engine.builder().threading(threading).cash("USD", "1000000").limits(Limits.backtest())
                .instrument(Instrument.of("X").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build())
                .venue(SimulatedVenue.builder().latencyNs(latencyNs).feeBps("1").build())
                .strategy("s", strategy, List.of(), strategy instanceof EmaCrossover ? Map.of("quantity", "1") : Map.of()).record();
    }

    /** Quotes in equal steps of time, the price a seeded walk. */
    private static final class Walk implements Feed {
        private final Random random = new Random(1);
        private final Instrument instrument;
        private final int ticks;
        private final long stepNs;
        private long price = 10_000;
        private int given;

        Walk(Instrument instrument, int ticks, long stepNs) {
            this.instrument = instrument;
            this.ticks = ticks;
            this.stepNs = stepNs;
        }

        @Override
        public boolean next(TickPart tick) {
            price += random.nextInt(5) - 2;
            tick.quote(instrument, (given + 1) * stepNs).bid(price, 100).ask(price + 1, 100);
            return given++ < ticks;
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

    private static Feed walk(Instruments instruments, int ticks, long stepNs) {
        return new Walk(instruments.get(0), ticks, stepNs);
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldTakeEveryTickAndDecideTheSameAgainAtFullSpeed(Threading threading) {
        Paper paper = new Paper(settings(threading, 5 * MILLI, new EmaCrossover())).speed(Paper.MAX_SPEED);
        BacktestResult result = paper.run(known -> walk(known, TICKS, MILLI));
        System.out.println(threading + ": " + result.run().ticks() + " ticks in " + result.elapsedMs() + " ms, " + result.run().fills()
                + " fills, tape of " + paper.tape().inputs() + " inputs, digest " + result.run().digest());
        assertEquals(TICKS, result.run().ticks());
        assertEquals(0, result.run().openOrders());
        assertTrue(result.run().fills() > 0, result::toString);
        for (Threading mode : Threading.values()) {
            assertEquals(result.run().digest(), new Replay(settings(mode, 5 * MILLI, new EmaCrossover())).run(paper.tape()).digest());
        }
    }

    /** Buys on the first tick; its order takes longer to the venue than the recording lasts. */
    private static final class Late extends Strategy {
        private boolean bought;

        @Override
        protected void onTick(Tick tick) {
            if (!bought) {
                bought = true;
                buy(tick.instrument(), 1);
            }
        }
    }

    @Test
    void shouldLetOrdersInFlightMeetTheLastBookWhenOnlyInputsMoveTime() {
        BacktestResult result = new Paper(settings(Threading.FUSED, 3_600_000 * MILLI, new Late())).speed(Paper.MAX_SPEED)
                .run(known -> walk(known, 10, MILLI));
        assertEquals("1 fills, 0 open", result.run().fills() + " fills, " + result.run().openOrders() + " open");
    }

    @Test
    void shouldTakeAsLongAsTheRecordingDividedByTheSpeed() {
        BacktestResult result = new Paper(settings(Threading.FUSED, 0, new EmaCrossover())).speed(100)
                .run(known -> walk(known, 200, 100 * MILLI));
        long least = 199;
        assertTrue(result.elapsedMs() >= least, () -> "20 s at a hundredfold took " + result.elapsedMs() + " ms");
        assertEquals(200, result.run().ticks());
    }

    /** Tells when it has seen a tick. */
    private static final class Telling extends Strategy {
        private final CountDownLatch seen = new CountDownLatch(1);

        @Override
        protected void onTick(Tick tick) {
            seen.countDown();
        }
    }

    @Test
    void shouldEndWithItsResultWhenStoppedAmidAGapOfAnHour() throws Exception {
        Telling telling = new Telling();
        Paper paper = new Paper(settings(Threading.FUSED, 0, telling));
        CompletableFuture<BacktestResult> running = CompletableFuture.supplyAsync(
                () -> paper.run(known -> walk(known, 5, 3_600_000 * MILLI)));
        assertTrue(telling.seen.await(20, TimeUnit.SECONDS));
        paper.stop();
        BacktestResult result = running.get(20, TimeUnit.SECONDS);
        assertEquals(1, result.run().ticks());
        assertEquals(result.run().digest(), new Replay(settings(Threading.INLINE, 0, new Telling())).run(paper.tape()).digest());
    }

    @Test
    void shouldRefuseEnginesThatAreNotLiveAndSpeedsThatCannotBe() {
        assertEquals("threading: an engine that is not live, limit FUSED or PIPELINED, not in lock-step; choose one of them, or run a"
                        + " backtest",
                assertThrows(InvalidInputException.class, () -> new Paper(settings(Threading.INLINE, 0, new Telling()))
                        .run(known -> walk(known, 1, 1))).getMessage());
        for (double speed : new double[] {0, -1, Double.NaN, 1_000_001}) {
            assertEquals("speed: value " + speed + ", limit above 0, up to 1000000, or MAX_SPEED; state a speed in that range",
                    assertThrows(InvalidInputException.class, () -> new Paper(Engine.builder()).speed(speed)).getMessage());
        }
        assertEquals("no tape: not recorded or not ended; build with record() and run first",
                assertThrows(IllegalStateException.class, () -> new Paper(Engine.builder()).tape()).getMessage());
    }
}
