package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.ReportType;
import io.ringside.events.TimerTarget;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decisions of the strategies that come with the library, on series short enough to be worked by hand. */
class SamplesTest {
    private final Stand stand = new Stand();
    private long second = 1_000;

    private <S extends Strategy> S add(S strategy, String... parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String parameter : parameters) {
            given.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
        }
        stand.runner.add("s", strategy, List.of(), new Parameters("s", given));
        stand.at(0).control(io.ringside.events.ControlType.START);
        return strategy;
    }

    private List<String> price(Instrument instrument, long units) {
        return quote(instrument, units, units);
    }

    private List<String> quote(Instrument instrument, long bid, long ask) {
        stand.at(second * Stand.SECOND).quote(instrument, bid, ask);
        return stand.signals();
    }

    private List<String> next(long units) {
        second++;
        return price(stand.x, units);
    }

    private void fillAll(Strategy strategy, long price) {
        while (strategy.workingOrders().size() > 0) {
            WorkingOrder order = strategy.workingOrders().get(0);
            stand.fill(order, order.leavesUnits(), price, 0);
        }
    }

    /** Changes −1, −1: index 0. Then −1, +23 by Wilder's averages of 2: rises 11.5, falls 0.5, index 95.8. */
    @Test
    void shouldBuyWhatFellAndTurnWhenItRoseTooFast() {
        RsiReversion strategy = add(new RsiReversion(), "every=1s", "period=2", "quantity=7");
        assertEquals(List.of(), next(100));
        assertEquals(List.of(), next(99));
        assertEquals(List.of(), next(98));
        assertEquals(List.of("0 ORDER BUY X 7 MARKET 0 IOC"), next(97));
        fillAll(strategy, 97);
        assertEquals(List.of(), next(120));
        assertEquals(List.of("0 ORDER SELL X 14 MARKET 0 IOC"), next(120));
    }

    /** Falls 1, 1, then +2 and −1: averages 1 and 0.5, index 66.7, past the middle: flat. */
    @Test
    void shouldCloseWhenTheIndexIsPastTheMiddle() {
        RsiReversion strategy = add(new RsiReversion(), "every=1s", "period=2", "quantity=7");
        for (long price : new long[] {100, 99, 98}) {
            next(price);
        }
        next(100);
        fillAll(strategy, 100);
        assertEquals(List.of("0 ORDER SELL X 7 MARKET 0 IOC"), next(100));
    }

    /** Prices 100, 100, 103: mean 101, deviation 1.41, upper band 102.41. A tenth of 1,000,000 buys 970 at 103. */
    @Test
    void shouldFollowAPriceThatLeavesItsBandsWithAShareOfTheEquity() {
        BollingerBreakout strategy = add(new BollingerBreakout(), "every=1s", "period=3", "width=1", "share=1000");
        for (long price : new long[] {10_000, 10_000, 10_000}) {
            assertEquals(List.of(), next(price));
        }
        assertEquals(List.of(), next(10_300));
        assertEquals(List.of("0 ORDER BUY X 970 MARKET 0 IOC"), next(10_300));
        fillAll(strategy, 10_300);
        assertEquals(List.of(), next(10_500));
        assertEquals(List.of(), next(10_300));
        assertEquals(List.of("0 ORDER SELL X 970 MARKET 0 IOC"), next(10_300), "103 is below 103.67, the middle, and above the lower band");
    }

    /** Slope 1 on the first two pairs, ln(130/110) / ln(1.1) = 1.7527 on the last two; the spread falls, so z = −1. */
    @Test
    void shouldBuyTheCheaperLegAndHedgeByBeta() {
        add(new Pairs(), "every=1s", "period=2", "enter=0.9", "exit=0.1", "quantity=10");
        long[][] prices = {{10_000, 10_000}, {11_000, 11_000}, {12_100, 13_000}, {12_100, 13_000}};
        List<String> last = List.of();
        for (long[] pair : prices) {
            assertEquals(List.of(), last);
            second++;
            price(stand.y, pair[0]);
            last = price(stand.x, pair[1]);
        }
        assertEquals(List.of("0 ORDER BUY X 10 MARKET 0 IOC", "0 ORDER SELL Y 18 MARKET 0 IOC"), last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "second=X  | parameter second=X, limit another than first=X; name another",
        "exit=3    | parameter exit=3.0, limit below enter=2.0; lower it",
        "first=Z   | parameter first=Z, limit [X, Y]; name one, and declare as many as there are"})
    void shouldRefuseAPairThatIsNone(String parameter, String message) {
        assertEquals("strategy s: " + message,
                assertThrows(InvalidInputException.class, () -> add(new Pairs(), parameter)).getMessage());
    }

    private List<String> traded(long size) {
        stand.slot.tick.trade(stand.x, stand.nowNs).traded(100, size, null);
        stand.enter(io.ringside.events.InputKind.TICK);
        return stand.signals();
    }

    private List<String> timer(long atSecond) {
        stand.at(atSecond * Stand.SECOND).timer(TimerTarget.STRATEGIES);
        return stand.signals();
    }

    /** A tenth of 200, then of 250; at the horizon what is left. */
    @Test
    void shouldTakePartInTheVolumeAndFinishAtTheHorizon() {
        VwapSlicer strategy = add(new VwapSlicer(), "quantity=100", "rate=1000", "every=10s", "horizon=1m");
        stand.at(1_000 * Stand.SECOND);
        assertEquals(List.of(), traded(200));
        assertEquals(List.of("0 ORDER BUY X 20 MARKET 0 IOC"), timer(1_010));
        fillAll(strategy, 100);
        traded(50);
        traded(-1);
        assertEquals(List.of("0 ORDER BUY X 5 MARKET 0 IOC"), timer(1_020));
        assertEquals(List.of(), timer(1_030), "that order still works");
        fillAll(strategy, 100);
        assertEquals(List.of("0 ORDER BUY X 75 MARKET 0 IOC"), timer(1_060));
        fillAll(strategy, 100);
        assertEquals(List.of(), timer(1_070));
        assertEquals(Long.MAX_VALUE, stand.runner.nextTimerNs(), "done");
    }

    /** Middle 10,000, edge 100; long 5 of 10 leans 100: around 9,900 with edge 99. */
    @Test
    void shouldQuoteBothSidesAndLeanAgainstItsInventory() {
        MarketMaker strategy = add(new MarketMaker(), "quantity=5", "edge=100", "skew=200", "most=10");
        assertEquals(List.of("0 ORDER SELL X 5 LIMIT 10100 GTC", "0 ORDER BUY X 5 LIMIT 9900 GTC"), quote(stand.x, 9_990, 10_010));
        assertEquals(true, stand.slot.signals.get(0).postOnly && stand.slot.signals.get(1).postOnly);
        assertEquals(List.of(), quote(stand.x, 9_990, 10_010));
        WorkingOrder ask = strategy.workingOrders().get(0);
        stand.fill(strategy.workingOrders().get(1), 5, 9_900, 0);
        assertEquals(List.of("0 ORDER BUY X 5 LIMIT 9801 GTC", "0 REPLACE SELL X 5 LIMIT 9999 GTC"), quote(stand.x, 9_990, 10_010));
        stand.replaced(ask, 5, 9_999);
        stand.fill(strategy.workingOrders().get(1), 5, 9_801, 0);
        assertEquals(List.of("0 REPLACE SELL X 5 LIMIT 9991 GTC"), quote(stand.x, 9_990, 10_010), "no bid beyond the most");
    }

    @Test
    void shouldNotQuoteThroughItsOwnOtherSideWhileThatMoves() {
        MarketMaker strategy = add(new MarketMaker(), "quantity=5", "edge=100", "skew=0", "most=10");
        quote(stand.x, 9_990, 10_010);
        WorkingOrder ask = strategy.workingOrders().get(0);
        assertEquals(List.of("0 REPLACE SELL X 5 LIMIT 11110 GTC"), quote(stand.x, 10_990, 11_010), "the bid waits for the ask");
        stand.replaced(ask, 5, 11_110);
        assertEquals(List.of("0 REPLACE BUY X 5 LIMIT 10890 GTC"), quote(stand.x, 10_990, 11_010));
    }

    @Test
    void shouldQuoteAnewWhenTheVenueHasRefusedAQuote() {
        MarketMaker strategy = add(new MarketMaker(), "quantity=5", "edge=100", "skew=0", "most=10");
        quote(stand.x, 9_990, 10_010);
        stand.says(strategy.workingOrders().get(0), ReportType.REJECTED);
        assertEquals(List.of("0 ORDER SELL X 5 LIMIT 10100 GTC"), quote(stand.x, 9_990, 10_010));
    }
}
