package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.EndedOrders;
import io.ringside.events.InputKind;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves states, what is told of it, and what other limits change at once: the edges of each. */
class StateMovesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Ask BUY = Ask.market(Desk.X, Side.BUY, 1);

    private static Desk desk(String... keysAndValues) {
        return Desk.ofTwo(limits(keysAndValues));
    }

    private static LimitsBuilder limits(String... keysAndValues) {
        LimitsBuilder limits = Desk.off();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            limits.set(keysAndValues[i], keysAndValues[i + 1]);
        }
        return limits;
    }

    private static void change(Desk desk, long untilNs, String... keysAndValues) {
        desk.command(ControlType.LIMITS, with -> {
            with.text = limits(keysAndValues).build().text();
            with.expiresNs = untilNs;
        });
    }

    private static void says(Desk desk, ReportType type) {
        Report word = new Report();
        word.type = type;
        desk.report(word);
    }

    @Test
    void shouldOnlyReduceWhileTheSessionIsLostAndTakeTheVenuesWordOnOrders() {
        Desk desk = desk().holding(Desk.X, 10, 10_000);
        long id = desk.place(Ask.limit(Desk.X, Side.BUY, 10, 9_000));
        desk.place(Ask.limit(Desk.X, Side.BUY, 30, 9_000).replacing(id));
        desk.says(ReportType.WORKING, id, 8);
        assertEquals(30, desk.exposure().leavesUnits(Desk.X, Side.BUY));
        says(desk, ReportType.DISCONNECTED);
        assertEquals(List.of("STATE 1 of 0", "APPROVED"), List.of(desk.judge(BUY), desk.judge(Ask.market(Desk.X, Side.SELL, 1))));
        desk.says(ReportType.WORKING, id, 7);
        assertEquals(30, desk.exposure().leavesUnits(Desk.X, Side.BUY), "the replace may arrive after the venue has told what it has");
        desk.says(ReportType.REPLACE_REJECTED, id, 0);
        assertEquals(7, desk.exposure().leavesUnits(Desk.X, Side.BUY));
        desk.says(ReportType.WORKING, id, 6);
        assertEquals(6, desk.exposure().leavesUnits(Desk.X, Side.BUY));
        says(desk, ReportType.RESUMED);
        assertEquals("APPROVED", desk.judge(BUY));
        desk.says(ReportType.WORKING, id, 5);
        assertEquals(6 + 1, desk.exposure().leavesUnits(Desk.X, Side.BUY));
    }

    @Test
    void shouldTripAtOnceWhenWiderLimitsExpire() {
        Desk desk = desk("account.daily-loss", "10").holding(Desk.X, 100, 10_000);
        change(desk, desk.nowNs + SECOND, "account.daily-loss", "1000");
        desk.quote(Desk.X, 9_900, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.nowNs += SECOND - 1;
        desk.timer();
        assertEquals(RiskState.NORMAL, desk.state());
        desk.nowNs += 1;
        desk.timer();
        assertEquals("LIQUIDATION_ONLY DAILY_LOSS changed 0", desk.stamp());
    }

    @Test
    void shouldNotRearmBeforeEveryInstrumentAgrees() {
        Desk desk = desk();
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.REDUCING);
        desk.nowNs += 60 * SECOND;
        for (Instrument each : List.of(Desk.X, Desk.X, Desk.Y)) {
            venue(desk, each, 5);
        }
        venue(desk, Desk.X, 0);
        assertEquals(ControlResult.CAUSE_STANDS, rearm(desk));
        venue(desk, Desk.Y, 0);
        venue(desk, Desk.Y, 0);
        assertEquals(ControlResult.APPLIED, rearm(desk));
    }

    private static void venue(Desk desk, Instrument instrument, long units) {
        desk.command(ControlType.RECONCILE, with -> {
            with.instrument = instrument;
            with.number = units;
        });
    }

    private static ControlResult rearm(Desk desk) {
        desk.command(ControlType.REARM, with -> with.number = 1);
        return desk.answer();
    }

    @ParameterizedTest
    @CsvSource({"999999999, APPLIED", "1000000000, NO_EQUITY", "1000000001, NO_EQUITY"})
    void shouldNotRearmWithoutEquity(long feeUnits, ControlResult result) {
        Desk desk = desk();
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.REDUCING);
        desk.nowNs += 60 * SECOND;
        desk.holding(Desk.X, 1, 10_000);
        desk.report(new Report().about(9, Desk.X, Side.SELL, 0).filled(77, 1, 10_000, 0).fee(feeUnits, false));
        assertEquals(result, rearm(desk));
    }

    @Test
    void shouldCountOnAcrossOtherLimitsUnlessTheWindowsChange() {
        Desk desk = desk("executions.max", "2");
        fill(desk, 2);
        change(desk, Long.MAX_VALUE, "executions.max", "2", "account.max-gross", "1000000");
        desk.box.drain();
        fill(desk, 1);
        assertEquals(List.of("REPEATED_EXECUTION -> LIQUIDATION_ONLY"), desk.box.drain());
        for (String key : List.of("executions.max", "rejects.max", "cancels-per-fill.max")) {
            Desk other = desk("executions.max", "2");
            fill(other, 2);
            change(other, Long.MAX_VALUE, "executions.max", "2", key, "3");
            fill(other, 2);
            assertEquals(List.of(), other.box.drain(), key);
        }
    }

    private static void fill(Desk desk, int times) {
        for (int i = 0; i < times; i++) {
            desk.fill(desk.place(BUY), Desk.X, 1, 10_000);
        }
    }

    @Test
    void shouldCountAnewWhenAHandWasOnEveryStrategyOrTheStrategyWasFreed() {
        Desk desk = desk("executions.max", "2");
        fill(desk, 2);
        desk.command(ControlType.RESUME, with -> { });
        fill(desk, 2);
        assertEquals(List.of(), desk.box.drain());
        desk.restrict(0, RiskState.REDUCING, 0);
        desk.nowNs += 60 * SECOND;
        desk.restrict(0, RiskState.NORMAL, 1);
        fill(desk, 2);
        assertEquals(List.of("OPERATOR -> REDUCING", "REARM -> NORMAL"), desk.box.drain());
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.REDUCING);
        desk.nowNs += 60 * SECOND;
        assertEquals(ControlResult.APPLIED, rearm(desk));
        fill(desk, 2);
        assertEquals(List.of("OPERATOR -> REDUCING", "REARM -> NORMAL"), desk.box.drain());
    }

    @Test
    void shouldTellOfEachMoveWithItsScopeAndTime() {
        Desk desk = desk();
        desk.nowNs += 17;
        desk.restrict(Desk.Y, RiskState.REDUCING, 0);
        desk.restrict(1, RiskState.HALTED, 0);
        desk.nowNs += 60 * SECOND;
        desk.restrict(Desk.Y, RiskState.NORMAL, 1);
        desk.restrict(1, RiskState.NORMAL, 1);
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < desk.box.size(); i++) {
            told.append(desk.box.get(i).kind).append(' ').append(desk.box.get(i).sourceTimeNs).append(' ')
                    .append(desk.box.get(i).outcome.instrument).append(' ').append(desk.box.get(i).outcome.strategyId).append(' ')
                    .append(desk.box.get(i).outcome.state).append('\n');
        }
        assertEquals("""
                OUTCOME 1000000017 Y -1 REDUCING
                OUTCOME 1000000017 null 1 HALTED
                OUTCOME 61000000017 Y -1 NORMAL
                OUTCOME 61000000017 null 1 NORMAL
                """, told.toString());
        assertEquals(InputKind.OUTCOME, desk.box.get(0).kind);
    }

    @Test
    void shouldKeepOneRestrictionWhenAnotherIsLifted() {
        Desk desk = desk();
        desk.restrict(Desk.X, RiskState.REDUCING, 0);
        desk.restrict(Desk.Y, RiskState.REDUCING, 0);
        desk.restrict(Desk.Y, RiskState.LIQUIDATION_ONLY, 0);
        desk.nowNs += 60 * SECOND;
        desk.restrict(Desk.Y, RiskState.NORMAL, 2);
        assertEquals(List.of("APPROVED", "STATE 1 of 0"), List.of(desk.judge(Ask.market(Desk.Y, Side.BUY, 20)), desk.judge(BUY)));
        desk.restrict(Desk.X, RiskState.NORMAL, 1);
        assertEquals("APPROVED", desk.judge(BUY));
        desk.restrict(1, RiskState.REDUCING, 0);
        desk.asking = 1;
        assertEquals("STATE 1 of 0", desk.judge(BUY));
        desk.asking = 0;
        desk.restrict(Desk.X, RiskState.LIQUIDATION_ONLY, 0);
        desk.command(ControlType.RESTRICT, with -> with.state = RiskState.REDUCING);
        long id = desk.id(0);
        assertEquals("STATE", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 1).replacing(id)).split(" ")[0]);
    }

    @Test
    void shouldEndEveryPauseWhenAllAreResumed() {
        Desk desk = desk();
        desk.command(ControlType.PAUSE, with -> with.strategyId = 0);
        desk.command(ControlType.PAUSE, with -> { });
        assertEquals("STATE 1 of 0", desk.judge(BUY));
        desk.command(ControlType.RESUME, with -> { });
        assertEquals("APPROVED", desk.judge(BUY));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2000, NORMAL", "1, 2, 2001, REDUCING", "0.999, 3, 2997, NORMAL", "0.999, 3, 2998, REDUCING", "1, 0, 999999, NORMAL",
        "none, 2, 999999, NORMAL", "1, none, 999999, NORMAL", "1, 1, 1001, REDUCING", "1, 1, 1000, NORMAL"})
    void shouldLetTheAccountOnlyReduceBeyondAMultipleOfTheValueAtRisk(String limit, String multiple, long var, RiskState state) {
        Desk desk = desk("account.max-var", limit, "account.var-hard-multiple", multiple);
        desk.metrics("beta=0\nvar=" + var + "\nes=0");
        assertEquals(state, desk.state());
    }

    @Test
    void shouldHoldEachFigureByItsOwnLimitDownToNinetyPercentOfIt() {
        Desk desk = desk("account.max-sector-bps", "1234", "instrument.X.sector", "tech", "instrument.*.sector", "food",
                "account.max-beta-thousandths", "900");
        Ask food = Ask.market(Desk.Y, Side.BUY, 20);
        for (String line : List.of("1234 0 APPROVED APPROVED", "1235 0 SECTOR APPROVED", "1111 0 SECTOR APPROVED",
                "1110 0 APPROVED APPROVED", "0 -901 BETA BETA", "0 811 BETA BETA", "0 -810 APPROVED APPROVED")) {
            String[] words = line.split(" ");
            desk.metrics("beta=" + words[1] + "\nvar=0\nes=0\nsector.tech=" + words[0]);
            assertEquals(List.of(words[2], words[3]), List.of(desk.judge(BUY).split(" ")[0], desk.judge(food).split(" ")[0]), line);
        }
        desk.metrics("beta=-905\nvar=0\nes=0\nsector.tech=0");
        assertEquals("BETA -905 of 900", desk.judge(BUY));
        desk.metrics("beta=0\nvar=0\nes=0\nsector.tech=1300");
        assertEquals("SECTOR 1300 of 1234", desk.judge(BUY));
    }

    @Test
    void shouldGoByTheFiguresThereAreWhenLimitsChange() {
        Desk desk = desk("account.max-var", "1");
        desk.metrics("beta=0\nvar=500\nes=0");
        assertEquals("APPROVED", desk.judge(BUY));
        change(desk, Long.MAX_VALUE, "account.max-var", "0.499");
        assertEquals("VAR 500 of 499", desk.judge(BUY));
        change(desk, Long.MAX_VALUE, "account.max-var", "0.5");
        assertEquals("APPROVED", desk.judge(BUY));
        desk.metrics("beta=x");
        assertEquals(List.of("metrics | InvalidInputException | the old metrics stay in force"), desk.faults);
    }

    @Test
    void shouldRequireByTheNewRatesAtOnceWhenLimitsChange() {
        Desk desk = desk("instrument.*.margin-bps", "1000", "account.buying-power-buffer", "999000").holding(Desk.X, 99, 10_000);
        assertEquals("APPROVED", desk.judge(BUY));
        change(desk, Long.MAX_VALUE, "instrument.*.margin-bps", "1001", "account.buying-power-buffer", "999000");
        assertEquals("BUYING_POWER 1011010 of 1000000", desk.judge(BUY));
        change(desk, Long.MAX_VALUE);
        desk.holding(Desk.X, 500, 10_000);
        change(desk, Long.MAX_VALUE, "instrument.*.margin-bps", "1000", "account.buying-power-buffer", "940000");
        assertEquals("APPROVED", desk.judge(BUY));
    }

    @Test
    void shouldTakeABustedExecutionFromTheStrategysPosition() {
        Desk desk = desk("strategy.a.max-long", "10");
        long id = desk.place(Ask.market(Desk.X, Side.BUY, 10));
        desk.fill(id, Desk.X, 10, 10_000);
        assertEquals("MAX_POSITION 11 of 10", desk.judge(BUY));
        desk.exposure().takeBack(0, Desk.X, 4);
        desk.exposure().takeBack(EndedOrders.NONE, Desk.X, 4);
        assertEquals("MAX_POSITION 11 of 10", desk.judge(Ask.market(Desk.X, Side.BUY, 5)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 4)));
    }

    @ParameterizedTest
    @CsvSource({"2305843009213693.952, APPLIED", "2305843009213693.953, INVALID_LIMITS"})
    void shouldTakeMoneyUpToItsBound(String amount, ControlResult result) {
        Desk desk = desk();
        change(desk, Long.MAX_VALUE, "account.max-gross", amount);
        assertEquals(result, desk.answer());
    }

    @ParameterizedTest
    @CsvSource({"000000000000000005, APPLIED", "0000000000000000005, INVALID_LIMITS"})
    void shouldTakeCountsOfEighteenDigits(String count, ControlResult result) {
        Desk desk = desk();
        desk.command(ControlType.LIMITS, with -> with.text = Desk.off().build().text() + "account.concentration-bps=" + count + "\n");
        assertEquals(result, desk.answer());
        desk.command(ControlType.LIMITS, with -> with.text = Desk.off().build().text() + "=5\n");
        assertEquals(ControlResult.INVALID_LIMITS, desk.answer());
    }
}
