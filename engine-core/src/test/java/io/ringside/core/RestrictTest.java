package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.ControlResult;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskEvent;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.RiskMetrics;
import io.ringside.risk.RiskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator restricts one strategy of two, in each mode: told, cancelled, reported, and decided the same again. */
class RestrictTest {
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

    private EngineBuilder desk(Threading threading) {
        return Desk.builder("A").threading(threading).strategy("rests", resting()).strategy("other", resting()).record()
                .limits(Desk.loose().toBuilder().set("account.max-var", "100").set("strategy.rests.max-long", "3").build())
                .listener(new PortfolioListener() {
                    @Override
                    public void onRisk(RiskEvent event) {
                        told.add(event.toString());
                    }
                });
    }

    private static Probe resting() {
        return Probe.ticks((me, tick) -> me.rest(tick.instrument(), Side.BUY, 1, 9_000));
    }

    private static long ticked(Engine engine, long second) {
        Desk.publish(engine, "A", second * Desk.SECOND, 10_000, 10_001);
        Desk.quiet(engine);
        return engine.counters().openOrders();
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldCancelOnlyItsOpeningsAndFreeItByTheEpochWhenAStrategyIsRestricted(Threading threading) {
        Engine engine = desk(threading).build().start();
        Controls controls = engine.controls();
        controls.metrics(new RiskMetrics(Map.of(), 0, 0, 0), "calculator", "first");
        List<Object> course = new ArrayList<>(List.of(ticked(engine, 1), ticked(engine, 2)));
        controls.restrict("rests", RiskState.LIQUIDATION_ONLY, "ann", "its model is off");
        Desk.quiet(engine);
        course.add(engine.counters().openOrders());
        course.add(ticked(engine, 3));
        RiskReport report = controls.riskReport();
        course.add(report.restrictions().toString());
        course.add(controls.free("rests", 1, "ann", "too early"));
        course.add(ticked(engine, 100));
        course.add(controls.free("rests", report.restrictions().get(0).epoch(), "ann", "mended"));
        course.add(ticked(engine, 101));
        course.add(controls.metrics(new RiskMetrics(Map.of(), 0, 10_001, 12_000), "calculator", "period"));
        course.add(ticked(engine, 102));
        RiskReport explained = controls.explain("rests", engine.instruments().get(0), "BUY 3 LIMIT 100");
        course.add(explained.findings().stream().filter(RiskReport.Finding::refuses).map(RiskReport.Finding::code).toList());
        Desk.closeInTime(engine);
        assertEquals(List.of(2L, 4L, 2L, 3L, "[Restriction[scope=rests, state=LIQUIDATION_ONLY, cause=OPERATOR, epoch=1]]",
                ControlResult.COOLING_DOWN, 4L, ControlResult.APPLIED, 6L, ControlResult.APPLIED, 6L,
                List.of(RiskCode.MAX_POSITION, RiskCode.VAR)), course);
        assertEquals(List.of("strategy 0 OPERATOR -> LIQUIDATION_ONLY", "strategy 0 REARM -> NORMAL"), List.copyOf(told));
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(desk(mode)).run(engine.tape()).digest());
        }
        assertTrue(engine.result().trips().isEmpty(), "the account has not moved");
        System.out.println("figures: " + threading + " " + course);
    }
}
