package io.ringside.bench.harness;

import io.ringside.core.Threading;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** P9: how long a cold JVM takes to its first tick, beyond what a JVM takes that does nothing. */
@Command(name = "startup", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"From the start of a JVM to its first tick handled, less the start of a JVM with an empty main; pairs take turns.",
            "Exit 0: within the limit; 1: the interval's lower end is beyond it; 3: NOT MEASURED, other guests took the processor."})
final class StartupCommand implements Callable<Integer> {
    private static final double LIMIT_MS = 300;
    private static final int LEAST_PAIRS = 10;
    private static final double NANOS_PER_MS = 1e6;

    @Spec
    private CommandSpec spec;

    @Option(names = "--mode", paramLabel = "MODE", description = "inline, fused or pipelined; default ${DEFAULT-VALUE}")
    private String mode = "fused";

    @Option(names = "--pairs", paramLabel = "N", description = "how many, at least 10; default ${DEFAULT-VALUE}")
    private int pairs = 20;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        if (pairs < LEAST_PAIRS) {
            throw new InvalidInputException("--pairs", "value " + pairs, "at least " + LEAST_PAIRS, "state more");
        }
        Threading threading = Options.constant("--mode", mode, Threading.class);
        double[] ours = new double[pairs];
        double[] empty = new double[pairs];
        Progressing progress = new Progressing(spec);
        millis(FirstTick.class, threading);
        millis(EmptyMain.class, threading);
        Machine machine = Machine.watch();
        for (int i = 0; i < pairs; i++) {
            boolean oursFirst = i % 2 == 0;
            if (oursFirst) {
                ours[i] = millis(FirstTick.class, threading);
            }
            empty[i] = millis(EmptyMain.class, threading);
            if (!oursFirst) {
                ours[i] = millis(FirstTick.class, threading);
            }
            progress.show((i + 1.0) / pairs);
        }
        Progressing.clear(spec);
        return report(ours, empty, machine.steal());
    }

    /** From asking for a process until it says that it is there. */
    private static double millis(Class<?> main, Threading threading) {
        long begun = System.nanoTime();
        Process child = ChildJvm.start(main, List.of(threading.name()));
        try {
            int first = child.getInputStream().read();
            double lasted = (System.nanoTime() - begun) / NANOS_PER_MS;
            if (ChildJvm.await(child) != 0 || first < 0) {
                throw new IllegalStateException(main.getSimpleName() + " did not come to its end; see what it printed above");
            }
            return lasted;
        } catch (IOException e) {
            throw new UncheckedIOException("child JVM not heard: " + e.getMessage(), e);
        }
    }

    private int report(double[] ours, double[] empty, double steal) {
        Intervals.Interval beyond = Intervals.difference(ours, empty);
        boolean valid = Machine.isValid(steal);
        boolean held = beyond.low() <= LIMIT_MS;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Machine.into(new Json().put("mode", mode.toLowerCase(Locale.ROOT)).put("pairs", pairs)
                    .put("firstTickMs", Intervals.median(ours)).put("emptyMs", Intervals.median(empty)).put("beyondMs", beyond.middle())
                    .put("interval", beyond).put("limitMs", LIMIT_MS).put("held", held).put("steal", steal).put("valid", valid)));
        } else {
            out.printf(Locale.ROOT, "first tick %.0f ms, empty main %.0f ms, beyond it %.0f ms (%.0f to %.0f), limit %.0f; %s%n",
                    Intervals.median(ours), Intervals.median(empty), beyond.middle(), beyond.low(), beyond.high(), LIMIT_MS,
                    Machine.describe());
            out.println(!valid ? EngineBench.NOT_MEASURED_TEXT : held ? "held" : "NOT HELD");
        }
        out.flush();
        return !valid ? EngineBench.NOT_MEASURED : held ? EngineBench.MEASURED : EngineBench.FAILED;
    }
}
