package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instruments and strategies are freed once a session where the move was automatic; strategies that the run does not name count, too. */
class FreeingTest {
    private static final long MINUTE = 60_000_000_000L;

    private static void venue(Desk desk, long units) {
        desk.command(ControlType.RECONCILE, with -> {
            with.instrument = Desk.X;
            with.number = units;
        });
    }

    /** The venue differs and agrees again; a minute later an operator frees the instrument. */
    private static ControlResult differAndFree(Desk desk, long epoch) {
        venue(desk, 3);
        venue(desk, 0);
        return free(desk, epoch);
    }

    private static ControlResult free(Desk desk, long epoch) {
        desk.nowNs += MINUTE;
        desk.restrict(Desk.X, RiskState.NORMAL, epoch);
        return desk.answer();
    }

    @Test
    void shouldFreeAnInstrumentOnceASession() {
        Desk desk = Desk.ofTwo(Desk.off());
        assertEquals(ControlResult.APPLIED, differAndFree(desk, 1));
        assertEquals(ControlResult.ALREADY_REARMED, differAndFree(desk, 3));
        desk.control(ControlType.SESSION_ROLL);
        assertEquals(ControlResult.APPLIED, free(desk, 3));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
    }

    private static ControlResult storm(Desk desk, long epoch) {
        desk.judge(Ask.market(Desk.X, Side.BUY, 0));
        return freeStrategy(desk, epoch);
    }

    private static ControlResult freeStrategy(Desk desk, long epoch) {
        desk.nowNs += MINUTE;
        desk.restrict(0, RiskState.NORMAL, epoch);
        return desk.answer();
    }

    @Test
    void shouldFreeAStrategyOnceASession() {
        Desk desk = Desk.ofTwo(Desk.off().set("rejects.max", "0"));
        assertEquals(ControlResult.APPLIED, storm(desk, 1));
        assertEquals(ControlResult.ALREADY_REARMED, storm(desk, 3));
        desk.control(ControlType.SESSION_ROLL);
        assertEquals(ControlResult.APPLIED, freeStrategy(desk, 3));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
    }

    @Test
    void shouldTellAMoveOnce() {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.restrict(Desk.X, RiskState.LIQUIDATION_ONLY, 0);
        desk.restrict(Desk.X, RiskState.LIQUIDATION_ONLY, 0);
        desk.restrict(Desk.X, RiskState.REDUCING, 0);
        desk.restrict(1, RiskState.REDUCING, 0);
        desk.restrict(1, RiskState.REDUCING, 0);
        assertEquals(List.of("OPERATOR -> LIQUIDATION_ONLY", "OPERATOR -> REDUCING"), desk.box.drain());
    }

    @Test
    void shouldJudgeAndRestrictStrategiesThatTheRunDoesNotName() {
        Desk desk = new Desk(Desk.off().set("order-rate.per-second", "2")).open();
        desk.restrict(Desk.Y, RiskState.REDUCING, 0);
        desk.asking = 1;
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
        desk.restrict(4, RiskState.HALTED, 0);
        assertEquals(ControlResult.APPLIED, desk.answer());
        desk.asking = 4;
        assertEquals("STATE 1 of 0", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
        desk.asking = 5;
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
        assertEquals("ORDER_RATE 3 of 2", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
        assertEquals(List.of(), desk.faults);
    }
}
