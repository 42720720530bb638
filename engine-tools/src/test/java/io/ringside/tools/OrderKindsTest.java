package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-worked: what each order type, time in force and instruction does, as the command line tells it. */
class OrderKindsTest {
    private static final String FAR = "100.00,50,100.10,50,,";

    @TempDir
    private Path folder;

    private List<String> events(String[] ticks, String... script) {
        List<String> all = Scene.ofX(folder).ticks(ticks).script(script).events();
        return all.subList(0, all.size() - 2);
    }

    private static String quote(long ns, String rest) {
        return ns + ",X,Q," + rest;
    }

    private static String trade(long ns, String priceAndSize) {
        return ns + ",X,T,,,,," + priceAndSize;
    }

    @Test
    void shouldTriggerAStopByAskThenTakeTheTopAndCancelTheRest() {
        assertEquals(List.of(
                "S,1,1,script,X,BUY,9,STOP,100.2,GTC", "V,1,1,X,APPROVED",
                "F,3,3,X,BUY,5,100.25,0,TAKER", "X,3,3,X,CANCELLED,4"),
                events(new String[] {quote(1, FAR), quote(2, "100.10,50,100.19,50,,"), quote(3, "100.10,50,100.25,5,,")},
                        "1,X,order,BUY,9,STOP,100.20,,a"));
    }

    @Test
    void shouldTriggerAStopByATradeAndFillAtTheTop() {
        assertEquals(List.of(
                "S,1,1,script,X,SELL,5,STOP,99.9,DAY", "V,1,1,X,APPROVED", "F,2,2,X,SELL,5,100,0,TAKER"),
                events(new String[] {quote(1, FAR), trade(2, "99.90,1"), quote(3, FAR)}, "1,X,order,SELL,5,STOP,99.90,DAY,a"));
    }

    @Test
    void shouldTakeTheProfitOfABracketAtItsOwnPriceAndForgetItsStop() {
        assertEquals(List.of(
                "S,1,1,script,X,BUY,5,MARKET,,IOC", "V,1,1,X,APPROVED", "F,1,1,X,BUY,5,100.1,0,TAKER",
                "S,1,1,script,X,SELL,5,LIMIT+REDUCE_ONLY,100.5,GTC", "V,1,1,X,APPROVED", "F,2,2,X,SELL,5,100.5,0,MAKER"),
                events(new String[] {quote(1, FAR), quote(2, "100.60,50,100.70,50,,"), quote(3, "99.00,50,99.10,50,,")},
                        "1,X,order,BUY,5,MARKET>LIMIT|STOP,>100.50|99.50,,b"));
    }

    @Test
    void shouldStopTheLossOfABracketAfterItsProfitIsCancelled() {
        assertEquals(List.of(
                "X,2,2,X,CANCELLED,5", "S,2,2,script,X,SELL,5,MARKET+REDUCE_ONLY,,IOC", "V,2,2,X,APPROVED",
                "F,2,2,X,SELL,3,99.4,0,TAKER", "X,2,2,X,CANCELLED,2",
                "S,3,3,script,X,SELL,2,MARKET+REDUCE_ONLY,,IOC", "V,3,3,X,APPROVED", "F,3,3,X,SELL,2,99.3,0,TAKER"),
                events(new String[] {quote(1, FAR), quote(2, "99.40,3,99.50,50,,"), quote(3, "99.30,50,99.50,50,,")},
                        "1,X,order,BUY,5,MARKET>STOP|LIMIT,>99.50|100.50,,b").subList(5, 13));
    }

    @Test
    void shouldMoveAndCancelTheExitsOfABracketByTheirPlace() {
        assertEquals(List.of("X,4,4,X,CANCELLED,5"),
                events(new String[] {quote(1, FAR), quote(2, "99.40,50,99.50,50,,"), quote(3, FAR), quote(4, FAR),
                    quote(5, "98.00,50,98.10,50,,")}, "1,X,order,BUY,5,MARKET>LIMIT|STOP,>100.50|99.50,,b", "1,X,replace,,5,,99.00,,b.2",
                        "4,X,cancel,,,,,,b.1").subList(5, 6));
    }

