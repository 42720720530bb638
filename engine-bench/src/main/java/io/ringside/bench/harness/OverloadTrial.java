package io.ringside.bench.harness;

import io.ringside.core.Counters;
import io.ringside.core.Engine;
import io.ringside.core.Overload;
import io.ringside.events.InputKind;
import io.ringside.events.RiskCode;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One engine with one overload policy: a normal load, twice the sustainable one, the normal load again, an operator giving commands all the
 * while. Then the books of both sides are compared.
 */
final class OverloadTrial {
    /** The normal load, as a part of the sustainable one. */
    static final double NORMAL = 0.25;
    static final double OVERLOAD = 2;
    static final long WINDOW_NS = 10_000_000L;
    static final double RECOVERED = 1.5;
    static final double LIMIT_MS = 100;

    /** Before the overload, the last second of which counts, and after it. */
    private static final double NORMAL_S = 3;
    private static final long COUNTS_NS = 1_000_000_000L;
    private static final int WINDOWS = (int) (NORMAL_S * 1e9 / WINDOW_NS);
    /** A window of the normal load counts as recovered if those after it are so too. */
    private static final int IN_SUCCESSION = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Overload policy;
    private final Trace trace;
    private final StampVenue venue;
    private final long[] answers = new long[PublishResult.values().length];
    private final Map<String, Boolean> checks = new LinkedHashMap<>();
    private final Json counts = new Json();
    private long offered;
    private double p50BeforeNs;
    private double recoveredMs = Double.NaN;
    private double achieved;

    OverloadTrial(Overload policy, double sustainable) {
        this.policy = policy;
        this.trace = new Trace((int) (4 * NORMAL_S * NORMAL * sustainable));
        this.venue = new StampVenue(true).tracing(trace);
    }

    /** How many ticks a second an engine takes when they come as fast as it takes them. */
    static double sustainable(EngineSubject.Plan plan, double seconds) {
        try (EngineSubject subject = new EngineSubject(plan)) {
            flood(subject, seconds);
            return flood(subject, seconds);
        }
    }

    private static double flood(EngineSubject subject, double seconds) {
        long begun = System.nanoTime();
        long ticks = 0;
        while (System.nanoTime() - begun < seconds * 1e9) {
            subject.send(Stamps.now());
            ticks++;
        }
        subject.settle();
        return ticks * 1e9 / (System.nanoTime() - begun);
    }

    OverloadTrial run(EngineSubject.Plan plan, double sustainable, double seconds) {
        EngineSubject subject = new EngineSubject(plan, venue, Engine.builder().overload(policy).publishTimeout(Duration.ZERO));
        Operator operator = new Operator(subject.engine());
        try (subject; operator) {
            Pacer normal = new Pacer(NORMAL * sustainable, 1);
            normal.run(stampNs -> offer(subject, stampNs), NORMAL_S);
            long beforeNs = Stamps.now();
            p50BeforeNs = median(beforeNs - COUNTS_NS, beforeNs);
            trace.turn(false);
            achieved = new Pacer(OVERLOAD * sustainable, 1).run(stampNs -> offer(subject, stampNs), seconds);
            trace.turn(true);
            long endNs = Stamps.now();
            normal.run(stampNs -> offer(subject, stampNs), NORMAL_S);
            operator.close();
            subject.engine().awaitQuiet(PATIENCE);
            recoveredMs = recovered(endNs);
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

    /** The middle one of the windows' p50. */
    private double median(long fromNs, long untilNs) {
        int windows = (int) ((untilNs - fromNs) / WINDOW_NS);
        double[] each = new double[windows];
        for (int i = 0; i < windows; i++) {
            each[i] = trace.p50(fromNs + i * WINDOW_NS, fromNs + (i + 1) * WINDOW_NS);
        }
        return Intervals.median(each);
    }

    /** Until the end of the first window that begins a succession of recovered ones, ms; NaN if there is none. */
    private double recovered(long sinceNs) {
        int succession = 0;
        for (int i = 0; i < WINDOWS; i++) {
            double p50 = trace.p50(sinceNs + i * WINDOW_NS, sinceNs + (i + 1) * WINDOW_NS);
            succession = p50 <= RECOVERED * p50BeforeNs ? succession + 1 : 0;
            if (succession == IN_SUCCESSION) {
                return (i + 2 - IN_SUCCESSION) * WINDOW_NS / 1e6;
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
        counts.put("offered", offered).put("taken", seen).put("answeredOk", answered(PublishResult.OK)).put("told", told)
                .put("lost", lost).put("orders", venue.submitted()).put("sends", counters.sends()).put("fills", counters.fills())
                .put("controlsGiven", operator.given()).put("controlsAnswered", operator.answered());
        checks.put("the overload was told to the publisher", told > 0);
        checks.put("ticks offered = taken + lost as counted", offered == seen + lost);
        checks.put("ticks told = lost, those conflated and entered later excepted", policy == Overload.CONFLATE
                ? told - lost == seen - answered(PublishResult.OK) : told == lost);
        checks.put("no order lost: approved - suppressed = sent = at the venue", sent(counters) == counters.sends()
                && counters.sends() == venue.submitted() && counters.sends() > 0);
        checks.put("no fill lost: sent by the venue = booked", counters.fills() == venue.submitted() && result.fills() == venue.submitted()
                && result.openOrders() == 0);
        checks.put("no command lost: given = answered", operator.given() == operator.answered() && operator.given() > 0);
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

    double p50BeforeNs() {
        return p50BeforeNs;
    }

    double recoveredMs() {
        return recoveredMs;
    }

    Json json() {
        Json held = new Json();
        checks.forEach((what, isHeld) -> held.put(what, isHeld.booleanValue()));
        return new Json().put("counts", counts).put("achieved", achieved).put("p50BeforeNs", p50BeforeNs).put("recoveredMs", recoveredMs)
                .put("checks", held).put("held", isHeld());
    }

    String counts() {
        return counts.toString();
    }
}
