package io.ringside.bench;

import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
 * The portfolio folds inputs into positions, cash, equity and drawdown. In it: the input written into the slot, the fold. Not in it: ring,
 * guard, listeners, the recorder of events.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PortfolioFold {
    private static final int INSTRUMENTS = 64;
    private static final int FILLS = 1 << 12;
    private static final int MAX_QUANTITY = 100;
    private static final long PRICE_UNITS = 1_000_000;
    private static final long SEED = 42;

    private SlotInputs inputs;
    private Portfolio portfolio;
    private SignalPart[] orders;
    private int next;

    /** Creates the benchmark; JMH does. */
    public PortfolioFold() {
    }

    /** Builds the portfolio and shows it a price of every instrument. */
    @Setup(Level.Trial)
    public void build() {
        inputs = new SlotInputs(INSTRUMENTS);
        portfolio = new Portfolio(inputs.instruments, inputs.instruments.currency("USD"), SlotInputs.CASH_UNITS);
        for (int i = 0; i < inputs.count(); i++) {
            portfolio.onInput(inputs.tick());
        }
        orders = orders(new Random(SEED)).toArray(new SignalPart[0]);
    }

    /** In random order; each has its opposite, so that positions stay where they are from round to round. */
    private List<SignalPart> orders(Random random) {
        List<SignalPart> all = new ArrayList<>();
        while (all.size() < FILLS) {
            int instrument = random.nextInt(INSTRUMENTS);
            int quantity = 1 + random.nextInt(MAX_QUANTITY);
            for (Side side : Side.values()) {
                SignalPart order = new SignalPart();
                order.about(inputs.instruments.get(instrument), side);
                order.quantityUnits = quantity;
                order.priceUnits = PRICE_UNITS + random.nextInt(MAX_QUANTITY);
                all.add(order);
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** One tick: positions of its instrument valued anew. */
    @Benchmark
    public void tick() {
        portfolio.onInput(inputs.tick());
    }

    /** One fill: opens, enlarges, reduces or turns a position. */
    @Benchmark
    public void fill() {
        SignalPart order = orders[next];
        next = next + 1 & FILLS - 1;
        inputs.report(order).filled(next, order.quantityUnits, order.priceUnits, 0);
        Slot slot = inputs.slot;
        portfolio.onInput(slot);
    }
}
