package io.ringside.bench.harness;

import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.instrument.InvalidInputException;
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

/** Tick to order: how long the engine takes, beside what its parts and others' ways take on the same machine at the same time. */
@Command(name = "latency", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"How long a tick takes to become an order at the venue, beside controls in the same process.",
            "samples counts the ticks sent, signalSamples those that bore a signal: only they are measured.",
            "Exit 0: measured; 3: NOT MEASURED, other guests took the processor, or the rate was not achieved."})
final class LatencyCommand implements Callable<Integer> {
    /** What an announced open loop says when what counts begins. */
    static final String MEASURING = "measuring";

    @Spec
    private CommandSpec spec;

    @Option(names = "--mode", paramLabel = "MODE", description = "inline, fused or pipelined; default ${DEFAULT-VALUE}")
    private String mode = "inline";

    @Option(names = "--wait", paramLabel = "WAIT",
            description = "blocking, sleeping, yielding or busy_spin; default: busy_spin where there are cores for it, else yielding")
    private String wait;

    @Option(names = "--strategy", paramLabel = "NAME|CLASS", description = "what is measured; default ${DEFAULT-VALUE}")
    private String strategy = Strategies.EVERY_TICK;

    @Option(names = "--param", paramLabel = "k=v", description = "a parameter of the strategy")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--limits", paramLabel = "LIMITS", description = "wide: those of a first live engine; all: every hard limit on;"
            + " default ${DEFAULT-VALUE}")
    private String limits = "wide";

    @Option(names = "--instruments", paramLabel = "N", description = "how many take turns; default ${DEFAULT-VALUE}")
    private int instruments = 1;

    @Option(names = "--open", description = "open loop: ticks on schedule, whether the last one is done or not")
    private boolean open;

    @Option(names = "--rate", paramLabel = "N", description = "open loop: ticks a second; default ${DEFAULT-VALUE}")
    private double rate = 10_000;

    @Option(names = "--burst", paramLabel = "N", description = "open loop: how many come at once; default ${DEFAULT-VALUE}")
    private int burst = 1;

    @Option(names = "--seconds", paramLabel = "N", description = "how long at least; default ${DEFAULT-VALUE}")
    private int seconds = 10;

    @Option(names = "--quick", description = "short blocks, fewer of them")
    private boolean quick;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--announce", hidden = true, description = "say on standard error when what counts begins")
    private boolean announce;

    @Option(names = "--out", paramLabel = "DIR", description = "keep figures (.json), samples (.hlog) and a chart (.svg) there")
    private Path out;

    @Override
    public Integer call() {
        if (rate <= 0 || burst <= 0 || seconds <= 0 || instruments <= 0) {
            throw new InvalidInputException("latency", "--rate " + rate + " --burst " + burst + " --seconds " + seconds + " --instruments "
                    + instruments, "each above 0", "state positive numbers");
        }
        Threading threading = Options.constant("--mode", mode, Threading.class);
        EngineSubject.Plan plan = new EngineSubject.Plan(threading, waiting(threading), new Strategies(strategy, parameters), open,
                instruments, Options.limits(limits));
        PrintWriter err = spec.commandLine().getErr();
        LatencyFigures figures = open
                ? new OpenLoop(rate, burst, seconds).run(plan, announce ? () -> err.println(MEASURING) : () -> { })
                : new ClosedLoop(quick, seconds).run(plan, new Progressing(spec)::show);
        Progressing.clear(spec);
        return report(figures);
    }

    private WaitMode waiting(Threading threading) {
        if (wait != null) {
            return Options.constant("--wait", wait, WaitMode.class);
        }
        return Options.fastest(threading);
    }

    private int report(LatencyFigures figures) {
        PrintWriter print = spec.commandLine().getOut();
        String subtitle = figures.how() + "; " + Machine.describe();
        Json fields = figures.json(strategy);
        if (out != null) {
            new Artifacts(out).save("latency-" + mode.toLowerCase(Locale.ROOT) + (open ? "-open" : ""), fields,
                    Chart.of("Tick to order, " + strategy, subtitle, figures.series()), figures.series());
        }
        if (json) {
            print.println(fields);
        } else {
            print.println(subtitle);
            print.println(Series.heading());
            figures.series().forEach(each -> print.println(each.row()));
            print.println(figures.isValid() ? "valid"
                    : EngineBench.NOT_MEASURED_TEXT + ": other guests took the processor, or the rate was not achieved");
        }
        print.flush();
        return figures.isValid() ? EngineBench.MEASURED : EngineBench.NOT_MEASURED;
    }
}
