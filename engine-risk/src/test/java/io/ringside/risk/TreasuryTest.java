package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deposits, withdrawals, new sessions and filtered marks, as the gate takes them. Money has three decimals: 1000 units are one dollar. */
class TreasuryTest {
    private static final long DOLLAR = 1_000;
    private static final long MS = 1_000_000;

    /** A million; holds 5,000 X bought at 100.00, so that one cent of the bid is 50 dollars. */
    private static Desk desk(LimitsBuilder limits) {
        return new Desk(limits.set("account.max-trade-value-bps", "none")).open().holding(Desk.X, 5_000, 10_000);
    }

    private static Slot move(Desk desk, long units) {
        return desk.command(ControlType.CASH, with -> {
            with.text = "USD";
            with.number = units;
        });
    }

    /** How far the bid may fall before the account trips: trips at one cent less than what is allowed. */
    private static String trippedBy(Desk desk, long bid) {
        desk.quote(Desk.X, bid, 10_000);
        String at = desk.state().name();
        desk.quote(Desk.X, bid - 1, 10_000);
        return at + " " + desk.state() + " " + desk.slot.gate.cause(desk.slot.sequence);
    }

    @ParameterizedTest
    @CsvSource({"0, 9000", "200000, 8800", "-200000, 9200", "-999999, 10000"})
    void shouldMeasureTheDrawdownFromAPeakThatMovedWithTheMoneyWhenItIsPaidInOrOut(long dollars, long lastBid) {
        Desk desk = desk(Desk.limits());
        move(desk, dollars * DOLLAR);
        assertEquals("NORMAL LIQUIDATION_ONLY DRAWDOWN", trippedBy(desk, lastBid));
    }

    @ParameterizedTest
    @CsvSource({"0", "500000", "-900000"})
    void shouldLoseNothingOfTheDailyLossWhenMoneyIsPaidInOrOut(long dollars) {
        Desk desk = desk(Desk.limits().drawdownBps(10_000).set("account.daily-loss", "10000"));
        move(desk, dollars * DOLLAR);
        assertEquals("NORMAL LIQUIDATION_ONLY DAILY_LOSS", trippedBy(desk, 9_800));
    }

