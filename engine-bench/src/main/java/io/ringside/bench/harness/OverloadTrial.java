package io.ringside.bench.harness;

import io.ringside.core.Counters;
import io.ringside.core.Engine;
import io.ringside.core.Overload;
import io.ringside.events.InputKind;
import io.ringside.events.RiskCode;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One engine with one overload policy: a normal load, twice the sustainable one, the normal load again, an operator giving commands all the
 * while. Then the books of both sides are compared.
 */
final class OverloadTrial {
    /** The normal load, as a part of the sustainable one. */
    static final double NORMAL = 0.1;
    static final double OVERLOAD = 2;
    static final long WINDOW_NS = 10_000_000L;
    static final double RECOVERED = 1.5;
    static final double LIMIT_MS = 100;

    /** A window is taken for the end of the trouble if most of so many from it on are back to normal. */
    private static final int IN_SUCCESSION = 5;
    private static final int SHOWN = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Overload policy;
    private final double sustainable;
    private final double normalSeconds;
    private final Trace trace;
    private final StampVenue venue;
    private final long[] answers = new long[PublishResult.values().length];
    private final Map<String, Boolean> checks = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long offered;
    private double p50BeforeNs;
    private double[] after = {};
    private double recoveredMs = Double.NaN;
    private double achieved;
    private double takenPerSecond;

    /** Of an engine that takes so many ticks a second; the normal load lasts so long before the overload and after it. */
    OverloadTrial(Overload policy, double sustainable, double normalSeconds) {
        this.policy = policy;
        this.sustainable = sustainable;
        this.normalSeconds = normalSeconds;
        this.trace = new Trace((int) (4 * normalSeconds * NORMAL * sustainable) + 1);
        this.venue = new StampVenue(true).tracing(trace);
    }

    /** How many ticks a second an engine takes when it is offered more all the time, by a thread that does not wait either. */
    static double sustainable(EngineSubject.Plan plan, double seconds) {
        try (EngineSubject subject = new EngineSubject(plan, new StampVenue(true), Engine.builder().publishTimeout(Duration.ZERO))) {
            flood(subject, seconds);
            return flood(subject, seconds);
        }
    }

    private static double flood(EngineSubject subject, double seconds) {
        long begun = System.nanoTime();
        long ticks = 0;
        while (System.nanoTime() - begun < seconds * 1e9) {
            ticks += subject.offer(Stamps.now()) == PublishResult.OK ? 1 : 0;
        }
        subject.settle();
        return ticks * 1e9 / (System.nanoTime() - begun);
    }

    /** Runs it, with an overload of so long. */
    OverloadTrial run(EngineSubject.Plan plan, double seconds) {
        EngineSubject subject = new EngineSubject(plan, venue, Engine.builder().overload(policy).publishTimeout(Duration.ZERO));
        Operator operator = new Operator(subject.engine());
        try (subject; operator) {
            Pacer normal = new Pacer(NORMAL * sustainable, 1);
            normal.run(stampNs -> offer(subject, stampNs), normalSeconds);
            long beforeNs = Stamps.now();
            subject.engine().awaitQuiet(PATIENCE);
            int count = (int) (normalSeconds * 1e9 / WINDOW_NS);
            p50BeforeNs = Intervals.median(windows(beforeNs - count / 3 * WINDOW_NS, count / 3));
            trace.turn(false);
            long takenBefore = answered(PublishResult.OK);
            achieved = new Pacer(OVERLOAD * sustainable, 1).run(stampNs -> offer(subject, stampNs), seconds);
            takenPerSecond = (answered(PublishResult.OK) - takenBefore) / seconds;
            trace.turn(true);
            long endNs = Stamps.now();
            normal.run(stampNs -> offer(subject, stampNs), normalSeconds);
            operator.close();
            subject.engine().awaitQuiet(PATIENCE);
            after = windows(endNs, count);
            recoveredMs = recovered();
            compare(subject.engine(), operator);
        }
        return this;
    }

    private void offer(EngineSubject subject, long stampNs) {
        offered++;
        answers[subject.offer(stampNs).ordinal()]++;
    }

    private long answered(PublishResult result) {
        return answers[result.ordinal()];
    }

    /** The p50 of each of so many windows. */
    private double[] windows(long fromNs, int count) {
        double[] each = new double[count];
        for (int i = 0; i < count; i++) {
            each[i] = trace.p50(fromNs + i * WINDOW_NS, fromNs + (i + 1) * WINDOW_NS);
        }
        return each;
    }

