package io.ringside.bench;

import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.feed.Feed;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.risk.Limits;
import io.ringside.strategy.Strategy;
import java.util.List;
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
 * How long the engine takes for a tick: published, the strategy called, its signal written, the gate's verdict, the order handed to the
 * venue, the books and counters. One tick at a time, the next when all the last one caused is done.
 *
 * <p>A sample begins before the tick is published. INLINE it ends when publishing returns; with threads, when the publishing thread sees
 * that every stage has handled the tick, so two hops are in it. Clock reads are in it too. The fill of the order, which comes between two
 * samples, is not, nor is a venue's work: orders are only noted.
 *
 * <p>Two ways to measure a strategy of one's own: {@code -p strategyClass=com.acme.Mine} with the class on the class path, or a public
 * subclass of this in a project with JMH's annotation processor that overrides {@link #strategy()}, and {@link #instruments()},
 * {@link #market(Instruments)} or {@link #limits()} if need be. The subclass needs no annotation; in it {@code strategyClass} is a label
 * in the result and no more.
 *
 * <p>Each run prints signals per tick. A run fails, and has no result, if no order was handed over, a strategy threw, or the account was
 * not NORMAL at the end: its figures would be of something else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TickToSignal {
    private static final int TICKS = 1 << 14;
    private static final long SEED = 42;

    /** A class that extends {@link Strategy} and has a public constructor without parameters, or a name such as ema-crossover. */
    @Param("io.ringside.bench.EveryTick")
    private String strategyClass;

    /** Which threads run the stages. */
    @Param("INLINE")
    private Threading mode;

    /** How the engine's threads wait; without effect INLINE. */
    @Param("YIELDING")
    private WaitMode waitMode;

    private ClosedLoop loop;

    /** Creates the benchmark; JMH does. */
    public TickToSignal() {
    }

    /**
     * Makes the strategy that is measured. Called once per run.
     *
     * @return a new strategy; unless overridden, one of {@code strategyClass}
     */
    protected Strategy strategy() {
        return MeasuredStrategy.create(strategyClass);
    }

    /**
     * Says what is traded. Called once per run.
     *
     * @return instruments of one currency; unless overridden, one
     */
    protected List<Instrument> instruments() {
        return List.of(Instrument.of("I0").priceDecimals(4).currency(Currency.of("USD", 2)).build());
    }

    /**
     * Makes market data, which is loaded into memory and sent round by round, each later than the one before. Called once per run.
     *
     * @param instruments the concluded instruments
     * @return at least one tick; unless overridden, a seeded random walk
     */
    protected Feed market(Instruments instruments) {
        return RandomWalk.feed(instruments, TICKS, SEED);
    }

    /**
     * States the limits. Called once per run.
     *
     * @return every limit stated; unless overridden, {@link Limits#standard()} with bounds of quantity and position, all wide enough
     */
    protected Limits limits() {
        return WideLimits.OF_ALL_KINDS;
    }

    /** Builds and starts the engine. */
    @Setup(Level.Trial)
    public void start() {
        loop = new ClosedLoop(new ClosedLoop.Subject(strategy(), instruments(), limits(), this::market), mode, waitMode);
    }

    /** Fills what the last tick ordered and takes the next. Not in the sample. */
    @Setup(Level.Invocation)
    public void prepare() {
        loop.prepare();
    }

    /** Sends one tick and waits for the end of what it causes. */
    @Benchmark
    public void tick() {
        loop.send();
    }

    /** Closes the engine, says what there was to measure, and fails if that was not a strategy at work. */
    @TearDown(Level.Trial)
    public void stop() {
        loop.close();
        System.out.printf("%n# %s%n", loop.summary());
        loop.check();
    }
}
