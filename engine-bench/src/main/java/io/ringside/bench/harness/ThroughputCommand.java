package io.ringside.bench.harness;

import io.ringside.core.Engine;
import io.ringside.events.InputKind;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.instrument.InvalidInputException;
import io.ringside.journal.Tape;
import io.ringside.report.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** P3: how many ticks a second a backtest takes, on one core. */
@Command(name = "throughput", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"How many ticks a second a backtest takes on one core: strategy, gate, router, simulated venue, portfolio, digest.",
            "One engine goes on through all repetitions, and bytesPerTick is what a tick allocates in the least of them: building the",
            "engine and opening the source are not in it. Exit 0: measured; 3: NOT MEASURED."})
final class ThroughputCommand implements Callable<Integer> {
    private static final int STRETCH = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--source", paramLabel = "SOURCE", description = "memory, journal (a tape) or csv; default ${DEFAULT-VALUE}")
    private String source = "memory";

    @Option(names = "--ticks", paramLabel = "FILE", description = "market data in the canonical format, repeated; default: a seeded walk")
    private Path file;

    @Option(names = "--instrument", paramLabel = "SPEC",
            description = "the file's instrument: SYMBOL:priceDecimals:quantityDecimals:CURRENCY")
    private String instrument;

    @Option(names = "--seconds", paramLabel = "N", description = "how long at least; default ${DEFAULT-VALUE}")
    private int seconds = 10;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    private double bytesPerTick;

    @Override
    public Integer call() {
        if (seconds <= 0) {
            throw new InvalidInputException("--seconds", "value " + seconds, "above 0", "state a positive number");
        }
        Recording recording = file == null ? Recording.walk() : Recording.of(file, instrument);
        Machine machine = Machine.watch();
        List<Backtesting.Stretch> stretches = new ArrayList<>();
        RunResult last = switch (source) {
            case "memory" -> fromMemory(recording, stretches);
            case "journal" -> fromTape(recording, stretches);
            case "csv" -> fromFile(recording, stretches);
            default -> throw new InvalidInputException("--source", "value " + source, "memory, journal, csv", "state one of these");
        };
        return report(stretches, last, machine.steal());
    }

    /** The first half of the time warms up; what is reported is the median stretch of the rest. */
    private void repeat(List<Backtesting.Stretch> into, Backtesting.Work work) {
        long begun = System.nanoTime();
        long half = seconds * 500_000_000L;
        while (System.nanoTime() - begun < half) {
            work.run();
        }
        while (into.isEmpty() || System.nanoTime() - begun < 2 * half) {
            into.add(Backtesting.measure(work));
        }
    }

    private RunResult fromMemory(Recording recording, List<Backtesting.Stretch> stretches) {
        Engine engine = Backtesting.engine(recording.instruments());
        Backtesting.Loop loop = new Backtesting.Loop(recording.load(engine.instruments()));
        repeat(stretches, () -> loop.run(engine, STRETCH));
        bytesPerTick = stretches.stream().mapToDouble(Backtesting.Stretch::bytesPerTick).min().orElse(0);
        return Backtesting.end(engine);
    }

    private RunResult fromTape(Recording recording, List<Backtesting.Stretch> stretches) {
        Engine engine = Backtesting.engine(recording.instruments());
        Tape tape = recording.tape(engine.instruments());
        Backtesting.Later later = new Backtesting.Later();
        Slot slot = new Slot();
        repeat(stretches, () -> {
            Tape.Reader reader = tape.read(engine.instruments(), 0);
            later.again();
            while (reader.next(slot)) {
                if (slot.kind == InputKind.TICK) {
                    later.step(engine, slot.tick);
                }
            }
            return later.ended();
        });
        bytesPerTick = later.bytesPerTick();
        return Backtesting.end(engine);
    }

    private RunResult fromFile(Recording recording, List<Backtesting.Stretch> stretches) {
        Engine engine = Backtesting.engine(recording.instruments());
        Backtesting.Later later = new Backtesting.Later();
        TickPart tick = new TickPart();
        repeat(stretches, () -> {
            later.again();
            try (Feed feed = recording.open(engine.instruments())) {
                while (feed.next(tick)) {
                    later.step(engine, tick);
                }
                return later.ended();
            }
        });
        bytesPerTick = later.bytesPerTick();
        return Backtesting.end(engine);
    }

    private int report(List<Backtesting.Stretch> stretches, RunResult last, double steal) {
        double[] rates = stretches.stream().mapToDouble(Backtesting.Stretch::ticksPerSecond).toArray();
        double rate = Intervals.median(rates);
        long ticks = stretches.stream().mapToLong(Backtesting.Stretch::ticks).sum();
        double perFill = (double) last.ticks() / Math.max(1, last.fills());
        boolean valid = Machine.isValid(steal);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Machine.into(new Json().put("source", source).put("ticks", ticks).put("ticksPerSecond", Math.round(rate))
                    .put("bytesPerTick", bytesPerTick).put("ticksPerFill", perFill).put("interval", Intervals.of(rates))
                    .put("steal", steal).put("valid", valid)));
        } else {
            out.printf(Locale.ROOT, "%s%s: %.2f M ticks/s (%.0f ns a tick), %.2f bytes a tick, a fill every %.0f ticks, %,d ticks; %s%n",
                    valid ? "" : EngineBench.NOT_MEASURED_TEXT + ", other guests took the processor; ",
                    source, rate / 1e6, 1e9 / rate, bytesPerTick, perFill, ticks, Machine.describe());
        }
        out.flush();
        return valid ? EngineBench.MEASURED : EngineBench.NOT_MEASURED;
    }
}
