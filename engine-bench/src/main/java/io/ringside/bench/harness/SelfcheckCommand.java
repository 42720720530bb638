package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The pins' own test: a pin that never fails says nothing, and one that often does is ignored. */
@Command(name = "selfcheck", sortOptions = false, mixinStandardHelpOptions = true,
        description = {"Whether the pins can fail and seldom do: pins are set from some runs, then 20 clean runs may raise one alarm,",
            "and 10 runs with 200 ns more on every tick must raise 9. And 2 us more must be measured as 2 us.",
            "Takes about a quarter of an hour. Exit 0: so it is; 1: not; 3: NOT MEASURED."})
final class SelfcheckCommand implements Callable<Integer> {
    private static final int CALIBRATING = 3;
    private static final int CLEAN = 20;
    private static final int SLOWED = 10;
    private static final int MOST_FALSE = 1;
    private static final int LEAST_TRUE = 9;
    private static final int PROCESSES = PinContest.LEAST_PROCESSES;
    private static final int ROUNDS = 6;
    private static final String SLOW = "spin-ns=200";
    private static final int SPIN_NS = 2_000;
    private static final int SPIN_PROCESSES = 3;
    /** A spin ends at the first look at the clock after its time, and a look takes some 25 ns: it lasts a little longer, never shorter. */
    private static final double SPIN_TOLERANCE = 0.1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--mode", paramLabel = "MODE", description = "whose pins: inline or fused; default ${DEFAULT-VALUE}")
    private String mode = "inline";

    @Option(names = "--json", description = "print one JSON object and nothing else; what is done meanwhile goes to standard error")
    private boolean json;

    private int cleanRuns;
    private int falseAlarms;
    private int slowedRuns;
    private int trueAlarms;

    @Override
    public Integer call() {
        List<Threading> modes = List.of(Options.constant("--mode", mode, Threading.class));
        double spun = spun();
        say("%,d ns more on every tick raise the p50 by %,.0f ns, %s", SPIN_NS, spun, isSpin(spun) ? "as they should" : "WRONG");
        PinContest clean = new PinContest(modes, PROCESSES, ROUNDS, List.of());
        List<PinRun> calibrating = new ArrayList<>();
        for (int i = 0; i < CALIBRATING; i++) {
            Optional<PinRun> run = clean.run(part -> { });
            if (run.isEmpty()) {
                return end(EngineBench.NOT_MEASURED, spun);
            }
            calibrating.add(run.get());
            say("setting the pins, run %d of %d: %s", i + 1, CALIBRATING, figures(run.get()));
        }
        Pins pins = Pins.above(calibrating);
        boolean measured = compare(clean, new PinContest(modes, PROCESSES, ROUNDS, List.of(SLOW)), pins);
        boolean sound = falseAlarms <= MOST_FALSE && trueAlarms >= LEAST_TRUE && isSpin(spun);
        return end(measured ? sound ? EngineBench.MEASURED : EngineBench.FAILED : EngineBench.NOT_MEASURED, spun);
    }

    /** Two clean runs, then a slowed one, and so on, so that a drift of the machine meets both; false if one could not be measured. */
    private boolean compare(PinContest clean, PinContest slowed, Pins pins) {
        for (int i = 0; i < CLEAN + SLOWED; i++) {
            boolean isSlowed = i % 3 == 2;
            Optional<PinRun> run = (isSlowed ? slowed : clean).run(part -> { });
            if (run.isEmpty()) {
                return false;
            }
            boolean alarm = !run.get().exceeded(pins).isEmpty();
            count(isSlowed, alarm);
            say("%s run %d: %s; %s", isSlowed ? "slowed" : "clean", isSlowed ? slowedRuns : cleanRuns, figures(run.get()),
                    alarm ? "ALARM" : "quiet");
        }
        return true;
    }

    private void count(boolean isSlowed, boolean alarm) {
        if (isSlowed) {
            slowedRuns++;
            trueAlarms += alarm ? 1 : 0;
        } else {
            cleanRuns++;
            falseAlarms += alarm ? 1 : 0;
        }
    }

    /** By how much the p50 is raised by a spin on every tick, engine against engine in the same process; the median of some processes. */
    private static double spun() {
        double[] raised = new double[SPIN_PROCESSES];
        for (int i = 0; i < raised.length; i++) {
            raised[i] = Share.parse(PinContest.lines(List.of(RoundsCommand.NAME, "--mode", "inline", "--param", "spin-ns=" + SPIN_NS,
                    "--against-itself")).get(new PinPoint(Threading.INLINE, 50).key())).differenceNs();
        }
        return Intervals.median(raised);
    }

    private static boolean isSpin(double raisedNs) {
        return Math.abs(raisedNs - SPIN_NS) <= SPIN_TOLERANCE * SPIN_NS;
    }

    private static String figures(PinRun run) {
        StringBuilder text = new StringBuilder();
        for (PinPoint point : run.points()) {
            Intervals.Interval ratio = run.ratio(point);
            text.append(text.length() == 0 ? "" : ", ").append(String.format(Locale.ROOT, "%s %.0f ns, ratio %.2f (%.2f to %.2f)", point,
                    run.oursNs(point), ratio.middle(), ratio.low(), ratio.high()));
        }
        return text + (run.repeated() == 0 ? "" : ", " + run.repeated() + " processes repeated");
    }

    private void say(String format, Object... values) {
        PrintWriter to = json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        to.printf(Locale.ROOT, format + "%n", values);
        to.flush();
    }

    private int end(int code, double spun) {
        String result = code == EngineBench.MEASURED ? "SOUND" : code == EngineBench.FAILED ? "NOT SOUND" : EngineBench.NOT_MEASURED_TEXT;
        say("%s: %d alarms in %d clean runs, limit %d; %d in %d slowed ones, at least %d; %s", result, falseAlarms, cleanRuns, MOST_FALSE,
                trueAlarms, slowedRuns, LEAST_TRUE, Machine.describe());
        if (json) {
            spec.commandLine().getOut().println(Machine.into(new Json().put("result", result).put("cleanRuns", cleanRuns)
                    .put("falseAlarms", falseAlarms).put("slowedRuns", slowedRuns).put("trueAlarms", trueAlarms)
                    .put("spinNs", SPIN_NS).put("raisedNs", spun)));
            spec.commandLine().getOut().flush();
        }
        return code;
    }
}
