package io.ringside.bench.harness;

import com.sun.management.ThreadMXBean;
import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.events.TickPart;
import io.ringside.feed.MemoryFeed;
import io.ringside.instrument.Instrument;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.strategy.EmaCrossover;
import io.ringside.venue.SimulatedVenue;
import java.lang.management.ManagementFactory;
import java.util.List;

/** A backtest on one thread: strategy, gate, router, simulated venue, portfolio, recorder with its digest. */
final class Backtesting {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Backtesting() {
    }

    /**
     * What a stretch of it came to.
     *
     * @param ticks how many
     * @param nanos how long they took
     * @param bytes what the thread allocated meanwhile
     */
    record Stretch(long ticks, long nanos, long bytes) {
        double ticksPerSecond() {
            return ticks * 1e9 / nanos;
        }

        double nanosPerTick() {
            return (double) nanos / ticks;
        }

        double bytesPerTick() {
            return (double) bytes / ticks;
        }
    }

    /** Something to do that has a number of ticks. */
    @FunctionalInterface
    interface Work {
        /** Does it; returns the number of ticks. */
        long run();
    }

    static Stretch measure(Work work) {
        long bytes = allocated();
        long begun = System.nanoTime();
        long ticks = work.run();
        long nanos = System.nanoTime() - begun;
        return new Stretch(ticks, nanos, allocated() - bytes);
    }

    /** Bytes this thread has allocated so far. Allocates nothing. */
    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** An engine with one strategy on all instruments. */
    static Engine engine(List<Instrument> instruments) {
        EngineBuilder builder = builder(instruments);
        return builder.strategy("ema-crossover", new EmaCrossover(12, 26, "1")).build().start();
    }

    static EngineBuilder builder(List<Instrument> instruments) {
        EngineBuilder builder = Engine.builder();
        instruments.forEach(builder::instrument);
        String currency = instruments.get(0).currency().code();
        return builder.cash(currency, "100000000")
                .limits(Limits.backtest().toBuilder().set("account.drawdown-bps", Limits.OFF).build())
                .venue(SimulatedVenue.builder().feeBps("0.1").build())
                .threading(Threading.INLINE).lockStep();
    }

    /** Closes an engine, and says what its run came to. */
    static RunResult end(Engine engine) {
        engine.close();
        return engine.result();
    }

    /** Ticks that come again and again, each time later than all before, from a source that is opened again each time. */
    static final class Later {
        /** A source makes what it needs at its first ticks. */
        private static final int OPENING = 1_000;

        private long shiftNs;
        private long lastNs;
        private long ticks;
        private long bytesThen;
        private double bytesPerTick = Double.MAX_VALUE;

        /** They begin anew. */
        void again() {
            shiftNs = lastNs;
            ticks = 0;
        }

        void step(Engine engine, TickPart tick) {
            tick.timestampNs += shiftNs;
            lastNs = tick.timestampNs;
            engine.step(tick);
            if (++ticks == OPENING) {
                bytesThen = allocated();
            }
        }

        /** They have ended; returns how many there were. */
        long ended() {
            if (ticks > OPENING) {
                bytesPerTick = Math.min(bytesPerTick, (double) (allocated() - bytesThen) / (ticks - OPENING));
            }
            return ticks;
        }

        /** The least that a tick cost in any repetition, its source's opening excepted. */
        double bytesPerTick() {
            return bytesPerTick;
        }
    }

    /** Ticks in memory that follow themselves in time when they have all been used. */
    static final class Loop {
        private final MemoryFeed feed;
        private final TickPart tick = new TickPart();
        private long laterNs;

        Loop(MemoryFeed feed) {
            this.feed = feed;
            feed.rewind();
        }

        /** Steps an engine through the ticks, once or several times, until at least so many have passed; returns how many did. */
        long run(Engine engine, long least) {
            long ticks = 0;
            while (ticks < least) {
                feed.rewind(laterNs);
                laterNs += feed.spanNs() + 1;
                while (feed.next(tick)) {
                    engine.step(tick);
                }
                ticks += feed.size();
            }
            return ticks;
        }
    }
}
