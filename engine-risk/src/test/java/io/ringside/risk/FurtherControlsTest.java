package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.instrument.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rate, duplicates, self-trades, money, and what a strategy's own limits measure: each passes at its value and refuses one beyond. */
class FurtherControlsTest {
    private static final long SECOND = 1_000_000_000L;

    private static Ask buy(long units) {
        return Ask.limit(Desk.X, Side.BUY, units, 10_000);
    }

    private static Ask market(Side side, long units) {
        return Ask.market(Desk.X, side, units);
    }

    private static Desk desk(String... keysAndValues) {
        LimitsBuilder limits = Desk.off();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            limits.set(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Desk.ofTwo(limits);
    }

    @Test
    void shouldRefuseTheOpeningForWhichNoTokenIsLeftAndTakeItWhenOneIsBack() {
        Desk desk = desk("order-rate.per-second", "2").holding(Desk.X, 5, 10_000);
        assertEquals("INSTRUMENT_RULES 0 of 1", desk.judge(buy(0)));
        desk.place(buy(1));
        desk.place(buy(2));
        assertEquals("ORDER_RATE 3 of 2", desk.judge(buy(3)));
        assertEquals("APPROVED", desk.judge(market(Side.SELL, 5)));
        desk.nowNs += SECOND / 2 - 1;
        assertEquals("ORDER_RATE 3 of 2", desk.judge(buy(3)));
        desk.nowNs += 1;
        assertEquals("APPROVED", desk.judge(buy(3)));
        assertEquals("ORDER_RATE 3 of 2", desk.judge(buy(4)));
    }

    @Test
    void shouldFillTheBucketToTheBurstAndNoFurtherWhenTimePasses() {
        Desk desk = desk("order-rate.per-second", "1000", "order-rate.burst", "2");
        desk.nowNs = Long.MAX_VALUE / 2;
        desk.place(buy(1));
        desk.place(buy(2));
        assertEquals("ORDER_RATE 3 of 2", desk.judge(buy(3)));
    }

    @Test
    void shouldCountAStrategyByItsOwnRateInThePlaceOfTheAccounts() {
        Desk desk = desk("order-rate.per-second", "1", "strategy.b.order-rate.per-second", "2");
        desk.place(buy(1));
        assertEquals("ORDER_RATE 2 of 1", desk.judge(buy(2)));
        desk.asking = 1;
        desk.place(buy(2));
        desk.place(buy(3));
        assertEquals("ORDER_RATE 3 of 2", desk.judge(buy(4)));
    }

    @Test
    void shouldCountAnInstrumentsRateBesideTheAccounts() {
        Desk desk = desk("instrument.X.order-rate.per-second", "1");
        desk.place(buy(1));
        assertEquals("ORDER_RATE 2 of 1", desk.judge(buy(2)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.Y, Side.BUY, 20)));
    }

