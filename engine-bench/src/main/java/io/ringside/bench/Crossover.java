package io.ringside.bench;

import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.strategy.EmaCrossover;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.StrategyRunner;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The strategy stage with {@link EmaCrossover} on one instrument. In it: what {@link Dispatch} has, both averages of every quote, the
 * signal where they cross, and there the fill that turns the position. Not in it: ring, guard, any other stage.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Crossover {
    private SlotInputs inputs;
    private StrategyRunner runner;

    /** Creates the benchmark; JMH does. */
    public Crossover() {
    }

    /** Builds the stage and its inputs. */
    @Setup(Level.Trial)
    public void build() {
        inputs = new SlotInputs(1);
        runner = new StrategyRunner(inputs.instruments, SlotInputs.CASH_UNITS, SlotInputs.NO_FAULTS);
        runner.add("ema-crossover", new EmaCrossover(12, 26, "100"), List.of(), new Parameters("ema-crossover", Map.of()));
    }

    /** One tick, and the fill of what it ordered. */
    @Benchmark
    public void tick() {
        Slot slot = inputs.tick();
        runner.onInput(slot);
        if (slot.signalCount() > 0) {
            SignalPart signal = slot.signals.get(0);
            inputs.report(signal).filled(1, signal.quantityUnits, inputs.priceUnits(), 0);
            runner.onInput(slot);
        }
    }
}
