package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Soft limits over a change of limits, the hard multiple of value at risk, and orders that may only reduce. */
class SoftLimitsTest {
    private static final Ask OF_X = Ask.market(Desk.X, Side.BUY, 1);
    private static final Ask OF_Y = Ask.market(Desk.Y, Side.BUY, 20);

    private static LimitsBuilder limits() {
        return Desk.off().set("instrument.X.sector", "tech").set("instrument.Y.sector", "bank").set("instrument.Z.sector", "none")
                .set("account.max-sector-bps", "1000").set("account.max-beta-thousandths", "2000");
    }

    private static void change(Desk desk, LimitsBuilder limits) {
        desk.command(ControlType.LIMITS, with -> with.text = limits.build().text());
        assertEquals(ControlResult.APPLIED, desk.answer());
    }

    private static List<String> both(Desk desk) {
        return List.of(desk.judge(OF_X), desk.judge(OF_Y));
    }

    /** Held from beyond 1,000; at 950 it is below the limit, but not down to 90 % of it. */
    private static Desk held() {
        Desk desk = Desk.ofTwo(limits());
        desk.metrics("beta=0\nvar=0\nes=0\nsector.tech=1001\nsector.bank=1000");
        desk.metrics("beta=0\nvar=0\nes=0\nsector.tech=950\nsector.bank=950");
        assertEquals(List.of("SECTOR 950 of 1000", "APPROVED"), both(desk));
        return desk;
    }

    @Test
    void shouldHoldASectorOnWhenOtherLimitsChange() {
        Desk desk = held();
        change(desk, limits().maxOrderQuantity("*", "50"));
        assertEquals(List.of("SECTOR 950 of 1000", "APPROVED"), both(desk));
    }

    @Test
    void shouldHoldASectorOnByItsNameWhenItsInstrumentsAreOthers() {
        Desk desk = held();
        change(desk, limits().set("instrument.X.sector", "energy").set("instrument.Y.sector", "tech"));
        assertEquals(List.of("APPROVED", "SECTOR 950 of 1000"), both(desk));
    }

    @Test
    void shouldHoldNoSectorByAnotherLimitThatItKeeps() {
        Desk desk = held();
        change(desk, limits().set("account.max-sector-bps", "951"));
        assertEquals(List.of("APPROVED", "APPROVED"), both(desk));
        change(desk, limits().set("account.max-sector-bps", "949"));
        assertEquals(List.of("SECTOR 950 of 949", "SECTOR 950 of 949"), both(desk));
    }

    @Test
    void shouldReportOnlyTheSectorsThereAreNow() {
        Desk desk = held();
        change(desk, limits().set("instrument.X.sector", "energy"));
        desk.command(ControlType.RISK_REPORT, with -> { });
        assertEquals(List.of("energy", "bank"), desk.gate.lastReport().usages().stream()
                .filter(usage -> usage.key().equals("account.max-sector-bps")).map(RiskReport.Usage::scope).toList());
    }

    @ParameterizedTest
    @CsvSource({"2000, BETA 1900 of 2000", "1901, APPROVED", "1899, BETA 1900 of 1899"})
    void shouldHoldBetaOnOnlyWhereItsLimitStays(String limit, String verdict) {
        Desk desk = Desk.ofTwo(limits());
        desk.metrics("beta=-2001\nvar=0\nes=0");
        desk.metrics("beta=1900\nvar=0\nes=0");
        assertEquals("BETA 1900 of 2000", desk.judge(OF_X));
        change(desk, limits().set("account.max-beta-thousandths", limit));
        assertEquals(verdict, desk.judge(OF_X));
    }

    @ParameterizedTest
    @CsvSource({"3000, NORMAL APPROVED 0", "3001, REDUCING VAR changed 0", "3002, REDUCING VAR changed 0", "2999, NORMAL APPROVED 0",
        "4000, REDUCING VAR changed 0"})
    void shouldOnlyReduceBeyondTheMultipleOfTheLimitAndNotAtIt(long var, String stamp) {
        Desk desk = Desk.ofTwo(Desk.off().set("account.max-var", "1").set("account.var-hard-multiple", "3"));
        desk.metrics("beta=0\nvar=" + var + "\nes=0");
        assertEquals(stamp, desk.stamp());
    }

    @ParameterizedTest
    @CsvSource({"SELL, 5, true, APPROVED", "SELL, 6, true, STATE 6 of 5", "BUY, 1, true, STATE 1 of 0", "SELL, 6, false, APPROVED",
        "BUY, 1, false, APPROVED"})
    void shouldLetAnOrderThatSaysItOnlyReducesOpenNothing(Side side, long units, boolean reduceOnly, String verdict) {
        Desk desk = Desk.ofTwo(Desk.off()).holding(Desk.X, 5, 10_000).dressed(part -> part.only(false, reduceOnly));
        assertEquals(verdict, desk.judge(Ask.market(Desk.X, side, units)));
    }
}
