package io.ringside.bench.harness;

import io.ringside.core.Overload;
import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.instrument.InvalidInputException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** P8: what becomes of a live engine that is offered twice what it can take, and how soon it is itself again. */
@Command(name = "overload", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"Offers an engine twice its sustainable rate, then a tenth, under each overload policy, and compares the books.",
            "Held: no order, fill or command lost, every tick that was not taken told and counted, and the p50 of windows of 10 ms back",
            "within 1.5 times what it was before at most 100 ms after the overload. Exit 0: held; 1: not; 3: NOT MEASURED."})
final class OverloadCommand implements Callable<Integer> {
    private static final double SUSTAINABLE_S = 3;
    /** Short overloads, which warm up, and in which an engine may take more than when it is flooded. */
    private static final int WARM_UPS = 4;
    private static final double WARM_UP_S = 1;
    private static final double NORMAL_S = 3;
    private static final double LEAST_ACHIEVED = 0.999;
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Option(names = "--mode", paramLabel = "MODE", description = "fused or pipelined; default ${DEFAULT-VALUE}")
    private String mode = "fused";

    @Option(names = "--wait", paramLabel = "WAIT",
            description = "blocking, sleeping, yielding or busy_spin; default ${DEFAULT-VALUE}, as the engine's")
    private String wait = "blocking";

    @Option(names = "--policy", paramLabel = "POLICY", description = "block, conflate, drop or all; default ${DEFAULT-VALUE}")
    private String policy = ALL;

    @Option(names = "--strategy", paramLabel = "NAME|CLASS", description = "default ${DEFAULT-VALUE}, which orders on each tick")
    private String strategy = Strategies.EVERY_TICK;

    @Option(names = "--param", paramLabel = "k=v", description = "a parameter of the strategy")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--seconds", paramLabel = "N", description = "how long the overload lasts; default ${DEFAULT-VALUE}")
    private int seconds = 10;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        Threading threading = Options.constant("--mode", mode, Threading.class);
        if (threading == Threading.INLINE || seconds <= 0) {
            throw new InvalidInputException("overload", "--mode " + mode + " --seconds " + seconds, "fused or pipelined, above 0",
                    "an inline engine has no ring to fill: whoever publishes does its work");
        }
        List<Overload> policies = policy.equalsIgnoreCase(ALL) ? List.of(Overload.values())
                : List.of(Options.constant("--policy", policy, Overload.class));
        WaitMode waiting = Options.constant("--wait", wait, WaitMode.class);
        EngineSubject.Plan plan = new EngineSubject.Plan(threading, waiting, new Strategies(strategy, parameters), true, 1);
        Machine machine = Machine.watch();
        double sustainable = OverloadTrial.sustainable(plan, SUSTAINABLE_S);
        for (int i = 0; i < WARM_UPS; i++) {
            sustainable = Math.max(sustainable, new OverloadTrial(Overload.BLOCK, sustainable, WARM_UP_S).run(plan, WARM_UP_S)
                    .takenPerSecond());
        }
        List<OverloadTrial> trials = new ArrayList<>();
        for (Overload each : policies) {
            new Progressing(spec).show((double) trials.size() / policies.size());
            trials.add(new OverloadTrial(each, sustainable, NORMAL_S).run(plan, seconds));
        }
        Progressing.clear(spec);
        return report(sustainable, trials, machine.steal());
    }

    private int report(double sustainable, List<OverloadTrial> trials, double steal) {
        boolean valid = Machine.isValid(steal) && trials.stream().allMatch(trial -> trial.achieved() >= LEAST_ACHIEVED);
        boolean held = trials.stream().allMatch(OverloadTrial::isHeld);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json policies = new Json();
            trials.forEach(trial -> policies.put(trial.policy().name().toLowerCase(Locale.ROOT), trial.json()));
            out.println(Machine.into(new Json().put("mode", mode.toLowerCase(Locale.ROOT)).put("strategy", strategy)
                    .put("sustainablePerSecond", Math.round(sustainable)).put("seconds", seconds).put("policies", policies)
                    .put("held", held).put("steal", steal).put("valid", valid)));
        } else {
            out.printf(Locale.ROOT, "%s, %s: sustainable %,.0f ticks a second, offered %,.0f for %d s; %s%n", mode, strategy, sustainable,
                    OverloadTrial.OVERLOAD * sustainable, seconds, Machine.describe());
            trials.forEach(trial -> print(out, trial));
            out.println(!valid ? EngineBench.NOT_MEASURED_TEXT + ": other guests took the processor, or the rate was not achieved"
                    : held ? "held" : "NOT HELD");
        }
        out.flush();
        return !valid ? EngineBench.NOT_MEASURED : held ? EngineBench.MEASURED : EngineBench.FAILED;
    }

    private static void print(PrintWriter out, OverloadTrial trial) {
        out.printf(Locale.ROOT, "%n%s: p50 before %s, back within %.0f ms, %.4f of the rate offered%n", trial.policy().name()
                .toLowerCase(Locale.ROOT), Chart.time(Math.round(trial.p50BeforeNs())), trial.recoveredMs(), trial.achieved());
        out.println("  " + trial.counts());
        out.println("  p50 by windows of 10 ms from the end of the overload: " + trial.windows());
        trial.checks().forEach((what, isHeld) -> out.printf("  %-8s %s%n", isHeld ? "held" : "NOT HELD", what));
    }
}
