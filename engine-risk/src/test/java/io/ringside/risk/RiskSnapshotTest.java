package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States over a restart: of account, strategies and instruments, kept as text, begun with, and freed only once the books agree. */
class RiskSnapshotTest {
    private static final String FORM = "limit account=, instrument.SYMBOL= and strategy.NAME= once each; ";
    private static final long MINUTE = 60_000_000_000L;
    private static final RiskSnapshot LEFT = new RiskSnapshot(RiskState.NORMAL, Map.of("X", RiskState.REDUCING, "Z", RiskState.NORMAL),
            Map.of("b", RiskState.LIQUIDATION_ONLY));

    @TempDir
    private Path folder;

    private static Desk started(RiskSnapshot left) {
        Desk desk = Desk.ofTwo(Desk.off());
        desk.command(ControlType.START, with -> {
            with.state = left.account();
            with.text = left.text();
        });
        return desk;
    }

    private static String judged(Desk desk, int strategy, io.ringside.instrument.Instrument what) {
        desk.asking = strategy;
        return desk.judge(Ask.market(what, Side.BUY, 20));
    }

    private static void resume(Desk desk) {
        Report resumed = new Report();
        resumed.type = ReportType.RESUMED;
        desk.report(resumed);
    }

    @Test
    void shouldBeginEachScopeAsItWasLeft() {
        Desk desk = started(LEFT);
        assertEquals(List.of("RESTART -> REDUCING", "RESTART -> LIQUIDATION_ONLY"), desk.box.drain());
        assertEquals(LEFT, desk.gate.snapshot());
        resume(desk);
        assertEquals("STATE 20 of 0", judged(desk, 0, Desk.X));
        assertEquals("APPROVED", judged(desk, 0, Desk.Y));
        assertEquals("STATE 20 of 0", judged(desk, 1, Desk.Y));
    }

    @Test
    void shouldOnlyReduceAnywhereUntilTheBooksAgree() {
        Desk desk = started(LEFT);
        assertEquals("STATE 20 of 0", judged(desk, 0, Desk.Y));
        resume(desk);
        assertEquals("APPROVED", judged(desk, 0, Desk.Y));
    }

    @Test
    void shouldFreeAScopeOnlyOnceTheBooksAgreeAndAMinuteHasPassed() {
        Desk desk = started(LEFT);
        desk.nowNs += MINUTE - 1;
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.CAUSE_STANDS, desk.answer());
        desk.restrict(1, RiskState.NORMAL, 1);
        assertEquals(ControlResult.CAUSE_STANDS, desk.answer());
        resume(desk);
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.COOLING_DOWN, desk.answer());
        desk.nowNs += 1;
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, desk.answer());
        desk.restrict(1, RiskState.NORMAL, 1);
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals(RiskSnapshot.of(RiskState.NORMAL), desk.gate.snapshot());
        desk.quote(Desk.X, 10_000, 10_000);
        desk.quote(Desk.Y, 1_000, 1_000);
        assertEquals("APPROVED", judged(desk, 0, Desk.X));
        assertEquals("APPROVED", judged(desk, 1, Desk.Y));
    }

    @Test
    void shouldTakeTheMoreSevereOfWhatWasLeftAndWhatHappens() {
        Desk desk = started(new RiskSnapshot(RiskState.LIQUIDATION_ONLY, Map.of("X", RiskState.HALTED), Map.of()));
        desk.holding(Desk.X, 20, 10_000).holding(Desk.Y, 20, 1_000);
        desk.restrict(Desk.X, RiskState.REDUCING, 0);
        assertEquals("STATE 20 of 0", desk.judge(Ask.market(Desk.X, Side.SELL, 20)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.Y, Side.SELL, 20)));
        assertEquals("LIQUIDATION_ONLY", desk.state().name());
        assertEquals(Map.of("X", RiskState.HALTED), desk.gate.snapshot().instruments());
    }

    @Test
    void shouldBeTheSameAfterBeingKept() {
        Path file = folder.resolve("risk.states");
        RiskSnapshot odd = new RiskSnapshot(RiskState.HALTED, Map.of("A.B", RiskState.REDUCING), Map.of("a=b.c", RiskState.HALTED));
        for (RiskSnapshot one : List.of(LEFT, odd, RiskSnapshot.of(RiskState.REDUCING))) {
            one.save(file);
            assertEquals(one, RiskSnapshot.load(file));
        }
        assertEquals("account=HALTED\ninstrument.A.B=REDUCING\nstrategy.a=b.c=HALTED\n", odd.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "account=NORMAL;account=NORMAL|f:2: line 'account=NORMAL', " + FORM + "correct or remove the line",
        "account=CALM|f:1: state 'CALM', limit [NORMAL, REDUCING, LIQUIDATION_ONLY, HALTED]; write one of these",
        "sector.X=HALTED|f:1: line 'sector.X=HALTED', " + FORM + "correct or remove the line",
        "instrument.=HALTED|f:1: line 'instrument.=HALTED', " + FORM + "correct or remove the line",
        "HALTED|f:1: line 'HALTED', " + FORM + "correct or remove the line",
        "instrument.X=HALTED|f: no state of the account, " + FORM + "name a file that a run has saved"})
    void shouldNameTheLineThatIsNotUnderstood(String lines, String message) {
        String text = lines.replace(';', '\n');
        assertEquals(message, assertThrows(InvalidInputException.class, () -> RiskSnapshot.parse("f", text)).getMessage());
    }

    @Test
    void shouldRefuseStatesOfWhatTheRunDoesNotHave() {
        RiskGate.Setup setup = new RiskGate.Setup(Desk.FLOOR, Desk.off().build(), Desk.CASH, io.ringside.instrument.FeeRate.ZERO, 8, 8,
                List.of("a", "b"), List.of());
        setup.checkRestart(LEFT);
        RiskSnapshot gone = new RiskSnapshot(RiskState.NORMAL, Map.of("W", RiskState.HALTED), Map.of());
        assertEquals("restart: state of instrument.W, limit those of the run: " + Desk.FLOOR + "; keep the name, or take the state out",
                assertThrows(InvalidInputException.class, () -> setup.checkRestart(gone)).getMessage());
        RiskSnapshot renamed = new RiskSnapshot(RiskState.NORMAL, Map.of(), Map.of("c", RiskState.HALTED));
        assertEquals("restart: state of strategy.c, limit those of the run: [a, b]; keep the name, or take the state out",
                assertThrows(InvalidInputException.class, () -> setup.checkRestart(renamed)).getMessage());
    }
}
