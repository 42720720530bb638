package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.backtest.Replay;
import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import io.ringside.risk.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source's clock that jumps: timers coalesce, and what is older than allowed opens nothing, by event time alone. */
class ClockJumpTest {
    private static final long HOUR = 3_600 * Desk.SECOND;
    private static final long START = 1_000_000 * Desk.SECOND;

    private final List<String> timers = Collections.synchronizedList(new ArrayList<>());

    private EngineBuilder desk(Threading threading) {
        Probe probe = Probe.ticks((me, tick) -> {
            if (tick.timestampNs() == START) {
                me.wakeEvery(START + Desk.SECOND, Desk.SECOND);
            }
            me.trade(tick.instrument(), Side.BUY, 1);
        }).timers((me, timer) -> timers.add((timer.deadlineNs() - START) / Desk.SECOND + " s missed " + timer.missed()));
        return Desk.builder("A").threading(threading).limits(Limits.standard()).strategy("probe", probe).record();
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldCoalesceTimersAndOpenNothingOnOldPricesWhenTheClockJumps(Threading threading) {
        Engine engine = desk(threading).build().start();
        List<String> course = new ArrayList<>();
        course.add(tick(engine, START));
        course.add("+1 h " + tick(engine, START + HOUR));
        Desk.until("the timer", () -> !timers.isEmpty());
        Desk.quiet(engine);
        course.add("back " + tick(engine, START + Desk.SECOND));
        course.add("-1 h " + tick(engine, START - HOUR));
        course.add("frozen " + tick(engine, START - HOUR));
        course.add("on " + tick(engine, START + HOUR + Desk.MILLI));
        engine.close();
        System.out.println(threading + ": " + course + ", timers " + timers);
        assertEquals(List.of("APPROVED", "+1 h APPROVED", "back STALE_PRICE", "-1 h STALE_PRICE", "frozen STALE_PRICE", "on APPROVED"),
                course);
        assertEquals("1 s missed 3599", timers.get(0));
        assertEquals(engine.result().digest(), new Replay(desk(Threading.INLINE)).run(engine.tape()).digest());
    }

    private static String tick(Engine engine, long ns) {
        long approved = engine.counters().verdicts(RiskCode.APPROVED);
        long stale = engine.counters().verdicts(RiskCode.STALE_PRICE);
        Desk.publish(engine, "A", ns, 10_000, 10_001);
        Desk.quiet(engine);
        return engine.counters().verdicts(RiskCode.APPROVED) > approved ? "APPROVED"
                : engine.counters().verdicts(RiskCode.STALE_PRICE) > stale ? "STALE_PRICE" : "neither";
    }
}
