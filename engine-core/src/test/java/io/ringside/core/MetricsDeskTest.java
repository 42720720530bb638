package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import io.ringside.risk.Limits;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine computes the metrics of soft limits itself: a timer a period, the figures as recorded inputs, the same again in a replay. */
class MetricsDeskTest {
    private static final double[] DAYS = new double[40];

    static {
        Arrays.setAll(DAYS, day -> day == 7 ? -0.5 : (day % 5 - 2) / 128.0);
    }

    private final List<String> faults = new ArrayList<>();

    /** Buys one at each tick; its worst day is half of what is held. */
    private EngineBuilder desk(Threading threading, String period) {
        Limits limits = Desk.loose().toBuilder().set("account.max-var", "150").set("metrics.period-ms", period).build();
        return Desk.builder("A").threading(threading).record().limits(limits).returns(new ReturnHistory(Map.of("A", DAYS)))
                .onFault((who, cause, consequence) -> faults.add(who + " " + consequence))
                .strategy("buys", Probe.ticks((me, tick) -> me.rest(tick.instrument(), Side.BUY, 1, 10_000)));
    }

    private static long held(Engine engine, long millis) {
        Desk.publish(engine, "A", Desk.SECOND + millis * Desk.MILLI, 10_000, 10_000);
        Desk.quiet(engine);
        return engine.counters().fills();
    }

    @Test
    void shouldComputeBeforeTheFirstTickAndThenOnceAPeriodInLockStep() {
        Engine engine = desk(Threading.INLINE, "10").build().start();
        List<Long> held = new ArrayList<>();
        for (long millis : new long[] {0, 1, 2, 9, 10, 11, 19, 20, 21, 1_000_000}) {
            held.add(held(engine, millis));
        }
        RiskReport report = engine.controls().riskReport();
        Desk.closeInTime(engine);
        assertEquals(List.of(1L, 2L, 3L, 4L, 4L, 4L, 4L, 4L, 4L, 4L), held, "4 held are 200 at risk from 10 ms on");
        List<String> usages = report.usages().stream().map(RiskReport.Usage::text).toList();
        assertTrue(usages.containsAll(List.of("account.max-var account: 200 USD of 150 USD, left -50 USD",
                "metrics.period-ms account: 0 of 30, left 30")), usages::toString);
        assertEquals(List.of(), faults);
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(desk(mode, "10")).run(engine.tape()).digest());
        }
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldDecideTheSameInLockStepWhateverTheThreads(Threading threading) {
        List<String> digests = new ArrayList<>();
        for (Threading mode : List.of(Threading.INLINE, threading)) {
            Engine engine = desk(mode, "3").lockStep().build().start();
            for (int i = 0; i < 50; i++) {
                held(engine, i);
            }
            engine.close();
            digests.add(engine.result().digest());
        }
        assertEquals(digests.get(0), digests.get(1));
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldComputeBesideTheRingInALiveEngineAndReplayWhatWasEntered(Threading threading) {
        Engine engine = live(threading).build().start();
        AtomicLong second = new AtomicLong();
        Desk.until("more at risk than allowed", () -> {
            held(engine, second.getAndIncrement() * 1_000);
            return engine.counters().verdicts(RiskCode.VAR) > 0;
        });
        long held = engine.counters().fills();
        Desk.closeInTime(engine);
        assertTrue(held > 3, () -> held + " held, beyond 3 are more than 150 at risk");
        assertTrue(engine.counters().verdicts(RiskCode.METRICS_AGE) > 0, "nothing is opened before the first figures");
        assertEquals(List.of(), faults);
        assertEquals(List.of(), Desk.ringsideThreads().stream().filter(name -> name.contains("metrics")).toList());
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(live(mode)).run(engine.tape()).digest());
        }
        System.out.println("figures: " + threading + " held back after " + held);
    }

    private EngineBuilder live(Threading threading) {
        Limits limits = Limits.standard().toBuilder().set("account.max-trade-value-bps", "none").set("account.max-var", "150")
                .set("price.max-age-ms", "none").set("metrics.period-ms", "1000").build();
        return desk(threading, "1000").limits(limits);
    }

    @Test
    void shouldLeaveFiguresToGrowOldWhenTheyCannotBeComputed() {
        Engine engine = desk(Threading.INLINE, "10").build().start();
        long first = held(engine, 0);
        engine.controls().withdraw("USD", "1000100", "ann", "all of it");
        long later = held(engine, 31);
        Desk.closeInTime(engine);
        assertEquals(List.of(1L, 1L), List.of(first, later));
        assertEquals(List.of("metrics none are entered, the old ones grow old"), faults);
    }

    @Test
    void shouldGoByThePeriodOfTheLimitsInForce() {
        Engine engine = desk(Threading.INLINE, "1000000").build().start();
        for (int i = 0; i < 5; i++) {
            held(engine, i);
        }
        Limits closer = Desk.loose().toBuilder().set("account.max-var", "150").set("metrics.period-ms", "1").build();
        engine.controls().limits(closer, "ann", "closer");
        long held = held(engine, 6);
        Desk.closeInTime(engine);
        assertEquals(5, held);
    }
}
