package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlType;
import io.ringside.events.OrderType;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges of the limits that need more than one order, and what an approval carries. */
class LimitsInForceTest {
    private static Ask buy(long units) {
        return Ask.market(Desk.X, Side.BUY, units);
    }

    private static Ask sell(long units) {
        return Ask.market(Desk.X, Side.SELL, units);
    }

    private static Ask limit(long units, long price) {
        return Ask.limit(Desk.X, Side.BUY, units, price);
    }

    @Test
    void shouldRefuseTheOrderThatWouldBeOneTooManyWhenOrdersAreOpen() {
        Desk desk = new Desk(Desk.off().maxOpenOrders(2)).open();
        desk.place(limit(1, 1));
        long second = desk.place(Ask.limit(Desk.Y, Side.SELL, 20, 1_000));
        assertEquals("MAX_OPEN_ORDERS 3 of 2", desk.judge(limit(1, 1)));
        assertEquals(List.of("DENIED ORDER BUY 1 X, MAX_OPEN_ORDERS 3 of 2"), desk.box.drain());
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.Y, Side.SELL, 25, 1_000).replacing(second)));
        desk.says(ReportType.CANCELLED, second, 20);
        assertEquals(List.of("APPROVED", "MAX_OPEN_ORDERS 3 of 2"), ride(desk, limit(1, 1), limit(1, 1)));
    }

    @Test
    void shouldLimitOpenOrdersToTheEnginesRoomWhenTheLimitIsOff() {
        RiskGate.Setup setup = new RiskGate.Setup(Desk.FLOOR, Desk.off().build(), Desk.CASH, FeeRate.ZERO, 1, 8);
        Desk desk = new Desk(setup, 100).open();
        assertEquals(1, setup.openOrders());
        assertEquals(List.of("APPROVED", "MAX_OPEN_ORDERS 2 of 1"), ride(desk, limit(1, 1), limit(1, 1)));
    }

    @Test
    void shouldRefuseTheNinthSignalWhenOneInputCausesNine() {
        Desk desk = new Desk(Desk.off()).open();
        List<Ask> asks = new ArrayList<>(Collections.nCopies(9, limit(1, 1)));
        List<String> expected = new ArrayList<>(Collections.nCopies(8, "APPROVED"));
        expected.add("TOO_MANY_SIGNALS 9 of 8");
        expected.add("TOO_MANY_SIGNALS 10 of 8");
        asks.add(limit(0, 1));
        assertEquals(expected, ride(desk, asks.toArray(new Ask[0])));
        assertEquals(List.of("DENIED ORDER BUY 1 X, TOO_MANY_SIGNALS 9 of 8", "DENIED ORDER BUY 0 X, TOO_MANY_SIGNALS 10 of 8"),
                desk.box.drain());
        assertEquals(List.of("APPROVED"), ride(desk, limit(1, 1)));
    }

    @Test
    void shouldCountNoCancelWhenSignalsAreCounted() {
        RiskGate.Setup setup = new RiskGate.Setup(Desk.FLOOR, Desk.off().build(), Desk.CASH, FeeRate.ZERO, 100, 2);
        Desk desk = new Desk(setup, 100).open();
        Ask cancel = new Ask(io.ringside.events.SignalAction.CANCEL, 7, Desk.X, Side.BUY, OrderType.MARKET, 0, 0);
        desk.riding(cancel, limit(1, 1), cancel, limit(1, 1), cancel, limit(1, 1)).timer();
        assertEquals(List.of("APPROVED", "APPROVED", "TOO_MANY_SIGNALS 3 of 2"),
                List.of(desk.verdict(1), desk.verdict(3), desk.verdict(5)));
    }

    @ParameterizedTest
    @CsvSource({"10000, 199, APPROVED", "10000, 200, MAX_TRADE_VALUE 20002000 of 20000000", "10099, 198, APPROVED"})
    void shouldAddTheFeeWhenATradeIsValued(long ask, long units, String verdict) {
        RiskGate.Setup setup = new RiskGate.Setup(Desk.FLOOR, Desk.limits().build(), Desk.CASH, FeeRate.ofBps("1"), 100, 8);
        Desk desk = new Desk(setup, 100);
        desk.quote(Desk.X, 9_000, ask);
        assertEquals(verdict, desk.judge(buy(units)));
    }

    @Test
    void shouldValueAMarketOrderAtTheSideItTakesWhenJudged() {
        Desk desk = new Desk(Desk.limits());
        desk.quote(Desk.X, 10_000, 20_000);
        assertEquals("MAX_TRADE_VALUE 20200000 of 20000000", desk.judge(buy(101)));
        assertEquals("APPROVED", desk.judge(buy(100)));
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(sell(201)));
        assertEquals("APPROVED", desk.judge(sell(200)));
    }

    @ParameterizedTest
    @CsvSource({"10100, MAX_TRADE_VALUE 20099000 of 20000000", "9999, MAX_TRADE_VALUE 20097990 of 19999800"})
    void shouldTakeTheLesserOfEquityAndFirstEquityWhenCapitalChanges(long price, String verdict) {
        Desk desk = new Desk(Desk.limits()).open().holding(Desk.X, 1_000, 10_000);
        desk.quote(Desk.X, price, price);
        assertEquals(verdict, desk.judge(price > 10_000 ? buy(199) : buy(201)));
    }

    @Test
    void shouldRoundTheAllowedValueDownWhenTheShareIsNotWhole() {
        Desk desk = new Desk(Desk.limits().maxTradeValueBps(1).set("account.drawdown-bps", "none")).open().holding(Desk.X, 1, 10_000);
        desk.quote(Desk.X, 1, 10_000);
        assertEquals("MAX_TRADE_VALUE 100000 of 99990", desk.judge(buy(1)));
    }

    @Test
    void shouldValueOnlyTheOpeningPartWhenAnOrderFlips() {
        Desk desk = new Desk(Desk.limits()).open().holding(Desk.X, 50, 10_000);
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(sell(251)));
        assertEquals("APPROVED", desk.judge(sell(250)));
        assertEquals(200, verdict(desk).openingUnits);
    }

    @Test
    void shouldAllowNothingWhenAllCapitalIsLost() {
        Desk desk = new Desk(Desk.limits().set("account.drawdown-bps", "none")).open().holding(Desk.X, 100_000, 10_000);
        desk.quote(Desk.X, 1, 1);
        assertEquals("MAX_TRADE_VALUE 10 of 0", desk.judge(buy(1)));
        assertEquals(RiskState.NORMAL, desk.state());
    }

    @Test
    void shouldRefuseTheWholeQuantityWhenAPartlyFilledOrderIsReplacedBeyondTheLargest() {
        Desk desk = new Desk(Desk.off().maxOrderQuantity("*", "10")).open();
        long id = desk.place(limit(10, 10_000));
        desk.fill(id, Desk.X, 9, 10_000);
        assertEquals("MAX_ORDER_QTY 11 of 10", desk.judge(limit(11, 10_000).replacing(id)));
        assertEquals("APPROVED", desk.judge(limit(10, 9_999).replacing(id)));
    }

    @Test
    void shouldCountWhatWasFilledWhenAReplaceIsValued() {
        Desk desk = new Desk(Desk.limits()).open();
        long id = desk.place(limit(200, 10_000));
        desk.fill(id, Desk.X, 190, 10_000);
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(limit(201, 10_000).replacing(id)));
        assertEquals("APPROVED", desk.judge(limit(200, 10_000).replacing(id)));
    }

    @Test
    void shouldNotCountWhatReducedWhenAReplaceIsValued() {
        Desk desk = new Desk(Desk.limits()).open().holding(Desk.X, -50, 10_000);
        long id = desk.place(limit(250, 10_000));
        desk.fill(id, Desk.X, 240, 10_000);
        assertEquals("MAX_TRADE_VALUE 20100000 of 20000000", desk.judge(limit(251, 10_000).replacing(id)));
        assertEquals("APPROVED", desk.judge(limit(249, 10_000).replacing(id)));
    }

    @Test
    void shouldCarryWhatToSendAndReserveWhenApprovedUnderACollar() {
        Desk desk = new Desk(Desk.off().priceCollarBps(100));
        desk.quote(Desk.X, 9_999, 10_001);
        assertEquals("LIMIT 10101 10101 5", sent(desk, buy(5)));
        assertEquals("LIMIT 9900 9900 5", sent(desk, sell(5)));
        assertEquals("LIMIT 9000 9000 5", sent(desk, limit(5, 9_000)));
        assertEquals("LIMIT 9900 9999 5", sent(desk, Ask.limit(Desk.X, Side.SELL, 5, 9_900)));
        assertEquals("LIMIT 10500 10500 5", sent(desk, Ask.limit(Desk.X, Side.SELL, 5, 10_500)));
        desk = new Desk(Desk.off().priceCollarBps(100));
        desk.quote(Desk.X, 1, 100_000_000);
        assertEquals("LIMIT 100000000 100000000 5", sent(desk, buy(5)));
        assertEquals("LIMIT 1 1 5", sent(desk, sell(5)));
    }

    @Test
    void shouldSendMarketOrdersAsTheyAreWhenThereIsNoCollar() {
        Desk desk = new Desk(Desk.off());
        desk.quote(Desk.X, 9_999, 10_001);
        assertEquals("MARKET 0 10001 5", sent(desk, buy(5)));
        assertEquals("MARKET 0 9999 5", sent(desk, sell(5)));
    }

    private static String sent(Desk desk, Ask ask) {
        desk.place(ask);
        Verdict verdict = verdict(desk);
        return verdict.sentType + " " + verdict.sentPriceUnits + " " + verdict.reservedPriceUnits + " " + verdict.openingUnits;
    }

    private static Verdict verdict(Desk desk) {
        return desk.slot.verdicts.get(0);
    }

    private static List<String> ride(Desk desk, Ask... asks) {
        desk.riding(asks).timer();
        return desk.verdicts();
    }

    private static void change(Desk desk, long most, long expiresNs) {
        desk.command(ControlType.LIMITS, with -> {
            with.text = Desk.off().set("instrument.X.max-long", Long.toString(most)).build().text();
            with.expiresNs = expiresNs;
        });
    }

    /** The largest order that passes. */
    private static long most(Desk desk, long atNs) {
        desk.nowNs = atNs;
        long most = 0;
        for (long units : new long[] {1, 10, 20, 30, 100}) {
            most = desk.judge(buy(units)).equals("APPROVED") ? units : most;
            if (most == units) {
                desk.says(ReportType.CANCELLED, desk.id(0), units);
            }
        }
        return most;
    }

    @Test
    void shouldBringBackWhatWasInForceBeforeWhenLimitsExpire() {
        Desk desk = new Desk(Desk.off().set("instrument.X.max-long", "100")).open();
        long begun = desk.nowNs;
        change(desk, 10, begun + 3_600);
        change(desk, 20, begun + 60);
        assertEquals(List.of(20L, 20L, 10L, 10L, 100L), List.of(most(desk, begun), most(desk, begun + 59), most(desk, begun + 60),
                most(desk, begun + 3_599), most(desk, begun + 3_600)));
        begun = desk.nowNs;
        change(desk, 10, begun + 60);
        change(desk, 20, begun + 3_600);
        assertEquals(List.of(20L, 20L, 100L), List.of(most(desk, begun), most(desk, begun + 60), most(desk, begun + 3_600)));
        begun = desk.nowNs;
        change(desk, 10, begun + 60);
        change(desk, 30, Long.MAX_VALUE);
        assertEquals(List.of(30L, 30L), List.of(most(desk, begun), most(desk, begun + 60)));
        begun = desk.nowNs;
        change(desk, 10, begun + 60);
        change(desk, 20, begun + 30);
        assertEquals(30L, most(desk, begun + 90));
    }
}
