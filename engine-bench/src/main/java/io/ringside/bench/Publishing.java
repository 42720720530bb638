package io.ringside.bench;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.events.TickPart;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Instrument;
import io.ringside.strategy.Hold;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A quote is published into an engine at work, {@value #BURST} at a time into a ring with room for all. With threads in it: the checks, the
 * claim, the copy, the hand-over, while the stages take the quotes on theirs; the wait for them to end comes between the bursts and is not
 * in it. INLINE in it: all of that, and every stage, the strategy being one that wants nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Publishing {
    static final int BURST = 256;
    private static final int QUOTES = 1 << 12;
    private static final int INSTRUMENTS = 64;
    private static final long SEED = 42;
    private static final long START_UNITS = 1_000_000;
    private static final long STEP_NS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Which threads run the stages. */
    @Param({"INLINE", "FUSED"})
    private Threading mode;

    /** How the engine's threads wait; without effect INLINE. */
    @Param("YIELDING")
    private WaitMode waitMode;

    private final TickPart[] quotes = new TickPart[QUOTES];
    private Engine engine;
    private Publisher publisher;
    private int next;
    private long nowNs;

    /** Creates the benchmark; JMH does. */
    public Publishing() {
    }

    /** Builds and starts the engine, and makes the quotes. */
    @Setup(Level.Trial)
    public void start() {
        EngineBuilder builder = Engine.builder().cash("USD", "100000000").strategy("hold", new Hold()).limits(WideLimits.OF_ALL_KINDS)
                .venue(new SilentVenue()).threading(mode).publishTimeout(PATIENCE);
        SlotInputs.define(INSTRUMENTS).forEach(builder::instrument);
        if (mode != Threading.INLINE) {
            builder.waitMode(waitMode);
        }
        engine = builder.build().start();
        publisher = engine.publisher();
        Random random = new Random(SEED);
        for (int i = 0; i < QUOTES; i++) {
            Instrument instrument = engine.instruments().get(random.nextInt(INSTRUMENTS));
            long bid = START_UNITS + random.nextInt(100);
            quotes[i] = new TickPart().quote(instrument, 0).bid(bid, 1 + random.nextInt(900)).ask(bid + 2, 1 + random.nextInt(900));
        }
    }

    /** Waits until the stages have handled all there was. */
    @Setup(Level.Invocation)
    public void settle() {
        if (!engine.awaitQuiet(PATIENCE)) {
            throw new IllegalStateException("engine still busy after " + PATIENCE.toSeconds() + " s: " + engine.counters());
        }
    }

    /** A burst of quotes, each an operation. */
    @Benchmark
    @OperationsPerInvocation(BURST)
    public void quote() {
        for (int i = 0; i < BURST; i++) {
            TickPart quote = quotes[next];
            next = next + 1 & QUOTES - 1;
            nowNs += STEP_NS;
            if (publisher.quote(quote.instrument, nowNs, quote.bidUnits, quote.bidSizeUnits, quote.askUnits, quote.askSizeUnits)
                    != PublishResult.OK) {
                throw new IllegalStateException("quote not taken: " + engine.counters());
            }
        }
    }

    /** Closes the engine. */
    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }
}
