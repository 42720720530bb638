package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sums of what is exposed by themselves, and what is reserved where a venue, a strategy or a limit is out of the ordinary. */
class UsageTest {
    private static ScopedLimits margin(String bps) {
        return Desk.off().set("instrument.*.margin-bps", bps).build().conclude(Desk.FLOOR, 10).scoped();
    }

    @Test
    void shouldRequireMarginOfWhatIsExposedAlreadyWhenRatesChange() {
        Usage usage = new Usage(3);
        usage.use(margin("none"));
        usage.hold(0, 10_001);
        usage.hold(2, -20_000);
        assertEquals(0, usage.requiredUnits());
        usage.use(margin("5000"));
        assertEquals(5_001 + 10_000, usage.requiredUnits());
        usage.use(margin("1000"));
        assertEquals(1_001 + 2_000, usage.requiredUnits());
        usage.use(margin("none"));
        assertEquals(0, usage.requiredUnits());
    }

    @Test
    void shouldNetTheLargerOfTheTwoDirections() {
        Usage usage = new Usage(2);
        usage.hold(0, -700);
        assertEquals(700, usage.netUnits());
        usage.work(1, Side.BUY, 200);
        usage.work(1, Side.SELL, 50);
        assertEquals(750, usage.netUnits());
        usage.hold(0, 700);
        assertEquals(900, usage.netUnits());
    }

    @Test
    void shouldReserveForAStrategyThatTheRunDoesNotName() {
        Desk desk = new Desk(Desk.off()).open();
        desk.asking = 3;
        long id = desk.place(Ask.limit(Desk.X, Side.BUY, 5, 9_000));
        assertEquals(List.of(5L, 1), List.of(desk.exposure().books().leavesUnits(3, Desk.X, Side.BUY), desk.exposure().books().openOf(3)));
        assertEquals(3, desk.exposure().strategyOf(id));
    }

    @Test
    void shouldLetAnOrderRestWhereItWasWhenTheVenuesAnswerNamesNoPrice() {
        Desk desk = Desk.ofTwo(Desk.off());
        long id = desk.place(Ask.limit(Desk.X, Side.SELL, 5, 10_010));
        desk.place(new Ask(io.ringside.events.SignalAction.REPLACE, id, Desk.X, Side.SELL, OrderType.LIMIT, 4, 10_010));
        desk.report(new Report().about(id, Desk.X, Side.SELL, desk.nowNs).says(ReportType.REPLACED, 4));
        assertEquals("SELF_TRADE 10010 of 10010", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_010)));
    }

    /** A tenth of 10,005, rounded down, ten times is 10,000: no wider is the collar of an exit, however wide the one of openings. */
    @ParameterizedTest
    @CsvSource({"900, 10005, 19005", "999, 10005, 19995", "1000, 10005, 20005", "2000, 10005, 20005"})
    void shouldWidenAnExitsCollarToTheReferenceItselfAtMost(int bps, long ask, long bound) {
        Desk desk = new Desk(Desk.off().priceCollarBps(bps)).holding(Desk.X, -10, 10_000);
        desk.quote(Desk.X, 10_010, ask);
        desk.place(Ask.market(Desk.X, Side.BUY, 10));
        assertEquals(bound, desk.slot.verdicts.get(0).sentPriceUnits);
    }
}
