package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever blocks openings, what only reduces a position passes; only the instrument's rules and a halt may refuse it. */
class ExitsTest {
    private static final Consumer<Desk> NOTHING = desk -> { };
    private static final List<Blocked> BLOCKED = situations();

    /**
     * Something that blocks openings.
     *
     * @param code   what an opening is refused with
     * @param limits the limits in force
     * @param block  what happens to a desk that holds ten
     */
    private record Blocked(String code, LimitsBuilder limits, Consumer<Desk> block) {
        Desk desk(long heldUnits) {
            Desk desk = new Desk(limits).open().holding(Desk.X, heldUnits, 10_000);
            block.accept(desk);
            return desk;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Blocked> blocked() {
        return BLOCKED.stream();
    }

    private static List<Blocked> situations() {
        return List.of(
                new Blocked("STATE", tripped(), ExitsTest::trip),
                new Blocked("PROHIBITED", Desk.off().prohibited("X"), NOTHING),
                new Blocked("PROHIBITED", Desk.off().allowed("Y"), NOTHING),
                new Blocked("NO_PRICE", Desk.off(), desk -> desk.quote(Desk.X, Desk.ABSENT, Desk.ABSENT)),
                new Blocked("NO_PRICE", Desk.off().priceCollarBps(5), desk -> desk.quote(Desk.X, Desk.ABSENT, Desk.ABSENT)),
                new Blocked("CROSSED_BOOK", Desk.off(), desk -> desk.quote(Desk.X, 10_001, 10_000)),
                new Blocked("STALE_PRICE", Desk.off().set("price.max-age-ms", "5"), desk -> desk.nowNs += 5_000_001),
                new Blocked("MAX_ORDER_QTY", Desk.off().maxOrderQuantity("X", "0"), NOTHING),
                new Blocked("MAX_TRADE_VALUE", Desk.off().maxTradeValueBps(0), NOTHING),
                new Blocked("MAX_POSITION", Desk.off().maxLong("X", "0").maxShort("X", "0"), NOTHING),
                new Blocked("MAX_OPEN_ORDERS", Desk.off().maxOpenOrders(0), NOTHING),
                new Blocked("MAX_OPEN_ORDERS", Desk.off().set("instrument.X.max-open-orders", "0"), NOTHING),
                new Blocked("ORDER_RATE", Desk.off().set("order-rate.per-second", "0"), NOTHING),
                new Blocked("GROSS", Desk.off().set("account.max-gross", "0"), NOTHING),
                new Blocked("NET", Desk.off().set("account.max-net", "0"), NOTHING),
                new Blocked("MAX_OPEN_NOTIONAL", Desk.off().set("account.max-open-notional", "0"), NOTHING),
                new Blocked("CONCENTRATION", Desk.off().set("account.concentration-bps", "0"), NOTHING),
                new Blocked("BUYING_POWER", noBalance(), NOTHING),
                new Blocked("METRICS_AGE", Desk.off().set("metrics.period-ms", "1000"), NOTHING),
                new Blocked("SECTOR", Desk.off().set("instrument.X.sector", "tech").set("account.max-sector-bps", "100"),
                        desk -> desk.metrics("beta=0\nvar=0\nes=0\nsector.tech=101")),
                new Blocked("BETA", Desk.off().set("account.max-beta-thousandths", "900"), desk -> desk.metrics("beta=-901\nvar=0\nes=0")),
                new Blocked("VAR", Desk.off().set("account.max-var", "1"), desk -> desk.metrics("beta=0\nvar=1001\nes=0")),
                new Blocked("STATE", Desk.off().set("account.max-var", "1").set("account.var-hard-multiple", "2"),
                        desk -> desk.metrics("beta=0\nvar=2001\nes=0")),
                new Blocked("STATE", Desk.off().set("account.daily-loss", "0"), ExitsTest::lose),
                new Blocked("STATE", Desk.off(), desk -> desk.restrict(Desk.X, RiskState.REDUCING, 0)),
                new Blocked("STATE", Desk.off(), desk -> desk.restrict(Desk.X, RiskState.LIQUIDATION_ONLY, 0)),
                new Blocked("STATE", Desk.off(), desk -> desk.restrict(0, RiskState.REDUCING, 0)),
                new Blocked("STATE", Desk.off(), desk -> desk.restrict(0, RiskState.LIQUIDATION_ONLY, 0)),
                new Blocked("STATE", Desk.off().set("price.drift-bps", "100"), desk -> desk.quote(Desk.X, 10_200, 10_200)));
    }

    /** Everything that the account has is in the buffer. */
    private static LimitsBuilder noBalance() {
        return Desk.off().set("instrument.*.margin-bps", "10000").set("account.buying-power-buffer", "1000000");
    }

    private static void lose(Desk desk) {
        desk.holding(Desk.Y, 5, 1_000).quote(Desk.Y, 999, 1_000);
        assertEquals("LIQUIDATION_ONLY DAILY_LOSS changed 0", desk.stamp());
    }

    private static LimitsBuilder tripped() {
        return Desk.off().drawdownBps(0);
    }

    /** Loses one unit of Y's money. */
    private static void trip(Desk desk) {
        desk.holding(Desk.Y, 5, 1_000).quote(Desk.Y, 999, 1_000);
        assertEquals(RiskState.LIQUIDATION_ONLY, desk.state());
    }

    /** All of it at the same time: no balance, over every limit, a crossed and stale book, prohibited, restricted, tripped. */
    private static Blocked everything() {
        LimitsBuilder limits = noBalance().prohibited("X").maxOrderQuantity("X", "0").maxTradeValueBps(0).maxLong("X", "0")
                .maxShort("X", "0").maxOpenOrders(0).priceCollarBps(5).drawdownBps(0).set("price.max-age-ms", "5")
                .set("order-rate.per-second", "0").set("account.max-gross", "0").set("account.max-net", "0")
                .set("account.max-open-notional", "0").set("account.concentration-bps", "0").set("metrics.period-ms", "1000")
                .set("account.max-var", "0").set("account.max-beta-thousandths", "0").set("account.daily-loss", "0");
        return new Blocked("STATE", limits, desk -> {
            desk.metrics("beta=5\nvar=5\nes=5");
            desk.nowNs += 4_000_000_000L;
            trip(desk);
            desk.restrict(Desk.X, RiskState.LIQUIDATION_ONLY, 0);
            desk.restrict(0, RiskState.LIQUIDATION_ONLY, 0);
            desk.quote(Desk.X, 10_001, 10_000);
            desk.nowNs += 5_000_001;
        });
    }

    @Test
    void shouldCloseTheBookInEveryBlockedSituationAndInAllOfThemAtOnce() {
        java.util.Set<String> codes = new java.util.TreeSet<>();
        int closed = 0;
        for (Blocked situation : Stream.concat(blocked(), Stream.of(everything())).toList()) {
            for (long held : new long[] {10, -10}) {
                Desk desk = situation.desk(held);
                codes.add(code(desk.judge(Ask.market(Desk.X, Side.of(held), 10))));
                long id = desk.place(Ask.market(Desk.X, Side.of(-held), 10));
                desk.fill(id, Desk.X, -held, 10_000);
                assertEquals(0, desk.exposure().usage().exposedUnits(Desk.X.id()), situation::toString);
                closed++;
            }
        }
        System.out.println("figures: " + closed + " books closed while openings were refused with " + codes);
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void shouldApproveTheExactCloseAndRefuseTheOpeningWhenOpeningsAreBlocked(Blocked blocked) {
        assertEquals("APPROVED", blocked.desk(10).judge(Ask.market(Desk.X, Side.SELL, 10)));
        assertEquals("APPROVED", blocked.desk(-10).judge(Ask.market(Desk.X, Side.BUY, 10)));
        assertEquals("APPROVED", blocked.desk(10).judge(Ask.limit(Desk.X, Side.SELL, 10, 1)));
        assertEquals("APPROVED", blocked.desk(-10).judge(Ask.limit(Desk.X, Side.BUY, 10, 100_000_000)));
        assertEquals("APPROVED", blocked.desk(10).judge(Ask.market(Desk.X, Side.SELL, 1)));
        assertEquals(blocked.code, code(blocked.desk(10).judge(Ask.market(Desk.X, Side.BUY, 10))));
        assertEquals(blocked.code, code(blocked.desk(-10).judge(Ask.market(Desk.X, Side.SELL, 10))));
        assertEquals(blocked.code, code(blocked.desk(0).judge(Ask.market(Desk.X, Side.SELL, 10))));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void shouldRefuseTheExitThatIsOneTooLargeWhenOpeningsAreBlocked(Blocked blocked) {
        assertEquals(blocked.code, code(blocked.desk(10).judge(Ask.market(Desk.X, Side.SELL, 11))));
        assertEquals(blocked.code, code(blocked.desk(-10).judge(Ask.market(Desk.X, Side.BUY, 11))));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void shouldApproveTheReplaceOfAnExitWithinThePositionWhenOpeningsAreBlocked(Blocked blocked) {
        Desk desk = blocked.desk(10);
        Ask exit = Ask.limit(Desk.X, Side.SELL, 4, 20_000);
        long id = desk.place(exit);
        assertEquals("APPROVED", desk.judge(exit.of(10).replacing(id)));
        desk.says(ReportType.REPLACED, id, 10);
        assertEquals(blocked.code, code(desk.judge(exit.of(11).replacing(id))));
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void shouldRefuseTheSecondOfTwoExitsWhenTheirSumExceedsThePosition(Blocked blocked) {
        Desk desk = blocked.desk(10);
        desk.riding(Ask.market(Desk.X, Side.SELL, 6), Ask.market(Desk.X, Side.SELL, 5), Ask.market(Desk.X, Side.SELL, 4)).timer();
        assertEquals(List.of("APPROVED", blocked.code, "APPROVED"), desk.verdicts().stream().map(ExitsTest::code).toList());
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void shouldRefuseExitsWhenHalted(Blocked blocked) {
        Desk desk = blocked.desk(10);
        desk.kill(1, RiskCode.KILL);
        assertEquals("STATE 10 of 0", desk.judge(Ask.market(Desk.X, Side.SELL, 10)));
        assertEquals("STATE 1 of 0", desk.judge(Ask.limit(Desk.X, Side.SELL, 1, 10_000)));
    }

    @ParameterizedTest
    @CsvSource({"SELL, 10, APPROVED", "SELL, 11, STATE 11 of 10", "SELL, 1000, STATE 1000 of 10", "BUY, 1, STATE 1 of 0"})
    void shouldSayWhatIsReducibleWhenOnlyLiquidationIsAllowed(Side side, long units, String verdict) {
        Desk desk = new Desk(tripped()).open().holding(Desk.X, 10, 10_000);
        trip(desk);
        desk.box.drain();
        assertEquals(verdict, desk.judge(Ask.market(Desk.X, side, units)));
        assertEquals(verdict.equals("APPROVED") ? 0 : 1, desk.box.size());
    }

    @Test
    void shouldCountLiveLeavesFlipsIncludedWhenReducibleIsMeasured() {
        Desk desk = new Desk(tripped()).open().holding(Desk.X, 10, 10_000);
        long flip = desk.place(Ask.limit(Desk.X, Side.SELL, 15, 20_000));
        trip(desk);
        assertEquals("STATE 1 of 0", desk.judge(Ask.market(Desk.X, Side.SELL, 1)));
        desk.fill(flip, Desk.X, -8, 20_000);
        assertEquals("STATE 1 of 0", desk.judge(Ask.market(Desk.X, Side.SELL, 1)));
        desk.says(ReportType.CANCELLED, flip, 7);
        assertEquals("STATE 3 of 2", desk.judge(Ask.market(Desk.X, Side.SELL, 3)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.SELL, 2)));
    }

    @Test
    void shouldNotCountTheOtherSidesLeavesWhenReducibleIsMeasured() {
        Desk desk = new Desk(tripped()).open().holding(Desk.X, 10, 10_000);
        desk.place(Ask.limit(Desk.X, Side.BUY, 15, 1));
        trip(desk);
        assertEquals("STATE 11 of 10", desk.judge(Ask.market(Desk.X, Side.SELL, 11)));
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.SELL, 10)));
    }

    @ParameterizedTest
    @CsvSource({"15, APPROVED", "10, INSTRUMENT_RULES 10 of 20", "5, INSTRUMENT_RULES 5 of 20"})
    void shouldWaiveTheSmallestQuantityOnlyWhenTheOrderClosesAll(long units, String verdict) {
        Desk desk = new Desk(Desk.off()).open().holding(Desk.Y, 15, 1_000);
        assertEquals(verdict, desk.judge(Ask.market(Desk.Y, Side.SELL, units)));
    }

    @Test
    void shouldKeepTheInstrumentsOtherRulesWhenTheOrderClosesAll() {
        Desk desk = new Desk(Desk.off()).open().holding(Desk.Y, 13, 1_000);
        assertEquals("INSTRUMENT_RULES 13 of 5", desk.judge(Ask.market(Desk.Y, Side.SELL, 13)));
        desk.holding(Desk.Y, 1_000, 1_000);
        assertEquals("INSTRUMENT_RULES 1013 of 1000", desk.judge(Ask.market(Desk.Y, Side.SELL, 1_013)));
    }

    @Test
    void shouldNotWaiveTheSmallestQuantityWhenAnotherExitIsLive() {
        Desk desk = new Desk(Desk.off()).open().holding(Desk.Y, 35, 1_000);
        desk.place(Ask.limit(Desk.Y, Side.SELL, 20, 1_000));
        assertEquals("INSTRUMENT_RULES 15 of 20", desk.judge(Ask.market(Desk.Y, Side.SELL, 15)));
    }

    @ParameterizedTest
    @CsvSource({"10000, 10000, 0, 9900, 10100", "10010, 10000, 0, 9010, 11000", "10000, 10000, 5000001, 9000, 11000",
        "10000, 10000, 5000000, 9900, 10100"})
    void shouldSendExitsAtAWideCollarWhenTheBookIsDoubtful(long bid, long ask, long laterNs, long sellBound, long buyBound) {
        LimitsBuilder limits = Desk.off().priceCollarBps(100).set("price.max-age-ms", "5");
        assertEquals("LIMIT " + sellBound, close(new Desk(limits), 10, bid, ask, laterNs));
        assertEquals("LIMIT " + buyBound, close(new Desk(limits), -10, bid, ask, laterNs));
    }

    @Test
    void shouldSendTheExitUnconvertedWhenThereIsNoPrice() {
        Desk desk = new Desk(Desk.off().priceCollarBps(100));
        assertEquals("MARKET 0", close(desk, 10, Desk.ABSENT, 10_000, 0));
        assertEquals(0, desk.slot.verdicts.get(0).reservedPriceUnits);
    }

    private static String close(Desk desk, long held, long bid, long ask, long laterNs) {
        desk.holding(Desk.X, held, 10_000).quote(Desk.X, bid, ask);
        desk.nowNs += laterNs;
        desk.place(Ask.market(Desk.X, Side.of(-held), Math.abs(held)));
        return desk.slot.verdicts.get(0).sentType + " " + desk.slot.verdicts.get(0).sentPriceUnits;
    }

    private static String code(String verdict) {
        return verdict.split(" ")[0];
    }
}
