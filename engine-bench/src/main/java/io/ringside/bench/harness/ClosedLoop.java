package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.HdrHistogram.Histogram;

/**
 * Service time: one tick under way, the next when all the last one caused is done; the engine, its control and an engine of queues take
 * turns. Hiccups are looked for between the rounds by the feeding thread, since a thread of theirs would take a core from what is measured.
 */
final class ClosedLoop {
    private static final int WARM_UP = 200_000;
    private static final int BLOCK = 50_000;
    private static final int QUICK_BLOCK = 10_000;
    private static final int ROUNDS = 20;
    private static final int QUICK_ROUNDS = 10;
    private static final int QUEUE_SHARE = 50;
    /** Enough for a p99. */
    private static final int NAPS = 10_100;

    private final int block;
    private final int rounds;
    private final int seconds;

    /** A short one, or one of so many seconds at least. */
    ClosedLoop(boolean quick, int seconds) {
        this.block = quick ? QUICK_BLOCK : BLOCK;
        this.rounds = quick ? QUICK_ROUNDS : ROUNDS;
        this.seconds = quick ? 0 : seconds;
    }

    LatencyFigures run(EngineSubject.Plan plan, DoubleConsumer progress) {
        Histogram hiccups = Samples.create();
        List<Entrant> entrants = entrants(plan);
        Contest contest = new Contest(entrants).between(() -> Hiccups.nap(NAPS / rounds, hiccups))
                .run(new Contest.Length(WARM_UP, block, rounds, seconds), progress);
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < entrants.size(); i++) {
            series.add(new Series(entrants.get(i).name(), contest.total(i)));
        }
        Intervals.Interval p50 = contest.difference(0, 1, 50);
        Intervals.Interval p99 = contest.difference(0, 1, 99);
        LatencyFigures figures = new LatencyFigures("closed", "closed loop, one tick at a time", series, contest.sent(0))
                .differences(p50.middle(), p99.middle(), new Json().put("diffP50Ns", p50).put("diffP99Ns", p99)
                        .put("ratioP50", contest.ratio(0, 1, 50)).put("ratioP99", contest.ratio(0, 1, 99)))
                .machine(Samples.percentile(hiccups, 99), contest.steal(), 1);
        figures.more().put("pairs", contest.blocks(0).size()).put("typicalP50Ns", contest.typical(0, 50))
                .put("typicalP99Ns", contest.typical(0, 99)).put("controlTypicalP50Ns", contest.typical(1, 50))
                .put("controlTypicalP99Ns", contest.typical(1, 99));
        return figures;
    }

    private static List<Entrant> entrants(EngineSubject.Plan plan) {
        List<Entrant> entrants = new ArrayList<>();
        entrants.add(new Entrant(LatencyFigures.name(plan.threading()), () -> new EngineSubject(plan)));
        if (plan.threading() == Threading.INLINE) {
            entrants.add(new Entrant("bare", BareLoop::new));
        } else {
            entrants.add(new Entrant("hop", HopSubject::ofSlots));
            entrants.add(new Entrant("hop64", HopSubject::ofLines));
        }
        entrants.add(new Entrant("queues", QueueEngine::new, QUEUE_SHARE));
        return entrants;
    }
}
