package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.FxPair;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account in dollars that trades in euros and yen: sums at the dearer side of each rate, rounded up; what has no rate denies. */
class CurrencyUsageTest {
    private static final Instruments RUN = Instruments.conclude(List.of(of("EURUSD", "USD"), of("SAP", "EUR"), of("IBM", "USD"),
            of("USDJPY", "JPY"), of("SONY", "JPY")), List.of(), "USD",
            List.of(FxPair.of("EUR/USD", "EURUSD"), FxPair.of("USD/JPY", "USDJPY")));
    private static final Instrument EURUSD = RUN.get(0);
    private static final Instrument SAP = RUN.get(1);
    private static final Instrument IBM = RUN.get(2);
    private static final Instrument USDJPY = RUN.get(3);
    private static final Instrument SONY = RUN.get(4);
    private static final long CASH = 1_000_000;

    private final Account account = new Account(RUN, CASH);
    private final CurrencyUsage usage = new CurrencyUsage(RUN, account);
    private final Desk desk = desk(Desk.off());

    private static Instrument of(String symbol, String currency) {
        return Instrument.of(symbol).priceDecimals(2).quantityDecimals(0).currency(Currency.of(currency, 2)).build();
    }

    private static Desk desk(LimitsBuilder limits) {
        return new Desk(new RiskGate.Setup(RUN, limits.build(), CASH, FeeRate.ZERO, 100, 8), 100);
    }

    private void rate(Instrument instrument, long bid, long ask) {
        TickPart tick = new TickPart();
        tick.quote(instrument, 1).bid(bid, 1).ask(ask, 1);
        account.apply(tick, 1);
    }

    /** 10.00 € held, 3.01 to buy, 0.50 to sell; 5.00 $ held, 0.11 to buy; 20.00 ¥ short, 7.01 to sell. A euro: 1.10 to 1.20 dollars. */
    @BeforeEach
    void use() {
        usage.use(Desk.off().set("instrument.SAP.margin-bps", "5000").set("instrument.*.margin-bps", "10000")
                .set("instrument.SONY.margin-bps", "2500").build().conclude(RUN, 100).scoped());
        usage.hold(SAP.id(), 1_000);
        usage.work(SAP.id(), Side.BUY, 301);
        usage.work(SAP.id(), Side.SELL, 50);
        usage.hold(IBM.id(), 500);
        usage.work(IBM.id(), Side.BUY, 11);
        usage.hold(SONY.id(), -2_000);
        usage.work(SONY.id(), Side.SELL, 701);
    }

    private void rates() {
        rate(EURUSD, 110, 120);
        rate(USDJPY, 10_000, 12_500);
    }

    @Test
    void shouldSumWhatIsExposedAtTheDearerRateRoundedUp() {
        rates();
        assertEquals(List.of(1_562L, 511L, 28L),
                List.of(usage.exposedUnits(SAP.id()), usage.exposedUnits(IBM.id()), usage.exposedUnits(SONY.id())));
        assertEquals(1_562 + 511 + 28, usage.grossUnits());
        assertEquals(List.of(1_574L + 511 + 28, 1_562L + 1_500 + 28, 1_562L + 511 + 29), List.of(usage.grossWith(SAP, Side.BUY, 10),
                usage.grossWith(IBM, Side.SELL, 2_000), usage.grossWith(SONY, Side.SELL, 100)));
        assertEquals(List.of(2_460L, 30L),
                List.of(usage.exposedWith(SAP, Side.SELL, 3_000), usage.exposedWith(SONY, Side.BUY, 5_000)));
    }

    /** What is against the direction counts at the rate it could be sold at. */
    @Test
    void shouldNetWhatIsHeldAndLiveInOneDirection() {
        rates();
        assertEquals(1_562 + 511 - 16, usage.netUnits());
        assertEquals(List.of(1_563L + 511 - 16, 1_562L + 520 - 16, -1_045L - 500 + 29),
                List.of(usage.netWith(SAP, Side.BUY, 1), usage.netWith(IBM, Side.BUY, 9), usage.netWith(SONY, Side.SELL, 100)));
        usage.hold(SONY.id(), -1_000_000);
        assertEquals(-1_045 - 500 + 10_008, usage.netUnits());
    }

