package io.ringside.bench.harness;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.strategy.EmaCrossover;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** P7: what a tick costs when there are more instruments, and more strategies. */
@Command(name = "growth", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"What a tick costs with more instruments, and with more strategies, each on an instrument of its own.",
            "Exit 0: held; 1: the lower end of an interval is above its limit; 3: NOT MEASURED, other guests took the processor."})
final class GrowthCommand implements Callable<Integer> {
    private static final int[] INSTRUMENTS = {1, 4, 16, 64, 256, 1_024, 4_096};
    private static final int[] STRATEGIES = {1, 4, 16, 64};
    private static final int TICKS = 1 << 17;
    private static final double INSTRUMENT_LIMIT = 2;
    private static final double STRATEGY_LIMIT = 1.3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "fewer rounds")
    private boolean quick;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Machine machine = Machine.watch();
        Table byInstruments = new Table(INSTRUMENTS, size -> engine(size, 1));
        Table byStrategies = new Table(STRATEGIES, size -> engine(STRATEGIES[STRATEGIES.length - 1], size));
        int rounds = quick ? 6 : 30;
        byInstruments.run(rounds);
        byStrategies.run(rounds);
        return report(byInstruments, byStrategies, machine.steal());
    }

    private int report(Table byInstruments, Table byStrategies, double steal) {
        boolean valid = Machine.isValid(steal);
        boolean held = byInstruments.isWithin(INSTRUMENT_LIMIT) && byStrategies.isWithin(STRATEGY_LIMIT);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Machine.into(new Json().put("instruments", byInstruments.json()).put("instrumentLimit", INSTRUMENT_LIMIT)
                    .put("strategies", byStrategies.json()).put("strategyLimit", STRATEGY_LIMIT).put("held", held).put("steal", steal)
                    .put("valid", valid)));
        } else {
            out.println("ns a tick, INLINE from memory; " + Machine.describe());
            byInstruments.print(out, "instruments", INSTRUMENT_LIMIT);
            byStrategies.print(out, "strategies, each on its own of 64 instruments", STRATEGY_LIMIT);
            out.println(!valid ? EngineBench.NOT_MEASURED_TEXT : held ? "held" : "NOT HELD");
        }
        out.flush();
        return !valid ? EngineBench.NOT_MEASURED : held ? EngineBench.MEASURED : EngineBench.FAILED;
    }

    /** One strategy on all instruments, or each on one of its own; the ticks go round all instruments in either case. */
    private static Engine engine(int instruments, int strategies) {
        EngineBuilder builder = Backtesting.builder(Market.instruments(instruments)).orderCapacity(Math.max(1_024, 2 * instruments));
        for (int i = 0; i < strategies; i++) {
            EmaCrossover strategy = new EmaCrossover(12, 26, "1");
            if (strategies == 1) {
                builder.strategy("s0", strategy);
            } else {
                builder.strategy("s" + i, strategy, symbols(i, instruments, strategies));
            }
        }
        return builder.build().start();
    }

    private static String[] symbols(int strategy, int instruments, int strategies) {
        List<String> own = new ArrayList<>();
        for (int i = strategy; i < instruments; i += strategies) {
            own.add("I" + i);
        }
        return own.toArray(new String[0]);
    }

    /** Makes an engine of a size. */
    private interface Maker {
        /** Makes it. */
        Engine of(int size);
    }

    /** One column of sizes, measured in turns. */
    private static final class Table {
        private final int[] sizes;
        private final List<Tide> tides = new ArrayList<>();
        private final double[] ticksPerFill;
        private double[][] nanos;

        Table(int[] sizes, Maker maker) {
            this.sizes = sizes;
            this.ticksPerFill = new double[sizes.length];
            for (int size : sizes) {
                tides.add(new Tide(maker.of(size)));
            }
        }

        void run(int rounds) {
            nanos = new double[sizes.length][rounds];
            for (int warm = 0; warm < 2; warm++) {
                tides.forEach(tide -> tide.run(Math.max(4 * TICKS, tide.whole())));
            }
            long[] fills = tides.stream().mapToLong(tide -> tide.engine().counters().fills()).toArray();
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < sizes.length; i++) {
                    int turn = round % 2 == 0 ? i : sizes.length - 1 - i;
                    nanos[turn][round] = Backtesting.measure(() -> tides.get(turn).run(TICKS)).nanosPerTick();
                }
            }
            for (int i = 0; i < sizes.length; i++) {
                Engine engine = tides.get(i).engine();
                ticksPerFill[i] = (double) rounds * TICKS / Math.max(1, engine.counters().fills() - fills[i]);
                engine.close();
            }
        }

        boolean isWithin(double limit) {
            return Arrays.stream(nanos).allMatch(row -> Intervals.ratio(row, nanos[0]).low() <= limit);
        }

        Json json() {
            Json rows = new Json();
            for (int i = 0; i < sizes.length; i++) {
                rows.put(Integer.toString(sizes[i]), new Json().put("nsPerTick", Intervals.median(nanos[i]))
                        .put("ratio", Intervals.ratio(nanos[i], nanos[0])).put("ticksPerFill", ticksPerFill[i]));
            }
            return rows;
        }

        void print(PrintWriter out, String what, double limit) {
            out.println(what + ", limit " + limit + " times the first:");
            for (int i = 0; i < sizes.length; i++) {
                Intervals.Interval ratio = Intervals.ratio(nanos[i], nanos[0]);
                out.printf(Locale.ROOT, "%6d %8.1f ns  %5.2f  (%.2f to %.2f)  a fill in %.0f  %s%n", sizes[i],
                        Intervals.median(nanos[i]), ratio.middle(), ratio.low(), ratio.high(),
                        ticksPerFill[i], "#".repeat((int) Math.min(80, Math.round(Intervals.median(nanos[i]) / 10))));
            }
        }
    }
}