    @Test
    void shouldGiveTheStopOfAPairThatIsReachedFirstAndForgetTheOther() {
        assertEquals(List.of("S,2,2,script,X,SELL,5,MARKET,,IOC", "V,2,2,X,APPROVED", "F,2,2,X,SELL,5,99.4,0,TAKER"),
                events(new String[] {quote(1, FAR), quote(2, "99.40,50,99.50,50,,"), quote(3, "101.00,50,101.10,50,,")},
                        "1,X,order,BUY|SELL,5,STOP|STOP,100.50|99.50,,p"));
    }

    @Test
    void shouldTriggerAStopAtOnceWhenTheMarketIsThroughIt() {
        assertEquals(List.of(
                "S,1,1,script,X,BUY,5,STOP,100.05,GTC", "V,1,1,X,APPROVED", "F,1,1,X,BUY,5,100.1,0,TAKER"),
                events(new String[] {quote(1, FAR)}, "1,X,order,BUY,5,STOP,100.05,,a"));
    }

    @Test
    void shouldRestAStopLimitAtItsLimitOnceTriggered() {
        assertEquals(List.of(
                "S,1,1,script,X,BUY,5,STOP_LIMIT,100.2/100.22,GTC", "V,1,1,X,APPROVED", "F,3,3,X,BUY,5,100.22,0,MAKER"),
                events(new String[] {quote(1, FAR), quote(2, "100.20,50,100.30,50,,"), quote(3, "100.10,50,100.15,50,,")},
                        "1,X,order,BUY,5,STOP_LIMIT,100.20/100.22,,a"));
    }

    @Test
    void shouldTriggerInTheOrderInWhichStopsAreReachedAndShareWhatIsThere() {
        assertEquals(List.of("F,2,2,X,SELL,5,99.7,0,TAKER", "F,2,2,X,SELL,1,99.7,0,TAKER", "X,2,2,X,CANCELLED,4"),
                events(new String[] {quote(1, FAR), quote(2, "99.70,6,99.80,9,,")},
                        "1,X,order,SELL,5,STOP,99.80,,low", "1,X,order,SELL,5,STOP,99.90,,high").subList(4, 7));
    }

    @Test
    void shouldMoveAStopByReplaceAndEndItByCancel() {
        assertEquals(List.of(
                "S,1,1,script,X,SELL,5,STOP,99.9,GTC", "V,1,1,X,APPROVED", "S,2,2,script,X,SELL,6,STOP,99.5,GTC", "V,2,2,X,APPROVED",
                "X,4,4,X,CANCELLED,6"),
                events(new String[] {quote(1, FAR), quote(2, FAR), quote(3, "99.80,5,99.90,9,,"), quote(4, FAR)},
                        "1,X,order,SELL,5,STOP,99.90,,a", "2,X,replace,,6,,99.50,,a", "4,X,cancel,,,,,,a"));
    }

    @Test
    void shouldRejectAPostOnlyOrderThatWouldTakeAndRestOneThatWouldNot() {
        assertEquals(List.of(
                "S,1,1,script,X,BUY,5,LIMIT+POST_ONLY,100.1,GTC", "V,1,1,X,APPROVED",
                "S,1,1,script,X,BUY,4,LIMIT+POST_ONLY,100.09,GTC", "V,1,1,X,APPROVED",
                "X,1,1,X,REJECTED,5", "F,2,2,X,BUY,4,100.09,0,MAKER"),
                events(new String[] {quote(1, FAR), quote(2, "100.00,50,100.05,50,,")},
                        "1,X,order,BUY,5,LIMIT+POST_ONLY,100.10,,a", "1,X,order,BUY,4,LIMIT+POST_ONLY,100.09,,b"));
    }

    @Test
    void shouldFillAllOrNothingWhenFillOrKill() {
        assertEquals(List.of("X,1,1,X,CANCELLED,51", "F,1,1,X,BUY,50,100.1,0,TAKER"),
                events(new String[] {quote(1, FAR)}, "1,X,order,BUY,51,LIMIT,100.10,FOK,a", "1,X,order,BUY,50,LIMIT,100.10,FOK,b")
                        .subList(4, 6));
    }