    @Test
    void shouldSumTheMarginOfEachCurrency() {
        rates();
        assertEquals(782 + 511 + 7, usage.requiredUnits());
        assertEquals(List.of(788L + 511 + 7, 782L + 520 + 7, 782L + 511 + 8), List.of(usage.requiredWith(SAP, Side.BUY, 10),
                usage.requiredWith(IBM, Side.BUY, 9), usage.requiredWith(SONY, Side.SELL, 100)));
    }

    @Test
    void shouldSumWhatIsLiveOfAllOfOneInstrumentAndOfAStrategy() {
        rates();
        assertEquals(List.of(422L + 11 + 8, 434L + 11 + 8, 422L + 16 + 8, 422L + 11 + 9), List.of(usage.openWith(null, 0),
                usage.openWith(SAP, 10), usage.openWith(IBM, 5), usage.openWith(SONY, 100)));
        assertEquals(List.of(422L, 434L, 12L, 9L), List.of(usage.openInWith(SAP, 0), usage.openInWith(SAP, 10),
                usage.openInWith(IBM, 1), usage.openInWith(SONY, 100)));
        StrategyBooks books = new StrategyBooks(2, RUN.size(), 3);
        live(books, SAP, 1, 301);
        live(books, SONY, 1, 701);
        live(books, IBM, 0, 11);
        assertEquals(List.of(362L + 8, 374L + 8, 362L + 5 + 8, 362L + 9), List.of(usage.openOfWith(books, 1, null, 0),
                usage.openOfWith(books, 1, SAP, 10), usage.openOfWith(books, 1, IBM, 5), usage.openOfWith(books, 1, SONY, 100)));
        assertEquals(16, usage.openOfWith(books, 0, IBM, 5));
    }

    private static void live(StrategyBooks books, Instrument instrument, int strategy, long units) {
        LiveOrder order = new LiveOrder(0);
        order.of(instrument, Side.BUY);
        order.strategyId = strategy;
        books.work(order, 1, units);
    }

    @Test
    void shouldBeBeyondMeasureWhileARateIsMissing() {
        rate(USDJPY, 10_000, 12_500);
        long beyond = Long.MAX_VALUE;
        assertEquals(List.of(beyond, beyond, beyond, beyond, beyond, beyond), List.of(usage.grossUnits(), usage.netUnits(),
                usage.requiredUnits(), usage.openWith(null, 0), usage.exposedUnits(SAP.id()), usage.netWith(IBM, Side.SELL, 1)));
        assertEquals(28, usage.exposedUnits(SONY.id()));
        rate(EURUSD, 110, 120);
        assertEquals(2_101, usage.grossUnits());
    }

    @Test
    void shouldBeBeyondMeasureWhereTheSumIs() {
        rates();
        usage.hold(IBM.id(), Long.MAX_VALUE - 1_700);
        assertEquals(Long.MAX_VALUE - 1_700 + 11 + 1_562 + 28, usage.grossUnits());
        usage.hold(IBM.id(), Long.MAX_VALUE - 1_600);
        assertEquals(Long.MAX_VALUE, usage.grossUnits());
        usage.hold(IBM.id(), Long.MAX_VALUE - 1_000);
        assertEquals(Long.MAX_VALUE, usage.grossUnits());
    }

    private String buy(Instrument instrument) {
        return desk.judge(Ask.market(instrument, Side.BUY, 1));
    }

    private void deposit(String currency, long units) {
        desk.command(ControlType.CASH, with -> {
            with.text = currency;
            with.number = units;
        });
        assertEquals(ControlResult.APPLIED, desk.answer());
    }

