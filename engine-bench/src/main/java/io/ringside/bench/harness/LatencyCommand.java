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
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tick to order: how long the engine takes, beside what its parts and others' ways take on the same machine at the same time. */
@Command(name = "latency", sortOptions = false, mixinStandardHelpOptions = true,
        description = "How long a tick takes to become an order at the venue, beside controls in the same process.")
final class LatencyCommand implements Callable<Integer> {
    private static final int WARM_UP = 200_000;
    private static final int BLOCK = 50_000;
    private static final int QUICK_BLOCK = 10_000;
    private static final int ROUNDS = 20;
    private static final int QUICK_ROUNDS = 10;
    private static final int QUEUE_SHARE = 50;
    private static final double LEAST_ACHIEVED = 0.999;

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
                instruments);
        return open ? openLoop(plan) : closedLoop(plan);
    }

    private WaitMode waiting(Threading threading) {
        if (wait != null) {
            return Options.constant("--wait", wait, WaitMode.class);
        }
        return Options.fastest(threading);
    }

    private int closedLoop(EngineSubject.Plan plan) {
        boolean inline = plan.threading() == Threading.INLINE;
        List<Entrant> entrants = new ArrayList<>();
        entrants.add(new Entrant(mode.toLowerCase(Locale.ROOT), () -> new EngineSubject(plan)));
        entrants.add(inline ? new Entrant("bare", BareLoop::new) : new Entrant("hop", HopSubject::ofSlots));
        if (!inline) {
            entrants.add(new Entrant("hop64", HopSubject::ofLines));
        }
        entrants.add(new Entrant("queues", QueueEngine::new, QUEUE_SHARE));
        Contest contest = new Contest(entrants).run(new Contest.Length(WARM_UP, quick ? QUICK_BLOCK : BLOCK,
                quick ? QUICK_ROUNDS : ROUNDS, quick ? 0 : seconds), new Progressing(spec)::show);
        Progressing.clear(spec);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            series.add(new Series(entrants.get(i).name(), contest.total(i)));
        }
        Json figures = figures("closed", contest.total(0), contest.total(0).getTotalCount());
        figures.put("typicalP50Ns", contest.typical(0, 50)).put("typicalP99Ns", contest.typical(0, 99)).put("control",
                series.get(1).json().put("typicalP50Ns", contest.typical(1, 50)).put("typicalP99Ns", contest.typical(1, 99)));
        for (Series other : series.subList(2, series.size())) {
            figures.put(other.name(), other.json());
        }
        figures.put("diffP50Ns", contest.difference(0, 1, 50).middle()).put("diffP99Ns", contest.difference(0, 1, 99).middle())
                .put("interval", new Json().put("diffP50Ns", contest.difference(0, 1, 50)).put("diffP99Ns", contest.difference(0, 1, 99))
                        .put("ratioP50", contest.ratio(0, 1, 50)).put("ratioP99", contest.ratio(0, 1, 99)))
                .raw("hiccupP99Ns", "null")
                .put("steal", contest.steal()).put("valid", contest.steal() <= Machine.MAX_STEAL);
        return report(figures, series, "closed loop, one tick at a time", contest.steal() <= Machine.MAX_STEAL);
    }

    private int openLoop(EngineSubject.Plan plan) {
        Histogram scrap = Samples.create();
        Histogram ours = Samples.create();
        Histogram theirs = Samples.create();
        Pacer pacer = new Pacer(rate, burst);
        Machine machine = Machine.watch();
        Hiccups hiccups = new Hiccups();
        double achieved = 1;
        try (hiccups; Subject engine = new EngineSubject(plan)) {
            engine.into(scrap);
            new Pacer(Math.max(rate, WARM_UP), burst).run(engine::send, 1);
            engine.settle();
            engine.into(ours);
            achieved = pacer.run(engine::send, seconds);
            engine.settle();
        }
        try (Subject control = plan.threading() == Threading.INLINE ? new BareLoop() : HopSubject.ofSlots()) {
            control.into(theirs);
            pacer.run(control::send, Math.max(1, seconds / 2.0));
            control.settle();
        }
        double steal = machine.steal();
        boolean valid = steal <= Machine.MAX_STEAL && achieved >= LEAST_ACHIEVED;
        List<Series> series = List.of(new Series(mode.toLowerCase(Locale.ROOT), ours),
                new Series(plan.threading() == Threading.INLINE ? "bare" : "hop", theirs), new Series("hiccups", hiccups.samples()));
        Json figures = figures("open", ours, (long) (rate * seconds)).put("control", series.get(1).json())
                .put("diffP50Ns", (double) ours.getValueAtPercentile(50) - theirs.getValueAtPercentile(50))
                .put("diffP99Ns", (double) ours.getValueAtPercentile(99) - theirs.getValueAtPercentile(99))
                .raw("interval", "null").put("hiccupP99Ns", Samples.percentile(hiccups.samples(), 99))
                .put("rate", rate).put("burst", burst).put("achieved", achieved).put("steal", steal).put("valid", valid);
        return report(figures, series, String.format(Locale.ROOT, "open loop, %,.0f ticks a second, %d at once", rate, burst), valid);
    }

    private Json figures(String loop, Histogram samples, long sent) {
        Json figures = new Json().put("mode", mode.toLowerCase(Locale.ROOT)).put("loop", loop).put("strategy", strategy)
                .put("samples", sent).put("signalSamples", samples.getTotalCount()).put("machine", Machine.describe())
                .put("date", java.time.LocalDate.now().toString());
        return new Series(mode, samples).into(figures);
    }

    private int report(Json figures, List<Series> series, String how, boolean valid) {
        PrintWriter print = spec.commandLine().getOut();
        String subtitle = how + "; " + Machine.describe();
        if (out != null) {
            new Artifacts(out).save("latency-" + mode.toLowerCase(Locale.ROOT) + (open ? "-open" : ""), figures,
                    Chart.of("Tick to order, " + strategy, subtitle, series), series);
        }
        if (json) {
            print.println(figures);
        } else {
            print.println(subtitle);
            print.println(Series.heading());
            series.forEach(each -> print.println(each.row()));
            print.println(valid ? "valid" : "NOT VALID: other guests took the processor, or the rate was not achieved");
        }
        print.flush();
        return 0;
    }
}
