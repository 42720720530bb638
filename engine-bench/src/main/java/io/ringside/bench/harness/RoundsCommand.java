package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One process's part in a run of the pins: the engine and its control take turns. Started by {@link PinContest}. */
@Command(name = RoundsCommand.NAME, hidden = true, sortOptions = false,
        description = "Some rounds of the engine and its control; one line for each pinned percentile, one of the processors' time.")
final class RoundsCommand implements Callable<Integer> {
    static final String NAME = "rounds";
    static final String TIME = "time";

    private static final int BLOCK = 20_000;
    /** Until the compiler has done its work, as seen in the blocks; with threads a tick counts twice, the control's are slow too. */
    private static final int WARM_UP = 25 * BLOCK;
    private static final int WARM_UP_WITH_THREADS = 16 * BLOCK;

    @Spec
    private CommandSpec spec;

    @Option(names = "--mode", paramLabel = "MODE", description = "inline, fused or pipelined")
    private String mode = "inline";

    @Option(names = "--rounds", paramLabel = "N", description = "how many")
    private int rounds = 4;

    @Option(names = "--param", paramLabel = "k=v", description = "a parameter of the strategy")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--against-itself", description = "the control is the engine without the parameters")
    private boolean againstItself;

    @Override
    public Integer call() {
        Threading threading = Options.constant("--mode", mode, Threading.class);
        List<Entrant> entrants = new ArrayList<>();
        entrants.add(new Entrant("ours", () -> new EngineSubject(plan(threading, parameters))));
        controls(threading).forEach(maker -> entrants.add(new Entrant("control", maker)));
        int warmUp = threading == Threading.INLINE ? WARM_UP : WARM_UP_WITH_THREADS;
        Contest contest = new Contest(entrants).run(new Contest.Length(warmUp, BLOCK, rounds, 0), part -> { });
        PrintWriter out = spec.commandLine().getOut();
        for (double percent : PinPoint.PERCENTS) {
            out.println(new PinPoint(threading, percent).key() + ' ' + Share.of(contest, percent).text());
        }
        out.println(TIME + ' ' + contest.time().stolen() + ' ' + contest.time().all());
        out.flush();
        return EngineBench.MEASURED;
    }

    /** What an engine with threads is to cost: its work, as the one without them does it, and one hop. */
    private List<Supplier<Subject>> controls(Threading threading) {
        if (againstItself) {
            return List.of(() -> new EngineSubject(plan(threading, List.of())));
        }
        return threading == Threading.INLINE ? List.of(BareLoop::new)
                : List.of(HopSubject::ofSlots, () -> new EngineSubject(plan(Threading.INLINE, List.of())));
    }

    private static EngineSubject.Plan plan(Threading threading, List<String> parameters) {
        return new EngineSubject.Plan(threading, Options.fastest(threading), new Strategies(Strategies.EVERY_TICK, parameters), false, 1);
    }
}
