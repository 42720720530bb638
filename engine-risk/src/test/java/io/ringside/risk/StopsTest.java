package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stops, post-only and expiring orders as the gate judges and reserves them, and from when on a price is too old for them. */
class StopsTest {
    private static Desk desk(String... keysAndValues) {
        LimitsBuilder limits = Desk.off();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            limits.set(keysAndValues[i], keysAndValues[i + 1]);
        }
        Desk desk = Desk.ofTwo(limits);
        desk.quote(Desk.X, 10_000, 10_010);
        return desk;
    }

    private static String stop(Desk desk, Instrument instrument, Side side, long units, long stop, long limit) {
        desk.dressed(part -> {
            part.as(limit == 0 ? OrderType.STOP : OrderType.STOP_LIMIT, TimeInForce.GTC).waits(stop, 0);
            part.priceUnits = limit;
        });
        return desk.judge(Ask.market(instrument, side, units));
    }

    @ParameterizedTest
    @CsvSource({"BUY, 10100, none, 10100", "BUY, 10005, none, 10010", "SELL, 9900, none, 10000", "SELL, 10050, none, 10050",
        "BUY, 10100, 100, 10201", "SELL, 9900, 100, 10000"})
    void shouldReserveAStopAtTheWorstPriceItMayTradeAt(Side side, long stop, String collar, long reserved) {
        Desk desk = desk("price.collar-bps", collar);
        assertEquals("APPROVED", stop(desk, Desk.X, side, 2, stop, 0));
        assertEquals(reserved, desk.slot.verdicts.get(0).reservedPriceUnits);
    }

    @Test
    void shouldReserveAnExitingStopAtItsStopWhenThereIsNoPrice() {
        Desk desk = desk().holding(Desk.X, 5, 10_000);
        desk.quote(Desk.X, Desk.ABSENT, Desk.ABSENT);
        assertEquals("APPROVED", stop(desk, Desk.X, Side.SELL, 5, 9_900, 0));
        assertEquals(9_900, desk.slot.verdicts.get(0).reservedPriceUnits);
    }

    @ParameterizedTest
    @CsvSource({"198, APPROVED", "199, MAX_TRADE_VALUE 20099000 of 20000000"})
    void shouldValueAStopAtThePriceReserved(long units, String verdict) {
        assertEquals(verdict, stop(desk("account.max-trade-value-bps", "200"), Desk.X, Side.BUY, units, 10_100, 0));
    }

    @ParameterizedTest
    @CsvSource({"10201, APPROVED", "10202, PRICE_COLLAR 10202 of 10201"})
    void shouldBoundTheLimitOfAStopByItsStop(long limit, String verdict) {
        assertEquals(verdict, stop(desk("price.collar-bps", "100"), Desk.X, Side.BUY, 2, 10_100, limit));
    }

    @ParameterizedTest
    @CsvSource({"1005, 1005, APPROVED", "1006, 1005, INSTRUMENT_RULES 20 of 20", "1005, 1006, INSTRUMENT_RULES 20 of 20",
        "0, 1005, INSTRUMENT_RULES 20 of 20", "100005, 1005, INSTRUMENT_RULES 20 of 20", "1006, 0, INSTRUMENT_RULES 20 of 20"})
    void shouldHoldStopAndLimitToTheGrid(long stop, long limit, String verdict) {
        assertEquals(verdict, stop(desk(), Desk.Y, Side.BUY, 20, stop, limit));
    }

    @ParameterizedTest
    @CsvSource({"LIMIT, GTC, APPROVED", "LIMIT, IOC, INSTRUMENT_RULES 2 of 2", "MARKET, GTC, INSTRUMENT_RULES 2 of 2",
        "STOP_LIMIT, GTC, INSTRUMENT_RULES 2 of 2"})
    void shouldTakePostOnlyForWhatCanRest(OrderType type, TimeInForce lasting, String verdict) {
        Desk desk = desk().dressed(part -> {
            part.as(type, lasting).only(true, false).waits(10_100, 0);
            part.priceUnits = 9_000;
        });
        assertEquals(verdict, desk.judge(Ask.market(Desk.X, Side.BUY, 2)));
    }

    @ParameterizedTest
    @CsvSource({"0, APPROVED", "1, APPROVED", "-1, INSTRUMENT_RULES 2 of 2"})
    void shouldRefuseATimeOfExpiryThatHasPassed(long fromNowNs, String verdict) {
        Desk desk = desk();
        desk.dressed(part -> part.as(OrderType.LIMIT, TimeInForce.GTD).waits(0, desk.nowNs + fromNowNs));
        assertEquals(verdict, desk.judge(Ask.limit(Desk.X, Side.BUY, 2, 9_000)));
    }

    @Test
    void shouldSayFromWhenOnThePriceIsTooOld() {
        Desk desk = desk("price.max-age-ms", "5");
        desk.place(Ask.market(Desk.X, Side.BUY, 1));
        assertEquals(desk.nowNs + 5_000_000, desk.slot.verdicts.get(0).staleAfterNs);
        desk.nowNs = Long.MAX_VALUE - 5_000_000;
        desk.quote(Desk.X, 10_000, 10_010);
        desk.place(Ask.market(Desk.X, Side.BUY, 1));
        assertEquals(Long.MAX_VALUE, desk.slot.verdicts.get(0).staleAfterNs);
        desk.nowNs += 1;
        desk.quote(Desk.X, 10_000, 10_010);
        desk.place(Ask.market(Desk.X, Side.BUY, 1));
        assertEquals(Long.MAX_VALUE, desk.slot.verdicts.get(0).staleAfterNs);
        Desk ageless = desk();
        ageless.place(Ask.market(Desk.X, Side.BUY, 1));
        assertEquals(Long.MAX_VALUE, ageless.slot.verdicts.get(0).staleAfterNs);
    }

    @Test
    void shouldMeasureAReplaceOfAStrategysOrderWithoutTheOrderItself() {
        Desk desk = desk("strategy.a.max-long", "10");
        long id = desk.place(Ask.limit(Desk.X, Side.BUY, 6, 9_000));
        assertEquals("APPROVED", desk.judge(Ask.limit(Desk.X, Side.BUY, 10, 9_000).replacing(id)));
        assertEquals("MAX_POSITION 11 of 10", desk.judge(Ask.limit(Desk.X, Side.BUY, 11, 9_000).replacing(id)));
        desk.asking = 1;
        long other = desk.place(Ask.limit(Desk.X, Side.BUY, 7, 9_000));
        desk.asking = 0;
        assertEquals("MAX_POSITION 20 of 10", desk.judge(Ask.limit(Desk.X, Side.BUY, 10, 9_000).replacing(other)));
    }

    @Test
    void shouldShowAControlOfTheUserEverythingOfAnOrder() {
        StringBuilder seen = new StringBuilder();
        UserControl looking = new UserControl() {
            @Override
            public String name() {
                return "looking";
            }

            @Override
            public boolean refuses(ProposedOrder order) {
                seen.append(order.instrument()).append(' ').append(order.side()).append(" by ").append(order.strategyId())
                        .append(order.isReplace() ? " replace " : " order ").append(order.quantityUnits()).append(" opens ")
                        .append(order.openingUnits()).append(order.isLimit() ? " limit " : " market ").append(order.limitUnits())
                        .append(" reference ").append(order.referenceUnits()).append(" held ").append(order.heldUnits()).append(" leaves ")
                        .append(order.leavesUnits()).append(" equity ").append(order.equityUnits()).append(" at ")
                        .append(order.timestampNs()).append('\n');
                return false;
            }
        };
        Desk desk = Desk.ofTwo(Desk.off(), looking).holding(Desk.X, -5, 10_000);
        desk.quote(Desk.X, 9_990, 10_010);
        desk.place(Ask.limit(Desk.X, Side.SELL, 3, 10_100));
        desk.asking = 1;
        long id = desk.place(Ask.limit(Desk.X, Side.SELL, 2, 10_050));
        desk.nowNs += 7;
        desk.place(Ask.limit(Desk.X, Side.SELL, 4, 10_060).replacing(id));
        desk.place(Ask.limit(Desk.X, Side.BUY, 7, 9_000));
        desk.place(Ask.market(Desk.Y, Side.BUY, 20));
        assertEquals("""
                X SELL by 0 order 3 opens 3 limit 10100 reference 9990 held -5 leaves 0 equity 999999500 at 1000000000
                X SELL by 1 order 2 opens 2 limit 10050 reference 9990 held -5 leaves 3 equity 999999500 at 1000000000
                X SELL by 1 replace 4 opens 4 limit 10060 reference 9990 held -5 leaves 3 equity 999999500 at 1000000007
                X BUY by 1 order 7 opens 2 limit 9000 reference 10010 held -5 leaves 0 equity 999999500 at 1000000007
                Y BUY by 1 order 20 opens 20 market 0 reference 1000 held 0 leaves 0 equity 999999500 at 1000000007
                """, seen.toString());
    }
}
