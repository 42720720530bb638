package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Response time: ticks on schedule, each stamped with the time it was due at, whether the engine is ready for it or not. */
final class OpenLoop {
    private static final int WARM_UP = 200_000;

    private final double rate;
    private final int burst;
    private final double seconds;

    /** So many ticks a second, so many of them at once, for so long. */
    OpenLoop(double rate, int burst, double seconds) {
        this.rate = rate;
        this.burst = burst;
        this.seconds = seconds;
    }

    /** Runs it; the caller is told when what counts begins. */
    LatencyFigures run(EngineSubject.Plan plan, Runnable measuring) {
        boolean inline = plan.threading() == Threading.INLINE;
        Pacer pacer = new Pacer(rate, burst);
        Histogram ours = Samples.create();
        Histogram theirs = Samples.create();
        Hiccups hiccups;
        Machine machine;
        double achieved;
        try (Subject engine = new EngineSubject(plan)) {
            new Pacer(Math.max(rate, WARM_UP), burst).run(engine::send, 1);
            engine.settle();
            engine.into(ours);
            machine = Machine.watch();
            hiccups = new Hiccups();
            try (hiccups) {
                measuring.run();
                achieved = pacer.run(engine::send, seconds);
                engine.settle();
            }
        }
        try (Subject control = inline ? new BareLoop() : HopSubject.ofSlots()) {
            control.into(theirs);
            pacer.run(control::send, Math.max(1, seconds / 2));
            control.settle();
        }
        List<Series> series = List.of(new Series(LatencyFigures.name(plan.threading()), ours), new Series(inline ? "bare" : "hop", theirs),
                new Series("hiccups", hiccups.samples()));
        String how = String.format(Locale.ROOT, "open loop, %,.0f ticks a second, %d at once", rate, burst);
        LatencyFigures figures = new LatencyFigures("open", how, series, (long) (rate * seconds))
                .differences(difference(ours, theirs, 50), difference(ours, theirs, 99), null)
                .machine(Samples.percentile(hiccups.samples(), 99), machine.steal(), achieved);
        figures.more().put("rate", rate).put("burst", burst);
        return figures;
    }

    private static double difference(Histogram ours, Histogram theirs, double percent) {
        return (double) ours.getValueAtPercentile(percent) - theirs.getValueAtPercentile(percent);
    }
}
