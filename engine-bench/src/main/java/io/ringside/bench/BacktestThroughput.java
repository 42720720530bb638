package io.ringside.bench;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.events.TickPart;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.venue.SimulatedVenue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A backtest from memory, one tick an operation: strategy, gate, router, simulated venue, portfolio and recorder, in lock-step on one
 * thread. Throughput is in ticks per second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BacktestThroughput {
    private static final int TICKS = 1 << 16;
    private static final long SEED = 42;

    /** How many instruments take turns. */
    @Param({"1", "64"})
    private int instruments;

    private Engine engine;
    private TickPart[] ticks;
    private int next;

    /** Builds the engine and its market data. */
    @Setup(Level.Trial)
    public void build() {
        EngineBuilder builder = Engine.builder();
        for (int i = 0; i < instruments; i++) {
            builder.instrument(Instrument.of("I" + i).priceDecimals(4).currency(Currency.of("USD", 2)).build());
        }
        engine = builder.cash("USD", "100000000")
                .strategy("ema-crossover", new EmaCrossover(12, 26, "100"))
                .limits(Limits.backtest().toBuilder().set("account.drawdown-bps", Limits.OFF).build())
                .venue(SimulatedVenue.builder().feeBps("0.1").build())
                .threading(Threading.INLINE)
                .lockStep()
                .build()
                .start();
        ticks = RandomWalk.ticks(engine.instruments(), TICKS, SEED);
    }

    /** Prints how much trading there was, so that the figure can be judged. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
        System.out.printf("%n# %,d ticks, %,d signals, %,d fills, denied %s%n", engine.result().ticks(), engine.result().signals(),
                engine.result().fills(), engine.result().denied());
    }

    /** Enters one tick and lets all it causes settle. */
    @Benchmark
    public void tick() {
        TickPart tick = ticks[next];
        engine.step(tick);
        RandomWalk.later(tick, TICKS);
        next = next + 1 & TICKS - 1;
    }
}