    @Test
    void shouldRefuseTheSameOrderWithinTheWindowOfTheLastThatWasCompared() {
        Desk desk = desk("duplicate.window-ms", "5");
        desk.place(buy(1));
        assertEquals("DUPLICATE 0 of 5000000", desk.judge(buy(1)));
        desk.nowNs += 5_000_000;
        assertEquals("DUPLICATE 5000000 of 5000000", desk.judge(buy(1)));
        desk.nowNs += 5_000_001;
        assertEquals("APPROVED", desk.judge(buy(1)));
        assertEquals(List.of("APPROVED", "APPROVED", "APPROVED"), List.of(desk.judge(buy(2)),
                desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 9_999)), desk.judge(market(Side.BUY, 1))));
    }

    @Test
    void shouldRefuseTheSameExitTwiceWhenAWindowIsStated() {
        Desk desk = desk("duplicate.window-ms", "5").holding(Desk.X, 10, 10_000);
        desk.place(market(Side.SELL, 1));
        assertEquals("DUPLICATE 0 of 5000000", desk.judge(market(Side.SELL, 1)));
    }

    @Test
    void shouldRefuseAnIdThatIsLiveOrEndedLately() {
        Desk desk = desk();
        long id = desk.place(buy(1));
        Ask again = new Ask(io.ringside.events.SignalAction.ORDER, id, Desk.X, Side.BUY, io.ringside.events.OrderType.LIMIT, 2, 10_000);
        assertEquals("DUPLICATE 0 of " + Long.MAX_VALUE, desk.judge(again));
        desk.says(ReportType.CANCELLED, id, 1);
        assertEquals("DUPLICATE 0 of " + Long.MAX_VALUE, desk.judge(again));
    }

    @Test
    void shouldRememberAsManyOrdersAsLieWithinTheWindow() {
        Desk desk = desk("duplicate.window-ms", "1000");
        for (int i = 1; i <= 900; i++) {
            assertEquals("APPROVED", desk.judge(buy(i)));
        }
        for (int i = 1; i <= 900; i++) {
            assertEquals("DUPLICATE 0 of 1000000000", desk.judge(buy(i)));
        }
    }

    @Test
    void shouldRefuseWhatWouldMeetOurOwnRestingOrder() {
        Desk desk = desk();
        desk.quote(Desk.X, 10_000, 10_010);
        long id = desk.place(Ask.limit(Desk.X, Side.SELL, 5, 10_010));
        desk.place(Ask.limit(Desk.X, Side.SELL, 5, 10_020));
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_009)));
        assertEquals("SELF_TRADE 10010 of 10010", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_010)));
        assertEquals("SELF_TRADE 10010 of 10010", desk.judge(market(Side.BUY, 1)));
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.SELL, 5, 10_015).replacing(id)));
        assertEquals("SELF_TRADE 10010 of 10010", desk.judge(market(Side.BUY, 1)));
        Report moved = new Report().about(id, Desk.X, Side.SELL, desk.nowNs).says(ReportType.REPLACED, 5);
        moved.priceUnits = 10_015;
        desk.report(moved);
        assertEquals("APPROVED", desk.judge(market(Side.BUY, 1)));
        assertEquals("SELF_TRADE 10016 of 10015", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_016)));
        desk.says(ReportType.CANCELLED, id, 5);
        assertEquals("SELF_TRADE 10020 of 10020", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_020)));
    }

    @ParameterizedTest
    @CsvSource({"account.max-gross, 1000, GROSS 1100000 of 1000000", "account.max-net, 1000, NET 1100000 of 1000000",
        "account.max-open-notional, 1000, MAX_OPEN_NOTIONAL 1100000 of 1000000",
        "account.concentration-bps, 10, CONCENTRATION 1100000 of 1000000",
        "account.buying-power-buffer, 999000, BUYING_POWER 1100000 of 1000000"})
    void shouldTakeTenAndRefuseTheEleventhWhenMoneyIsLimited(String key, String value, String denial) {
        String[] limits = {key, value, "instrument.*.margin-bps", key.contains("buffer") ? "10000" : "none"};
        assertEquals("APPROVED", desk(limits).judge(buy(10)));
        assertEquals(denial, desk(limits).judge(buy(11)));
        assertEquals(denial, desk(limits).judge(Ask.limit(Desk.X, Side.SELL, 11, 10_000)));
        Desk slices = desk(limits);
        slices.place(buy(6));
        long second = slices.place(buy(4));
        assertEquals(denial, slices.judge(buy(1)));
        assertEquals(denial, slices.judge(buy(5).replacing(second)));
        slices.fill(second, Desk.X, 4, 10_000);
        assertEquals(key.contains("open-notional") ? "APPROVED" : denial, slices.judge(buy(1)));
    }

    @Test
    void shouldLetInstrumentsOffsetInTheNetButNotInTheGross() {
        String[] limits = {"account.max-net", "1000", "account.max-gross", "1500"};
        Desk desk = desk(limits).holding(Desk.X, 10, 10_000);
        assertEquals("NET 1020000 of 1000000", desk.judge(Ask.limit(Desk.Y, Side.BUY, 20, 1_000)));
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.Y, Side.SELL, 500, 1_000)));
        assertEquals("GROSS 1520000 of 1500000", desk.judge(Ask.limit(Desk.Y, Side.SELL, 20, 1_000)));
    }

    @Test
    void shouldMeasureAStrategysOwnPositionBesideTheAccounts() {
        Desk desk = desk("strategy.a.max-long", "10", "instrument.X.max-long", "15", "strategy.*.max-short", "3");
        long first = desk.place(buy(10));
        assertEquals("MAX_POSITION 11 of 10", desk.judge(buy(1)));
        desk.asking = 1;
        assertEquals("MAX_POSITION 16 of 15", desk.judge(buy(6)));
        assertEquals("APPROVED", desk.judge(buy(5)));
        desk.fill(first, Desk.X, 10, 10_000);
        assertEquals("MAX_POSITION 16 of 15", desk.judge(buy(1)));
        assertEquals("APPROVED", desk.judge(market(Side.SELL, 10)));
    }

    @Test
    void shouldTakeAStrategysOrderSizeInThePlaceOfTheInstruments() {
        Desk desk = desk("strategy.a.max-order-quantity", "7", "instrument.X.max-order-quantity", "5");
        assertEquals(List.of("APPROVED", "MAX_ORDER_QTY 8 of 7"), List.of(desk.judge(buy(7)), desk.judge(buy(8))));
        desk.asking = 1;
        assertEquals("MAX_ORDER_QTY 6 of 5", desk.judge(buy(6)));
    }

    @Test
    void shouldCountOpenOrdersPerStrategyAndInstrument() {
        Desk desk = desk("strategy.a.max-open-orders", "1", "instrument.Y.max-open-orders", "1");
        desk.place(buy(1));
        assertEquals("MAX_OPEN_ORDERS 2 of 1", desk.judge(buy(2)));
        desk.asking = 1;
        desk.place(Ask.limit(Desk.Y, Side.BUY, 20, 1_000));
        assertEquals("MAX_OPEN_ORDERS 2 of 1", desk.judge(Ask.limit(Desk.Y, Side.BUY, 25, 1_000)));
        assertEquals("APPROVED", desk.judge(buy(2)));
    }

    @Test
    void shouldTripOneUnitBeyondTheDailyLossAndNotAtIt() {
        Desk desk = desk("account.daily-loss", "1").holding(Desk.X, 100, 10_000);
        desk.quote(Desk.X, 9_999, 10_000);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        desk.holding(Desk.X, 1, 10_000);
        assertEquals("LIQUIDATION_ONLY DAILY_LOSS changed 0", desk.stamp());
        desk.nowNs += 60 * SECOND;
        desk.command(ControlType.REARM, with -> with.number = 1);
        assertEquals(ControlResult.CAUSE_STANDS, desk.answer());
    }

    @Test
    void shouldTripByTheShareOfTheFirstEquityHoweverHighThePeak() {
        Desk desk = desk("account.drawdown-from-start-bps", "100").holding(Desk.X, 1_000, 10_000);
        desk.quote(Desk.X, 20_000, 20_000);
        desk.quote(Desk.X, 9_000, 9_000);
        assertEquals("NORMAL APPROVED 0", desk.stamp());
        desk.quote(Desk.X, 8_999, 9_000);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", desk.stamp());
    }

    @Test
    void shouldRefuseChangedLimitsWhenAnotherVersionIsInForce() {
        Desk desk = desk();
        String text = Desk.off().maxOrderQuantity("*", "4").build().text();
        desk.command(ControlType.LIMITS, with -> {
            with.text = text;
            with.number = 2;
        });
        assertEquals(ControlResult.WRONG_EPOCH, desk.answer());
        assertEquals("APPROVED", desk.judge(buy(5)));
        desk.command(ControlType.LIMITS, with -> {
            with.text = text;
            with.number = 1;
        });
        assertEquals(ControlResult.APPLIED, desk.answer());
        assertEquals("MAX_ORDER_QTY 5 of 4", desk.judge(buy(5)));
    }

    @Test
    void shouldAskTheUsersControlLastAndOnlyForOpenings() {
        UserControl evenOnly = new UserControl() {
            @Override
            public String name() {
                return "even quantities";
            }

            @Override
            public boolean refuses(ProposedOrder order) {
                if (order.quantityUnits() == 7) {
                    throw new IllegalStateException("seven");
                }
                return order.measured(order.quantityUnits() % 2 != 0, order.quantityUnits(), order.quantityUnits() - 1);
            }
        };
        Desk desk = Desk.ofTwo(Desk.off().maxOrderQuantity("*", "10"), evenOnly);
        assertEquals(List.of("APPROVED", "USER_CONTROL 3 of 2", "MAX_ORDER_QTY 11 of 10", "FAULT 0 of 0"),
                List.of(desk.judge(buy(2)), desk.judge(buy(3)), desk.judge(buy(11)), desk.judge(buy(7))));
        desk.holding(Desk.X, 3, 10_000);
        assertEquals("APPROVED", desk.judge(market(Side.SELL, 3)));
        assertEquals(RiskState.NORMAL, desk.state());
    }

    @Test
    void shouldReportTheUseOfEachLimitAndExplainAnOrder() {
        Desk desk = desk("account.max-gross", "2000", "order-rate.per-second", "5", "strategy.a.max-long", "10");
        desk.place(buy(4));
        desk.restrict(Desk.Y, RiskState.REDUCING, 0);
        desk.command(ControlType.RISK_REPORT, with -> {
            with.text = "BUY 20 LIMIT 100";
            with.instrument = Desk.X;
            with.strategyId = 0;
        });
        RiskReport report = desk.gate.lastReport();
        RiskReport.Usage gross = report.usages().stream().filter(one -> one.key().equals("account.max-gross")).findFirst().orElseThrow();
        assertEquals(List.of(400_000L, 2_000_000L, 1_600_000L), List.of(gross.value(), gross.limit(), gross.headroom()));
        assertEquals("account.max-gross account: 400 USD of 2000 USD, left 1600 USD", gross.text());
        assertEquals("[Restriction[scope=Y, state=REDUCING, cause=OPERATOR, epoch=1]]", report.restrictions().toString());
        assertEquals(List.of("MAX_POSITION: refuses, 24 of 10", "GROSS: refuses, 2400 USD of 2000 USD"),
                report.findings().stream().filter(RiskReport.Finding::refuses).map(RiskReport.Finding::text).toList());
        System.out.println("figures: report of " + report.usages().size() + " limits, " + report.findings().size() + " controls\n"
                + report.text());
        assertEquals("APPROVED", desk.judge(buy(1)));
        desk.command(ControlType.RISK_REPORT, with -> with.text = "SOLD 5");
        assertEquals(ControlResult.INVALID, desk.answer());
    }

    @Test
    void shouldReserveNothingWhenEverythingHasEnded() {
        Desk desk = desk("account.max-gross", "1000000");
        for (Instrument of : List.of(Desk.X, Desk.Y)) {
            long id = desk.place(Ask.limit(of, Side.BUY, 100, 900));
            desk.place(Ask.limit(of, Side.BUY, 120, 950).replacing(id));
            desk.report(new Report().about(id, of, Side.BUY, desk.nowNs).says(ReportType.CANCELLED, 100));
        }
        assertEquals(List.of(0L, 0L, 0L), List.of(desk.exposure().usage().grossUnits(), desk.exposure().usage().netUnits(),
                desk.exposure().usage().openWith(null, 0)));
    }

    @Test
    void shouldSeeAStopThatRestsOnceItIsTriggered() {
        Desk desk = desk();
        desk.dressed(part -> part.waits(10_100, 0));
        long id = desk.place(new Ask(SignalAction.ORDER, 0, Desk.X, Side.BUY, OrderType.STOP_LIMIT, 5, 10_150));
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.SELL, 1, 10_150)));
        desk.says(ReportType.CANCELLED, desk.id(0), 1);
        desk.says(ReportType.TRIGGERED, id, 5);
        assertEquals("SELF_TRADE 10150 of 10150", desk.judge(Ask.limit(Desk.X, Side.SELL, 1, 10_150)));
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.SELL, 1, 10_151)));
        desk.says(ReportType.CANCELLED, desk.id(0), 1);
        desk.says(ReportType.CANCELLED, id, 5);
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.SELL, 1, 10_150)));
    }

    @Test
    void shouldTakeTheVenuesWordForTheLimitOfAnOrderItFinds() {
        Desk desk = desk();
        long id = desk.place(Ask.limit(Desk.X, Side.SELL, 5, 11_000));
        desk.place(Ask.limit(Desk.X, Side.SELL, 5, 10_500).replacing(id));
        Report word = new Report();
        word.type = ReportType.DISCONNECTED;
        desk.report(word);
        Report found = new Report().about(id, Desk.X, Side.SELL, desk.nowNs).says(ReportType.WORKING, 5);
        found.quantityUnits = 5;
        found.priceUnits = 10_500;
        desk.report(found);
        desk.says(ReportType.REPLACE_REJECTED, id, 5);
        word.type = ReportType.RESUMED;
        desk.report(word);
        assertEquals("SELF_TRADE 10600 of 10500", desk.judge(Ask.limit(Desk.X, Side.BUY, 1, 10_600)));
    }
}
