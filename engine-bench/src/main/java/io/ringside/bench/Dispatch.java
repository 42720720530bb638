package io.ringside.bench;

import io.ringside.events.Tick;
import io.ringside.instrument.Instrument;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * The strategy stage finds whom a tick concerns and calls them. In it: the copy of the tick into the slot, dispatch by instrument, the call
 * of one strategy that adds up prices. Not in it: ring, guard, any other stage, signals. Up to 64 strategies share the instruments.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Dispatch {
    private static final int MOST_STRATEGIES = 64;

    /** How many instruments there are, in random order. */
    @Param({"1", "64", "4096"})
    private int instruments;

    private SlotInputs inputs;
    private StrategyRunner runner;

    /** Creates the benchmark; JMH does. */
    public Dispatch() {
    }

    /** Builds the stage and its inputs. */
    @Setup(Level.Trial)
    public void build() {
        inputs = new SlotInputs(instruments);
        runner = new StrategyRunner(inputs.instruments, SlotInputs.CASH_UNITS, SlotInputs.NO_FAULTS);
        int strategies = Math.min(MOST_STRATEGIES, instruments);
        for (int i = 0; i < strategies; i++) {
            List<Instrument> subscribed = new ArrayList<>();
            for (int id = i; id < instruments; id += strategies) {
                subscribed.add(inputs.instruments.get(id));
            }
            runner.add("adder-" + i, new Adder(), subscribed, new Parameters("adder-" + i, Map.of()));
        }
    }

    /** One tick. */
    @Benchmark
    public void tick() {
        runner.onInput(inputs.tick());
    }

    /** Looks at every tick, wants nothing. */
    private static final class Adder extends Strategy {
        private long sum;

        @Override
        protected void onTick(Tick tick) {
            sum += tick.isQuote() ? tick.bidUnits() : tick.priceUnits();
        }

        @Override
        public String toString() {
            return "sum " + sum;
        }
    }
}
