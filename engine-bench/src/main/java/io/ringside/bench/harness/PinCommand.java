package io.ringside.bench.harness;

import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the engine to its pins, or sets them. */
@Command(name = "pin", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"Holds the engine's latency to the pins: its ratio to a control in the same process, over many processes.",
            "Exit 0: held; 1: the lower end of an interval is above its pin; 3: NOT MEASURED, other guests took the processor."})
final class PinCommand implements Callable<Integer> {
    private static final int QUICK_PROCESSES = 10;
    private static final int QUICK_ROUNDS = 4;
    private static final int PROCESSES = 20;
    private static final int ROUNDS = 10;

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "10 processes a mode with 4 rounds each, instead of 20 with 10")
    private boolean quick;

    @Option(names = "--processes", paramLabel = "N", description = "how many processes a mode, at least 8")
    private Integer processes;

    @Option(names = "--pins", paramLabel = "FILE", description = "hold it to these; default: those of the project")
    private Path file;

    @Option(names = "--param", paramLabel = "k=v", description = "a parameter of the strategy every-tick, such as spin-ns=200")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--set", paramLabel = "FILE", description = "do not hold to pins but write new ones there")
    private Path target;

    @Option(names = "--runs", paramLabel = "N", description = "with --set: of how many runs the worst decides; default ${DEFAULT-VALUE}")
    private int runs = 5;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        int each = processes != null ? processes : quick ? QUICK_PROCESSES : PROCESSES;
        if (each < PinContest.LEAST_PROCESSES || runs <= 0) {
            throw new InvalidInputException("pin", "--processes " + each + " --runs " + runs, "processes at least "
                    + PinContest.LEAST_PROCESSES + ", runs above 0", "state larger numbers");
        }
        new Strategies(Strategies.EVERY_TICK, parameters);
        PinContest contest = new PinContest(PinPoint.MODES, each, quick ? QUICK_ROUNDS : ROUNDS, parameters);
        return target == null ? hold(contest, file == null ? Pins.standard() : Pins.of(file)) : set(contest);
    }

    private int hold(PinContest contest, Pins pins) {
        Optional<PinRun> run = contest.run(new Progressing(spec)::show);
        Progressing.clear(spec);
        PrintWriter out = spec.commandLine().getOut();
        boolean held = run.isPresent() && run.get().exceeded(pins).isEmpty();
        int code = run.isEmpty() ? EngineBench.NOT_MEASURED : held ? EngineBench.MEASURED : EngineBench.FAILED;
        if (json) {
            Json figures = Machine.into(new Json().put("result", result(code)));
            run.ifPresent(seen -> figures.put("repeated", seen.repeated()).put("pins", seen.json(pins)));
            out.println(figures);
        } else {
            run.ifPresent(seen -> seen.print(out, pins));
            out.println(result(code) + "; " + Machine.describe());
        }
        out.flush();
        return code;
    }

    static String result(int code) {
        return code == EngineBench.MEASURED ? "HELD" : code == EngineBench.FAILED ? "EXCEEDED" : EngineBench.NOT_MEASURED_TEXT;
    }

    private int set(PinContest contest) {
        PrintWriter out = spec.commandLine().getOut();
        List<PinRun> seen = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            int done = i;
            Optional<PinRun> run = contest.run(part -> new Progressing(spec).show((done + part) / runs));
            if (run.isEmpty()) {
                out.println(EngineBench.NOT_MEASURED_TEXT + "; no pins written");
                out.flush();
                return EngineBench.NOT_MEASURED;
            }
            seen.add(run.get());
        }
        Progressing.clear(spec);
        String command = spec.commandLine().getParent().getParseResult().originalArgs().stream()
                .map(word -> word.equals(target.toString()) ? target.getFileName().toString() : word).collect(Collectors.joining(" "));
        String text = Pins.above(seen).text(seen, "engine-bench.jar " + command);
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw new UncheckedIOException("pins not written to " + target, e);
        }
        out.println(json ? Machine.into(new Json().put("result", "SET").put("file", target.toString())) : text);
        out.flush();
        return EngineBench.MEASURED;
    }
}
