package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.backtest.Replay;
import io.ringside.events.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two strategies of one account that hold the same in opposite directions: the account holds nothing, and each has its exit. */
class OffsettingStrategiesTest {
    private static EngineBuilder scene(Threading threading, List<String> heard) {
        return Desk.builder("X").threading(threading).lockStep().record()
                .strategy("long", bracketed(Side.BUY, 9_900, heard)).strategy("short", bracketed(Side.SELL, 10_100, heard));
    }

    private static Probe bracketed(Side side, long stop, List<String> heard) {
        return Probe.ticks((me, tick) -> {
            if (tick.timestampNs() == Desk.SECOND) {
                me.ticket(tick.instrument(), side, 10).stopLoss(stop).send();
            }
        }).fills((me, fill) -> heard.add(fill.signedQuantityUnits() + " held " + me.held(fill.instrument()).quantityUnits()));
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldBothLeaveByTheStopsOfTheirBracketsWhenTheAccountIsFlat(Threading threading) {
        List<String> heard = new ArrayList<>();
        Engine engine = scene(threading, heard).build().start();
        Desk.publish(engine, "X", Desk.SECOND, 9_999, 10_001);
        Desk.publish(engine, "X", 2 * Desk.SECOND, 9_890, 9_892);
        Desk.publish(engine, "X", 3 * Desk.SECOND, 10_120, 10_122);
        engine.close();
        assertEquals(List.of("10 held 10", "-10 held -10", "-10 held 0", "10 held 0"), heard);
        assertEquals("{X=0} {}", engine.result().positions() + " " + engine.result().denied());
        assertEquals(engine.result().digest(), new Replay(scene(Threading.FUSED, heard)).run(engine.tape()).digest());
    }
}
