package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlType;
import io.ringside.events.Report;
import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {
    private static final Ask OPENING = Ask.market(Desk.X, Side.BUY, 1);
    private static final Ask EXIT = Ask.market(Desk.X, Side.SELL, 1);

    /** Holds 5,000 X bought at 100.00 with a million: ten cents are 500.00, that is 0.05 %. */
    private static Desk desk(LimitsBuilder limits) {
        return new Desk(limits.set("account.max-trade-value-bps", "none")).open().holding(Desk.X, 5_000, 10_000);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 500, 950000", "1000001, 500, 950001", "1000019, 500, 950019", "1000020, 500, 950019", "7, 500, 7", "100, 0, 100",
        "100, 10000, 0", "9223372036854775807, 500, 8762203435012037017"})
    void shouldTripOneUnitBelowTheShareAndNotAtItWhenEquityFalls(long peak, long bps, long exact) {
        assertEquals(exact, BigInteger.valueOf(peak).subtract(BigInteger.valueOf(peak).multiply(BigInteger.valueOf(bps))
                .divide(BigInteger.valueOf(10_000))).longValueExact());
        DrawdownBreaker breaker = new DrawdownBreaker(peak, bps);
        assertFalse(breaker.isTrippedBy(peak));
        assertFalse(breaker.isTrippedBy(exact));
        assertTrue(breaker.isTrippedBy(exact - 1));
        assertEquals(exact, breaker.tripBelowUnits());
    }

    @Test
    void shouldFollowThePeakUpAndNeverDownWhenEquityMoves() {
        DrawdownBreaker breaker = new DrawdownBreaker(1_000, 500);
        assertFalse(breaker.isTrippedBy(960));
        assertFalse(breaker.isTrippedBy(1_200));
        assertEquals(1_140, breaker.tripBelowUnits());
        assertFalse(breaker.isTrippedBy(1_140));
        assertTrue(breaker.isTrippedBy(1_139));
        assertEquals(1_140, breaker.tripBelowUnits());
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-9223372036854775808"})
    void shouldNeverTripWhenSwitchedOff(long equity) {
        assertFalse(new DrawdownBreaker(1_000, Limits.NONE).isTrippedBy(equity));
    }

    @Test
    void shouldNotTripAtExactlyFivePercentWhenATickMarksTheLoss() {
        Desk desk = desk(Desk.limits());
        desk.riding(OPENING).quote(Desk.X, 9_000, 10_000);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        assertEquals(List.of("APPROVED"), desk.verdicts());
        desk.riding(OPENING, EXIT).quote(Desk.X, 8_999, 10_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
        assertEquals(List.of("STATE 1 of 0", "APPROVED"), desk.verdicts());
        assertEquals(List.of("DRAWDOWN -> LIQUIDATION_ONLY", "DENIED ORDER BUY 1 X, STATE 1 of 0"), desk.box.drain());
    }

    @ParameterizedTest
    @CsvSource({"49500000, NORMAL APPROVED 0, APPROVED", "50000001, LIQUIDATION_ONLY DRAWDOWN changed 0, STATE 1 of 0",
        "50000000, NORMAL APPROVED 0, APPROVED"})
    void shouldJudgeWithTheFillAppliedWhenOrdersRideOnAFill(long feeUnits, String stamp, String verdict) {
        Desk desk = desk(Desk.limits());
        desk.riding(OPENING).report(new Report().about(1, Desk.X, Side.BUY, 0).filled(1, 1, 10_000, 0).fee(feeUnits, false));
        assertEquals(stamp, desk.stamp());
        assertEquals(List.of(verdict), desk.verdicts());
    }

    @Test
    void shouldTripFromTheNewPeakWhenEquityHasRisen() {
        Desk desk = desk(Desk.limits());
        desk.quote(Desk.X, 20_000, 20_000);
        desk.quote(Desk.X, 18_500, 20_000);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        desk.quote(Desk.X, 18_499, 20_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
    }

    @Test
    void shouldWriteOneChangeWhenTheLossGrowsAfterTheTrip() {
        Desk desk = desk(Desk.limits());
        desk.quote(Desk.X, 8_000, 10_000);
        desk.box.drain();
        desk.quote(Desk.X, 7_000, 10_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN 0", desk.stamp());
        desk.quote(Desk.X, 20_000, 20_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN 0", desk.stamp());
        assertEquals("STATE 1 of 0", desk.judge(OPENING));
        assertEquals(List.of("DENIED ORDER BUY 1 X, STATE 1 of 0"), desk.box.drain());
    }

    @Test
    void shouldNotTripWhenTheDrawdownIsSwitchedOff() {
        Desk desk = desk(Desk.off());
        desk.riding(OPENING).quote(Desk.X, 1, 10_000);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        assertEquals(List.of("APPROVED"), desk.verdicts());
    }

    @Test
    void shouldTripOnATradeWhenNoQuoteHasBeenSeen() {
        Desk desk = new Desk(Desk.limits().set("account.max-trade-value-bps", "none"));
        desk.trade(Desk.X, 10_000);
        desk.holding(Desk.X, 5_000, 10_000).trade(Desk.X, 9_000);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        desk.trade(Desk.X, 8_999);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
    }

    @Test
    void shouldHaltAndCarryTheCountWhenKilled() {
        Desk desk = desk(Desk.limits());
        desk.riding(OPENING, EXIT).kill(3, RiskCode.KILL);
        assertEquals("HALTED KILL changed 3", desk.stamp());
        assertEquals(List.of("STATE 1 of 0", "STATE 1 of 0"), desk.verdicts());
        assertEquals("KILL -> HALTED", desk.box.drain().get(0));
        desk.timer();
        assertEquals("HALTED KILL 3", desk.stamp());
    }

    @Test
    void shouldHaltWhenKilledAfterATrip() {
        Desk desk = desk(Desk.limits());
        desk.quote(Desk.X, 8_000, 10_000);
        desk.kill(1, RiskCode.FAULT);
        assertEquals("HALTED FAULT changed 1", desk.stamp());
        desk.quote(Desk.X, 7_000, 10_000);
        assertEquals("HALTED FAULT 1", desk.stamp());
    }

    @Test
    void shouldCountKillsWithoutASecondChangeWhenKilledAgain() {
        Desk desk = desk(Desk.limits());
        desk.kill(2, RiskCode.KILL);
        desk.box.drain();
        desk.kill(5, RiskCode.FAULT);
        assertEquals("HALTED KILL 5", desk.stamp());
        desk.kill(4, RiskCode.KILL);
        assertEquals("HALTED KILL 5", desk.stamp());
        assertEquals(List.of(), desk.box.drain());
    }

    @Test
    void shouldStayAsItIsWhenAControlIsNoKill() {
        Desk desk = desk(Desk.limits());
        desk.riding(OPENING).control(ControlType.SNAPSHOT);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        assertEquals(List.of("APPROVED"), desk.verdicts());
    }
}