    @Test
    void shouldMeasureTradesByTheOpenThatMovedWhenMoneyIsPaidOut() {
        Desk desk = new Desk(Desk.limits()).open();
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 200)));
        move(desk, -500_000 * DOLLAR);
        assertEquals("MAX_TRADE_VALUE 10100000 of 10000000", desk.judge(Ask.market(Desk.X, Side.BUY, 101)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 100)));
        move(desk, 1_000_000 * DOLLAR);
        assertEquals("MAX_TRADE_VALUE 30100000 of 30000000", desk.judge(Ask.market(Desk.X, Side.BUY, 301)));
    }

    @ParameterizedTest
    @CsvSource({"-999999999, NORMAL", "-1000000000, HALTED", "-1000000001, HALTED"})
    void shouldHaltWhenAWithdrawalLeavesNoPeakAboveZero(long units, RiskState state) {
        Desk desk = new Desk(Desk.limits()).open();
        move(desk, units);
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals(state, desk.state());
    }

    @Test
    void shouldChangeNothingWhenTheCurrencyIsUnknownOrTheAmountBeyondMeasure() {
        Desk desk = new Desk(Desk.limits()).open();
        desk.command(ControlType.CASH, with -> {
            with.text = "EUR";
            with.number = 1;
        });
        assertEquals(ControlResult.INVALID, desk.answer());
        move(desk, Long.MAX_VALUE);
        assertEquals(ControlResult.INVALID, desk.answer());
        move(desk, (1L << 60) - Desk.CASH + 1);
        assertEquals(ControlResult.INVALID, desk.answer());
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(Ask.market(Desk.X, Side.BUY, 201)));
        move(desk, (1L << 60) - Desk.CASH);
        assertEquals(ControlResult.APPLIED, desk.answer());
    }

    @Test
    void shouldOpenASessionWithThePresentEquityWhenItRolls() {
        Desk desk = desk(Desk.limits().set("account.daily-loss", "10000"));
        desk.quote(Desk.X, 9_900, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.control(ControlType.SESSION_ROLL);
        assertEquals("NORMAL LIQUIDATION_ONLY DAILY_LOSS", trippedBy(desk, 9_700));
    }

    @Test
    void shouldStayTrippedWhenTheSessionRollsAndAllowOneRearmInEach() {
        Desk desk = desk(Desk.limits());
        assertEquals("NORMAL LIQUIDATION_ONLY DRAWDOWN", trippedBy(desk, 9_000));
        assertEquals(ControlResult.APPLIED, rearm(desk));
        assertEquals("NORMAL LIQUIDATION_ONLY DRAWDOWN", trippedBy(desk, 8_050));
        assertEquals(ControlResult.ALREADY_REARMED, rearm(desk));
        desk.control(ControlType.SESSION_ROLL);
        assertEquals(RiskState.LIQUIDATION_ONLY, desk.state());
        assertEquals(ControlResult.APPLIED, rearm(desk));
        assertEquals(RiskState.NORMAL, desk.state());
    }

    private static ControlResult rearm(Desk desk) {
        desk.nowNs += 60_000 * MS;
        long epoch = desk.slot.gate.epoch();
        desk.command(ControlType.REARM, with -> with.number = epoch);
        return desk.answer();
    }

    /** 1 % of 100.00 are exactly 100 units. */
    @ParameterizedTest
    @CsvSource({"9900, 10100, LIQUIDATION_ONLY", "9899, 10100, NORMAL", "9900, 10101, NORMAL", "9900, 9899, NORMAL"})
    void shouldMoveTheMarkAtOnceWhenThePrintIsWithinTheFilterAndNotBeyond(long bid, long ask, RiskState expected) {
        Desk desk = desk(filtered().drawdownBps(49));
        desk.quote(Desk.X, bid, ask);
        assertEquals(expected, desk.state());
    }

    private static LimitsBuilder filtered() {
        return Desk.limits().set("price.mark-filter-bps", "100");
    }

    @Test
    void shouldNotTakeATradeForTheSecondPrintWhenItLeavesTheQuoteAsItIs() {
        Desk desk = desk(filtered());
        desk.quote(Desk.X, 5_000, 10_000);
        desk.trade(Desk.X, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.quote(Desk.X, 6_000, 10_000);
        assertEquals(RiskState.LIQUIDATION_ONLY, desk.state());
    }

    @Test
    void shouldWaitForASecondPrintInTheSameDirectionWhenThePrintIsBeyondTheFilter() {
        Desk desk = desk(filtered());
        desk.quote(Desk.X, 5_000, 10_000);
        desk.quote(Desk.X, 20_000, 20_000);
        desk.quote(Desk.X, 5_000, 10_000);
        desk.quote(Desk.X, 10_000, 10_000);
        desk.quote(Desk.X, 5_000, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.quote(Desk.X, 6_000, 10_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
    }

    @Test
    void shouldMoveTheMarkAtTheFirstInputOnceAQuarterOfASecondHasPassed() {
        Desk desk = desk(filtered());
        desk.quote(Desk.X, 5_000, 10_000);
        desk.nowNs += 250 * MS - 1;
        desk.timer();
        assertEquals(RiskState.NORMAL, desk.state());
        desk.nowNs++;
        desk.timer();
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
    }

    @Test
    void shouldSettleEachInstrumentInItsTurnWhenSeveralWait() {
        Desk desk = desk(filtered()).holding(Desk.Y, 10, 1_000);
        desk.quote(Desk.X, 9_500, 10_000);
        desk.nowNs += 100 * MS;
        desk.quote(Desk.Y, 100, 1_000);
        desk.quote(Desk.Z, 100, 100);
        desk.quote(Desk.Z, 200, 200);
        desk.nowNs += 100 * MS;
        desk.quote(Desk.Z, 100, 100);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.nowNs += 50 * MS;
        desk.timer();
        desk.quote(Desk.X, 9_000, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.quote(Desk.X, 8_900, 10_000);
        assertEquals(RiskState.LIQUIDATION_ONLY, desk.state());
    }

    @Test
    void shouldMarkByEveryPrintAgainWhenTheFilterIsSwitchedOff() {
        Desk desk = desk(filtered());
        desk.quote(Desk.X, 5_000, 10_000);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.command(ControlType.LIMITS, with -> with.text = Desk.limits().build().text());
        assertEquals(RiskState.LIQUIDATION_ONLY, desk.state());
    }
}
