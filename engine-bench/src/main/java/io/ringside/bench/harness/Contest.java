package io.ringside.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.HdrHistogram.Histogram;

/**
 * Entrants that take turns in one process: forwards, then backwards (ABBA), so that a drift of the machine favours none. Each block has a
 * new subject, so that none takes a core from another and no single layout of memory decides.
 */
final class Contest {
    /** Ticks at the start of a block that are not measured: the subject is new. */
    private static final int FIRST = 2_000;

    private final List<Entrant> entrants;
    private final List<List<Histogram>> blocks = new ArrayList<>();
    private final List<Histogram> totals = new ArrayList<>();
    private final long[] sent;
    private Runnable betweenRounds = () -> { };
    private Machine.Time time;

    /**
     * How long a contest is.
     *
     * @param warmUp  ticks for each entrant before anything counts
     * @param ticks   a block
     * @param rounds  at least
     * @param seconds goes on until they have passed
     */
    record Length(int warmUp, int ticks, int rounds, int seconds) {
    }

    Contest(List<Entrant> entrants) {
        this.entrants = List.copyOf(entrants);
        this.sent = new long[entrants.size()];
        for (int i = 0; i < entrants.size(); i++) {
            blocks.add(new ArrayList<>());
            totals.add(Samples.create());
        }
    }

    /** Has something done after each round, while no subject is there. */
    Contest between(Runnable work) {
        betweenRounds = work;
        return this;
    }

    /** Runs it; progress receives the part that is done, 0 to 1. */
    Contest run(Length length, DoubleConsumer progress) {
        Histogram scrap = Samples.create();
        for (int warm = 0; warm < length.warmUp; warm += length.ticks) {
            for (Entrant entrant : entrants) {
                play(entrant, length.ticks, scrap);
            }
        }
        Machine machine = Machine.watch();
        long begun = System.nanoTime();
        long lasts = length.seconds * 1_000_000_000L;
        for (int round = 0; round < length.rounds || System.nanoTime() - begun < lasts; round++) {
            playRound(round, length.ticks);
            betweenRounds.run();
            progress.accept(Math.min((round + 1.0) / length.rounds, (System.nanoTime() - begun) / (double) Math.max(1, lasts)));
        }
        time = machine.since();
        return this;
    }

    private void playRound(int round, int ticks) {
        for (int i = 0; i < entrants.size(); i++) {
            int turn = round % 2 == 0 ? i : entrants.size() - 1 - i;
            Histogram block = Samples.create();
            play(entrants.get(turn), ticks, block);
            blocks.get(turn).add(block);
            totals.get(turn).add(block);
            sent[turn] += ticks / entrants.get(turn).share();
        }
    }

    private static void play(Entrant entrant, int ticks, Histogram into) {
        try (Subject subject = entrant.maker().get()) {
            subject.run(FIRST / entrant.share(), Samples.create());
            subject.run(ticks / entrant.share(), into);
        }
    }

    /** All samples of an entrant. */
    Histogram total(int entrant) {
        return totals.get(entrant);
    }

    List<Histogram> blocks(int entrant) {
        return blocks.get(entrant);
    }

    /** How many ticks an entrant was sent in all blocks; fewer samples than that if not each of them bore a signal. */
    long sent(int entrant) {
        return sent[entrant];
    }

    /** A percentile of each block of an entrant, smoothed, in ns. */
    double[] each(int entrant, double percent) {
        return blocks.get(entrant).stream().mapToDouble(block -> Samples.around(block, percent)).toArray();
    }

    /** A percentile in ns as the median of the blocks' ones: what disturbed one block does not decide. */
    double typical(int entrant, double percent) {
        return Intervals.median(each(entrant, percent));
    }

    /** How much of a percentile an entrant takes more than another, block by block. */
    Intervals.Interval difference(int entrant, int other, double percent) {
        return Intervals.difference(each(entrant, percent), each(other, percent));
    }

    /** How many times as much of a percentile an entrant takes, block by block. */
    Intervals.Interval ratio(int entrant, int other, double percent) {
        return Intervals.ratio(each(entrant, percent), each(other, percent));
    }

    List<Entrant> entrants() {
        return entrants;
    }

    double steal() {
        return time.steal();
    }

    /** The processors' time from the end of the warm-up. */
    Machine.Time time() {
        return time;
    }
}