    @Test
    void shouldExpireAfterItsTimeWhenGoodTillDate() {
        assertEquals(List.of(
                "S,1,1000,script,X,BUY,5,LIMIT,99.9,GTD:3000", "V,1,1000,X,APPROVED",
                "F,2,3000,X,BUY,2,99.9,0,MAKER", "X,2,3000,X,EXPIRED,3"),
                events(new String[] {quote(1_000, FAR), quote(3_000, "99.80,50,99.90,2,,"), quote(3_001, "99.80,50,99.90,9,,")},
                        "1,X,order,BUY,5,LIMIT,99.90,GTD:3000,a"));
    }

    @Test
    void shouldExpireADayOrderAtMidnight() {
        long day = 86_400_000_000_000L;
        assertEquals(List.of(
                "S,1,86399000000000,script,X,BUY,5,STOP,101,DAY", "V,1,86399000000000,X,APPROVED", "X,1,86399999999999,X,EXPIRED,5"),
                events(new String[] {quote(day - 1_000_000_000, FAR), quote(day, "101.00,50,101.10,50,,")},
                        "1,X,order,BUY,5,STOP,101,DAY,a"));
    }

    @Test
    void shouldLeaveOrdersOpenThatWouldExpireAfterTheLastTick() {
        Scene scene = Scene.ofX(folder).ticks(quote(1, FAR)).script("1,X,order,BUY,5,LIMIT,99,DAY,a", "1,X,order,BUY,5,LIMIT,99,GTD:9,b");
        assertEquals(true, scene.run().out().contains("\"openOrders\":2"), scene.run().out());
    }

    @Test
    void shouldDenyWhatDoesNotReduceWhenReduceOnly() {
        assertEquals(List.of(
                "S,1,1,script,X,SELL,5,MARKET+REDUCE_ONLY,,IOC", "V,1,1,X,STATE",
                "S,2,2,script,X,BUY,5,MARKET,,IOC", "V,2,2,X,APPROVED", "F,2,2,X,BUY,5,100.1,0,TAKER",
                "S,3,3,script,X,SELL,6,STOP+REDUCE_ONLY,99.9,GTC", "V,3,3,X,STATE",
                "S,3,3,script,X,SELL,5,STOP+REDUCE_ONLY,99.9,GTC", "V,3,3,X,APPROVED", "F,4,4,X,SELL,5,99.85,0,TAKER"),
                events(new String[] {quote(1, FAR), quote(2, FAR), quote(3, FAR), quote(4, "99.85,50,99.95,50,,")},
                        "1,X,order,SELL,5,MARKET+REDUCE_ONLY,,,a", "2,X,order,BUY,5,MARKET,,,b",
                        "3,X,order,SELL,6,STOP+REDUCE_ONLY,99.90,,c",
                        "3,X,order,SELL,5,STOP+REDUCE_ONLY,99.90,,d"));
    }

    @Test
    void shouldCancelEveryWorkingOrderByOneRow() {
        assertEquals(List.of("X,2,2,X,CANCELLED,6", "X,2,2,X,CANCELLED,5"),
                events(new String[] {quote(1, FAR), quote(2, FAR)}, "1,X,order,BUY,5,LIMIT,99,,a", "1,X,order,SELL,6,STOP,98,,b",
                        "2,X,cancel,,,,,,*").subList(4, 6));
    }

    @Test
    void shouldJudgeAStopByThePriceItMayTradeAt() {
        assertEquals(List.of("APPROVED", "MAX_TRADE_VALUE", "INSTRUMENT_RULES"), Scene.ofX(folder).ticks(quote(1, FAR))
                .option("--cash", "50000:USD").script("1,X,order,BUY,9,STOP,111,,a", "1,X,order,BUY,9,STOP,112,,b",
                        "1,X,order,BUY,1,STOP,0,,c").verdicts());
    }
}
