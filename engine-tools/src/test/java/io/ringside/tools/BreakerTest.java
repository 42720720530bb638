package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawdown breaker, from the command line: one unit decides. */
class BreakerTest {
    private static final String FREE = "account.max-trade-value-bps=none";

    @TempDir
    private Path folder;

    private static String order(int tick, String side, String quantity) {
        return tick + ",X,order," + side + "," + quantity + ",MARKET,,,";
    }

    private static String quote(int ns, String price) {
        return ns + ",X,Q," + price + ",," + price + ",,,";
    }

    private Scene fallTo(String price) {
        return Scene.ofX(folder).limits(FREE).ticks(quote(1, "100000"), quote(2, price), quote(3, price), quote(4, price));
    }

    private static String outcome(CommandRun run) {
        return run.json().get("state").textValue() + " " + run.json().get("trips") + " " + run.json().get("maxDrawdownBps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "50000    | NORMAL [] 500",
        "49999.99 | LIQUIDATION_ONLY [{\"tick\":2,\"code\":\"DRAWDOWN\"}] 500",
        "49900.00 | LIQUIDATION_ONLY [{\"tick\":2,\"code\":\"DRAWDOWN\"}] 501",
    })
    void shouldTripOneUnitBelowFivePercentWhenThePriceFalls(String price, String outcome) {
        assertEquals(outcome, outcome(fallTo(price).script(order(1, "BUY", "1")).run().assertSound()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldStandBeforeTheOrdersOfItsTickWhenItTrips(String mode) {
        assertEquals(List.of("S,1,1,script,X,BUY,1,MARKET,,IOC", "V,1,1,X,APPROVED", "F,1,1,X,BUY,1,100000,0,TAKER",
                        "R,2,2,DRAWDOWN,LIQUIDATION_ONLY",
                        "S,2,2,script,X,BUY,1,MARKET,,IOC", "V,2,2,X,STATE", "S,2,2,script,X,SELL,1,MARKET,,IOC", "V,2,2,X,APPROVED",
                        "F,2,2,X,SELL,1,49999.99,0,TAKER", "P,X,0,0", "C,USD,949999.99"),
                fallTo("49999.99").option("--threading", mode)
                        .script(order(1, "BUY", "1"), order(2, "BUY", "1"), order(2, "SELL", "1")).events());
    }

    @Test
    void shouldLetOnlyReducingOrdersThroughWhenTripped() {
        assertEquals(List.of("APPROVED", "STATE", "APPROVED", "STATE", "APPROVED", "STATE", "STATE"), Scene.ofX(folder).limits(FREE)
                .ticks(quote(1, "50000"), quote(2, "24999"), quote(3, "24999"), quote(4, "24999"))
                .script(order(1, "BUY", "2"), order(2, "SELL", "3"), order(2, "SELL", "1"), order(2, "SELL", "2"), order(3, "SELL", "1"),
                        order(4, "SELL", "1"), order(4, "BUY", "1")).verdicts());
    }

    @Test
    void shouldStayTrippedAndWriteNoSecondLineWhenTheLossGrowsOrRecovers() {
        List<String> events = Scene.ofX(folder).limits(FREE)
                .ticks(quote(1, "100000"), quote(2, "49000"), quote(3, "10"), quote(4, "200000"))
                .script(order(1, "BUY", "1"), order(4, "BUY", "1")).events();
        assertEquals(List.of("R,2,2,DRAWDOWN,LIQUIDATION_ONLY"), events.stream().filter(line -> line.startsWith("R,")).toList());
        assertEquals("V,4,4,X,STATE", events.get(5));
    }

    @ParameterizedTest
    @CsvSource({"145000, 0", "144999.99, 1"})
    void shouldMeasureFromThePeakWhenEquityHasRisen(String price, int trips) {
        CommandRun run = Scene.ofX(folder).limits(FREE).ticks(quote(1, "100000"), quote(2, "200000"), quote(3, price))
                .script(order(1, "BUY", "1")).run().assertSound();
        assertEquals(trips, run.json().get("trips").size());
        assertEquals(500, run.json().get("maxDrawdownBps").intValue());
    }

    @ParameterizedTest
    @CsvSource({"500, 0", "501, 1"})
    void shouldStandBehindTheFillWhenAFeeTripsIt(String feeBps, int trips) {
        List<String> events = Scene.ofX(folder).limits(FREE).option("--cash", "1000:USD", "--fee-bps", feeBps)
                .ticks(quote(1, "1000")).script(order(1, "BUY", "1")).events();
        assertEquals(trips, events.stream().filter("R,1,1,DRAWDOWN,LIQUIDATION_ONLY"::equals).count());
        assertEquals(trips == 0 ? 'P' : 'R', events.get(3).charAt(0));
    }

    @Test
    void shouldCancelRestingOpeningsWhenItTrips() {
        List<String> events = fallTo("49000")
                .script(order(1, "BUY", "1"), "1,X,order,BUY,3,LIMIT,10,GTC,a", "1,X,order,BUY,9,LIMIT,9,GTC,b").events();
        assertEquals(List.of("R,2,2,DRAWDOWN,LIQUIDATION_ONLY", "X,2,2,X,CANCELLED,9", "X,2,2,X,CANCELLED,3"), events.subList(7, 10));
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "10000, 0", "1000, 0", "499, 1", "0, 1"})
    void shouldTripAtTheStatedShareWhenItIsAnother(String bps, int trips) {
        CommandRun run = Scene.ofX(folder).limits(FREE, "account.drawdown-bps=" + bps).ticks(quote(1, "100000"), quote(2, "50000"))
                .script(order(1, "BUY", "1")).run().assertSound();
        assertEquals(trips, run.json().get("trips").size());
    }
}
