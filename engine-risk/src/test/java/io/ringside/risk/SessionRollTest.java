package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a new session begins anew, and when a venue that holds another position keeps the account from being re-armed. */
class SessionRollTest {
    private static final long MINUTE = 60_000_000_000L;

    /** 5 % of 980,000: at 931,000 it holds, one cent of the bid below it trips. */
    @ParameterizedTest
    @CsvSource({"8620, NORMAL", "8619, LIQUIDATION_ONLY"})
    void shouldMeasureTheDrawdownFromTheEquityTheSessionOpensWith(long bid, RiskState expected) {
        Desk desk = new Desk(Desk.off().drawdownBps(500)).open().holding(Desk.X, 5_000, 10_000);
        desk.quote(Desk.X, 9_600, 10_000);
        desk.control(ControlType.SESSION_ROLL);
        desk.quote(Desk.X, bid, 10_000);
        assertEquals(expected, desk.state());
    }

    @Test
    void shouldCountExecutionsAnewWhenTheSessionRolls() {
        Desk desk = Desk.ofTwo(Desk.off().set("executions.max", "1"));
        bought(desk);
        desk.control(ControlType.SESSION_ROLL);
        bought(desk);
        assertEquals(List.of(), desk.box.drain());
        bought(desk);
        assertEquals(List.of("REPEATED_EXECUTION -> LIQUIDATION_ONLY"), desk.box.drain());
    }

    private static void bought(Desk desk) {
        desk.fill(desk.place(Ask.market(Desk.X, Side.BUY, 1)), Desk.X, 1, 10_000);
    }

    @ParameterizedTest
    @CsvSource({"9001, NORMAL APPROVED 0", "9000, HALTED NO_EQUITY changed 0"})
    void shouldHaltWhenASessionOpensWithoutEquity(long bid, String stamp) {
        Desk desk = new Desk(Desk.off()).open().holding(Desk.X, 100_000, 10_000);
        desk.quote(Desk.X, bid, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.control(ControlType.SESSION_ROLL);
        assertEquals(stamp, desk.stamp());
    }

    private static void venue(Desk desk, Instrument of, long units) {
        desk.command(ControlType.RECONCILE, with -> {
            with.instrument = of;
            with.number = units;
        });
    }

    private static ControlResult rearm(Desk desk) {
        desk.nowNs += MINUTE;
        long epoch = desk.slot.gate.epoch();
        desk.command(ControlType.REARM, with -> with.number = epoch);
        return desk.answer();
    }

    @Test
    void shouldRearmOnlyWhileTheVenueAgreesOnEveryInstrument() {
        Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 10, 10_000);
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.REDUCING);
        venue(desk, Desk.X, 10);
        venue(desk, Desk.X, 10);
        venue(desk, Desk.Y, 5);
        venue(desk, Desk.Y, 6);
        venue(desk, Desk.Z, 7);
        assertEquals(ControlResult.CAUSE_STANDS, rearm(desk));
        venue(desk, Desk.Z, 0);
        assertEquals(ControlResult.CAUSE_STANDS, rearm(desk));
        venue(desk, Desk.Y, 0);
        assertEquals(ControlResult.APPLIED, rearm(desk));
        assertEquals(RiskCode.REARM, desk.slot.gate.cause(desk.slot.sequence));
    }
}