    @Test
    void shouldRefuseOpeningsUntilTheRateIsKnownAndNoExit() {
        desk.quote(SAP, 1_000, 1_000);
        desk.quote(IBM, 1_000, 1_000);
        assertEquals(List.of("NO_RATE 0 of 0", "APPROVED"), List.of(buy(SAP), buy(IBM)));
        desk.quote(EURUSD, 110, 120);
        assertEquals("APPROVED", buy(SAP));
        Desk unrated = desk(Desk.off());
        unrated.quote(SAP, 999, 1_000);
        unrated.quote(IBM, 1_000, 1_000);
        unrated.holding(SAP, 5, 1_000);
        assertEquals(List.of("NO_RATE 0 of 0", "APPROVED"),
                List.of(unrated.judge(Ask.market(IBM, Side.BUY, 1)), unrated.judge(Ask.market(SAP, Side.SELL, 5))));
        assertEquals(RiskState.NORMAL, unrated.state());
    }

    @Test
    void shouldHaltWhenEquityThatWasKnownIsSoNoMoreAndNotBeforeItWas() {
        deposit("EUR", 100);
        assertEquals(RiskState.NORMAL, desk.state());
        desk.quote(EURUSD, 110, 120);
        deposit("EUR", 100);
        assertEquals(RiskState.NORMAL, desk.state());
        deposit("JPY", 100);
        assertEquals("HALTED NO_RATE changed 0", desk.stamp());
    }

    /** 10,000 $ and 5,000 €: 15,500 $ of which 5 % are 775; then 14,725 $ at 0.945. */
    @Test
    void shouldTripByTheRateAloneFromThePeakThatKnowsWhatWasPaidIn() {
        Desk tripping = desk(Desk.off().drawdownBps(500));
        tripping.command(ControlType.CASH, with -> {
            with.text = "EUR";
            with.number = 500_000;
        });
        for (long bid : new long[] {110, 95, 94}) {
            tripping.quote(EURUSD, bid, bid + 1);
            tripping.box.drain();
            assertEquals(bid == 94 ? "LIQUIDATION_ONLY DRAWDOWN changed 0" : "NORMAL APPROVED 0", tripping.stamp(), "" + bid);
        }
    }

    /** As above, of an opening equity that knows the euros: 750 $ are lost at 0.95, 800 $ at 0.94. */
    @Test
    void shouldMeasureTheDailyLossFromAnOpenThatKnowsWhatWasPaidIn() {
        Desk losing = desk(Desk.off().set("account.daily-loss", "775"));
        losing.command(ControlType.CASH, with -> {
            with.text = "EUR";
            with.number = 500_000;
        });
        for (long bid : new long[] {110, 95, 94}) {
            losing.quote(EURUSD, bid, bid + 1);
            assertEquals(bid == 94 ? "LIQUIDATION_ONLY DAILY_LOSS changed 0" : "NORMAL APPROVED 0", losing.stamp(), "" + bid);
        }
    }

    @Test
    void shouldTakeADebtForNoLossWhenItsRateIsKnown() {
        Desk owing = desk(Desk.off().drawdownBps(500).set("account.daily-loss", "775"));
        owing.command(ControlType.CASH, with -> {
            with.text = "EUR";
            with.number = -500_000;
        });
        owing.quote(EURUSD, 110, 111);
        assertEquals("NORMAL APPROVED 0", owing.stamp());
    }

    @Test
    void shouldTripByNothingWhileEquityIsUnknownAndAtOnceWhenItIsKnown() {
        Desk waiting = desk(Desk.off().drawdownBps(500));
        waiting.command(ControlType.CASH, with -> {
            with.text = "EUR";
            with.number = 100;
        });
        waiting.quote(IBM, 1_000, 1_000);
        waiting.holding(IBM, 500, 1_000);
        waiting.quote(IBM, 100, 100);
        assertEquals("NORMAL APPROVED 0", waiting.stamp());
        waiting.quote(EURUSD, 110, 120);
        assertEquals("LIQUIDATION_ONLY DRAWDOWN changed 0", waiting.stamp());
    }

    @Test
    void shouldLimitInTheAccountsMoneyWhatIsOrderedInAnother() {
        Desk limited = desk(Desk.off().set("account.max-gross", "12"));
        limited.quote(EURUSD, 110, 120);
        limited.quote(SAP, 1_000, 1_000);
        assertEquals("GROSS 1202 of 1200", limited.judge(Ask.limit(SAP, Side.BUY, 1, 1_001)));
        assertEquals("APPROVED", limited.judge(Ask.limit(SAP, Side.BUY, 1, 1_000)));
    }
}