    /** Until the end of the first window from which on most of the next few are back to normal, ms; NaN if there is none. */
    private double recovered() {
        for (int i = 0; i + IN_SUCCESSION <= after.length; i++) {
            if (Intervals.median(Arrays.copyOfRange(after, i, i + IN_SUCCESSION)) <= RECOVERED * p50BeforeNs && after[i] <= RECOVERED
                    * p50BeforeNs) {
                return (i + 1) * WINDOW_NS / 1e6;
            }
        }
        return Double.NaN;
    }

    private void compare(Engine engine, Operator operator) {
        Counters counters = engine.counters();
        RunResult result = engine.result();
        long lost = switch (policy) {
            case BLOCK -> counters.backPressured();
            case CONFLATE -> counters.conflated();
            case DROP -> counters.dropped();
        };
        long told = switch (policy) {
            case BLOCK -> answered(PublishResult.BACK_PRESSURED);
            case CONFLATE -> answered(PublishResult.CONFLATED);
            case DROP -> answered(PublishResult.DROPPED);
        };
        long seen = counters.inputs(InputKind.TICK);
        counts.put("offered", offered);
        counts.put("taken", seen);
        counts.put("answeredOk", answered(PublishResult.OK));
        counts.put("told", told);
        counts.put("lost", lost);
        counts.put("orders", venue.submitted());
        counts.put("sends", counters.sends());
        counts.put("fills", counters.fills());
        counts.put("controlsGiven", operator.given());
        counts.put("controlsAnswered", operator.answered());
        check(counters, result, seen + lost, policy == Overload.CONFLATE ? told - (seen - answered(PublishResult.OK)) : told);
    }

    /** So many ticks were taken or lost as the engine counts, and so many were lost as the publisher was told. */
    private void check(Counters counters, RunResult result, long accounted, long toldLost) {
        long given = counts.get("controlsGiven");
        checks.put("the overload was told to the publisher", counts.get("told") > 0);
        checks.put("ticks offered = taken + lost as counted", offered == accounted);
        checks.put("ticks lost as told, those conflated and entered later excepted = lost as counted", toldLost == counts.get("lost"));
        checks.put("no order lost: approved - suppressed = sent = at the venue", sent(counters) == counters.sends()
                && counters.sends() == venue.submitted() && counters.sends() > 0);
        checks.put("no fill lost: sent by the venue = booked", counters.fills() == venue.submitted() && result.fills() == venue.submitted()
                && result.openOrders() == 0);
        checks.put("no command lost: given = answered", given > 0 && given == counts.get("controlsAnswered"));
        checks.put("no fault", counters.faults() == 0 && result.isSound());
        checks.put("p50 back to normal within the limit", recoveredMs <= LIMIT_MS);
    }

    private static long sent(Counters counters) {
        return counters.verdicts(RiskCode.APPROVED) - counters.suppressed();
    }

    Overload policy() {
        return policy;
    }

    /** Whether each check held, by what it says. */
    Map<String, Boolean> checks() {
        return checks;
    }

    boolean isHeld() {
        return !checks.containsValue(false);
    }

    /** Which part of the rate was offered. */
    double achieved() {
        return achieved;
    }

    /** How many ticks a second the engine took while it was offered too many. */
    double takenPerSecond() {
        return takenPerSecond;
    }

    double p50BeforeNs() {
        return p50BeforeNs;
    }

    double recoveredMs() {
        return recoveredMs;
    }

    Json json() {
        Json held = new Json();
        checks.forEach((what, isHeld) -> held.put(what, isHeld.booleanValue()));
        Json numbers = new Json();
        counts.forEach((what, count) -> numbers.put(what, count));
        return new Json().put("counts", numbers).put("achieved", achieved).put("p50BeforeNs", p50BeforeNs).put("recoveredMs", recoveredMs)
                .raw("windowP50Ns", Arrays.stream(after).limit(SHOWN).mapToObj(nanos -> String.valueOf(Math.round(nanos)))
                        .collect(Collectors.joining(",", "[", "]"))).put("checks", held).put("held", isHeld());
    }

    /** The p50 of the first windows after the overload, for people. */
    String windows() {
        return Arrays.stream(after).limit(SHOWN).mapToObj(nanos -> Chart.time(Math.round(nanos))).collect(Collectors.joining(", "));
    }

    /** What was counted, in one line. */
    String counts() {
        return counts.entrySet().stream().map(each -> String.format(Locale.ROOT, "%s %,d", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
