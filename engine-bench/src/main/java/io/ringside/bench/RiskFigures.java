package io.ringside.bench;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskCalculator;
import io.ringside.risk.RiskMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
 * What soft limits go by, computed beside the ring: value at risk, shortfall, beta and sectors of 50 instruments over 250 days. Not in it:
 * the picture of the positions, the input that carries the figures.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RiskFigures {
    private static final int INSTRUMENTS = 50;
    private static final int DAYS = 250;
    private static final long EQUITY_UNITS = 1L << 40;
    private static final String BENCHMARK = "INDEX";

    /** How value at risk is computed. */
    @Param({"HISTORICAL", "PARAMETRIC", "EWMA"})
    private RiskCalculator.Method method;

    private final Map<Instrument, Long> values = new HashMap<>();
    private final Map<Instrument, String> sectors = new HashMap<>();
    private RiskCalculator calculator;

    /** Creates the benchmark; JMH does. */
    public RiskFigures() {
    }

    /** Makes holdings, sectors and a history. */
    @Setup(Level.Trial)
    public void build() {
        SplittableRandom random = new SplittableRandom(20131101);
        Map<String, double[]> returns = new HashMap<>(Map.of(BENCHMARK, year(random)));
        List<Instrument> definitions = new ArrayList<>();
        for (int i = 0; i < INSTRUMENTS; i++) {
            definitions.add(Instrument.of("I" + i).priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build());
        }
        for (Instrument instrument : Instruments.conclude(definitions, List.of())) {
            returns.put(instrument.symbol(), year(random));
            values.put(instrument, random.nextLong(-EQUITY_UNITS / INSTRUMENTS, EQUITY_UNITS / INSTRUMENTS));
            sectors.put(instrument, "S" + instrument.id() % 11);
        }
        calculator = new RiskCalculator(new ReturnHistory(returns), BENCHMARK, method, 0.99);
    }

    private static double[] year(SplittableRandom random) {
        return random.doubles(DAYS, -0.05, 0.05).toArray();
    }

    /**
     * All figures of the account.
     *
     * @return the figures
     */
    @Benchmark
    public RiskMetrics compute() {
        return calculator.compute(values, sectors, EQUITY_UNITS);
    }
}
