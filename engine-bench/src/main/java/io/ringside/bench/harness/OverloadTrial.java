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

    /** Before the overload, the last second of which counts, and after it. */
    private static final double NORMAL_S = 3;
    private static final long COUNTS_NS = 1_000_000_000L;
    private static final int WINDOWS = (int) (NORMAL_S * 1e9 / WINDOW_NS);
    /** A window is taken for the end of the trouble if most of so many from it on are back to normal. */
    private static final int IN_SUCCESSION = 5;
    private static final int SHOWN = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Overload policy;
    private final Trace trace;
    private final StampVenue venue;
    private final long[] answers = new long[PublishResult.values().length];
    private final Map<String, Boolean> checks = new LinkedHashMap<>();
    private final Json counts = new Json();
    private long offered;
    private double p50BeforeNs;
    private double[] after = {};
    private double recoveredMs = Double.NaN;
    private double achieved;

    OverloadTrial(Overload policy, double sustainable) {
        this.policy = policy;
        this.trace = new Trace((int) (4 * NORMAL_S * NORMAL * sustainable) + 1);
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
            p50BeforeNs = Intervals.median(windows(beforeNs - COUNTS_NS, (int) (COUNTS_NS / WINDOW_NS)));
            trace.turn(false);
            achieved = new Pacer(OVERLOAD * sustainable, 1).run(stampNs -> offer(subject, stampNs), seconds);
            trace.turn(true);
            long endNs = Stamps.now();
            normal.run(stampNs -> offer(subject, stampNs), NORMAL_S);
            operator.close();
            subject.engine().awaitQuiet(PATIENCE);
            after = windows(endNs, WINDOWS);
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
        for (int i = 0; i + IN_SUCCESSION <= WINDOWS; i++) {
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
                .raw("windowP50Ns", Arrays.stream(after).limit(SHOWN).mapToObj(nanos -> String.valueOf(Math.round(nanos)))
                        .collect(Collectors.joining(",", "[", "]"))).put("checks", held).put("held", isHeld());
    }

    /** The p50 of the first windows after the overload, for people. */
    String windows() {
        return Arrays.stream(after).limit(SHOWN).mapToObj(nanos -> Chart.time(Math.round(nanos))).collect(Collectors.joining(", "));
    }

    String counts() {
        return counts.toString();
    }
}
