package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.InputKind;
import io.ringside.events.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tick costs that can be counted: claims of the ring. A count does not depend on the machine. */
class StructureTest {
    private static final int TICKS = 2_000;

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldClaimOnceATickWhenItCausesNothing(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).publishTimeout(Desk.PATIENCE).strategy("idle", Probe.idle()).build().start();
        Desk.quiet(engine);
        long before = engine.counters().inputs();
        publish(engine);
        assertEquals(TICKS, engine.counters().inputs() - before);
        Desk.closeInTime(engine);
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldClaimOnceMoreForEachReportWhenTicksBecomeOrders(Threading threading) {
        Probe turning = Probe.ticks((me, tick) -> me.trade(tick.instrument(), tick.timestampNs() % 2 == 0 ? Side.BUY : Side.SELL, 1));
        Engine engine = Desk.builder("A").threading(threading).publishTimeout(Desk.PATIENCE).orderCapacity(1 << 14)
                .strategy("turning", turning).build().start();
        Desk.quiet(engine);
        long before = engine.counters().inputs();
        publish(engine);
        long reports = engine.counters().inputs(InputKind.REPORT);
        assertEquals(TICKS, engine.counters().sends());
        assertEquals(TICKS, engine.counters().fills());
        assertEquals(TICKS + reports, engine.counters().inputs() - before);
        assertEquals(2 * TICKS, reports, "accepted and filled, each an input");
        Desk.closeInTime(engine);
    }

    private static void publish(Engine engine) {
        for (int i = 1; i <= TICKS; i++) {
            Desk.publish(engine, "A", i, 10_000, 10_001);
        }
        Desk.quiet(engine);
    }
}
