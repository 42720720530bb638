package io.ringside.examples;

import io.ringside.bench.TickToSignal;
import io.ringside.events.Tick;
import io.ringside.instrument.Instrument;
import io.ringside.strategy.Strategy;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * A strategy of one's own measured by JMH in the engine as embedded, every limit on: ns from a tick until its order is with the venue and
 * all stages are done. Overrides what makes the strategy; market data and limits stay as they are.
 */
public class OwnStrategyLatency extends TickToSignal {
    /** Creates the benchmark; JMH does. */
    public OwnStrategyLatency() {
    }

    @Override
    protected Strategy strategy() {
        return new Imbalance(2);
    }

    /**
     * Measures INLINE, in a JVM of its own, for some ten seconds, and prints what a tick takes.
     *
     * @param arguments none
     * @throws RunnerException if the strategy cannot be measured
     */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder().include(OwnStrategyLatency.class.getName() + ".tick").param("mode", "INLINE")
                .param("strategyClass", Imbalance.class.getSimpleName())
                .warmupIterations(3).measurementIterations(3).warmupTime(TimeValue.seconds(1)).measurementTime(TimeValue.seconds(1))
                .forks(1).shouldFailOnError(true).build();
        for (RunResult result : new Runner(options).run()) {
            Statistics ns = result.getPrimaryResult().getStatistics();
            System.out.printf("%s: p50 %.0f ns, p99 %.0f ns, %d samples%n", Imbalance.class.getSimpleName(), ns.getPercentile(50),
                    ns.getPercentile(99), ns.getN());
        }
    }

    /** Long while the bid is so many times as large as the ask, short while it is the other way round. */
    static final class Imbalance extends Strategy {
        private final long times;

        Imbalance(long times) {
            this.times = times;
        }

        @Override
        protected void onTick(Tick tick) {
            if (!tick.isQuote()) {
                return;
            }
            Instrument instrument = tick.instrument();
            if (tick.bidSizeUnits() > times * tick.askSizeUnits()) {
                target(instrument, 1);
            } else if (tick.askSizeUnits() > times * tick.bidSizeUnits()) {
                target(instrument, -1);
            }
        }
    }
}
