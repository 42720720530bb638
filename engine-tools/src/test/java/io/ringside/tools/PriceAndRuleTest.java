package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate asks of the price, of the instrument and of the list of symbols, and which answer comes first. */
class PriceAndRuleTest {
    private static final String OK = "APPROVED";

    @TempDir
    private Path folder;

    private static String order(int tick, String side, String quantity) {
        return tick + ",X,order," + side + "," + quantity + ",MARKET,,,";
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 99, 100, APPROVED", "BUY, 99, '', NO_PRICE", "BUY, '', 100, APPROVED", "SELL, '', 100, NO_PRICE", "SELL, 99, '', APPROVED",
        "BUY, 100, 100, APPROVED", "BUY, 100.01, 100, CROSSED_BOOK", "SELL, 100.01, 100, CROSSED_BOOK",
    })
    void shouldAskForAPriceThatCanBeWhenAnOrderOpens(String side, String bid, String ask, String verdict) {
        assertEquals(List.of(verdict), Scene.ofX(folder).ticks("1,X,Q," + bid + ",5," + ask + ",5,,").script(order(1, side, "1"))
                .verdicts());
    }

    @Test
    void shouldApproveExitsWhenTheBookIsCrossedOrHasNoPrice() {
        assertEquals(List.of(OK, OK, OK), Scene.ofX(folder)
                .ticks("1,X,Q,99,5,100,5,,", "2,X,Q,101,5,100,5,,", "3,X,Q,,,100,5,,")
                .script(order(1, "BUY", "3"), order(2, "SELL", "1"), order(3, "SELL", "2")).verdicts());
    }

    @Test
    void shouldFindNoPriceWhenTheInstrumentHasHadNoTick() {
        assertEquals(List.of("NO_PRICE"), Scene.ofX(folder).instrument("Y:2:0:USD").ticks("1,Y,Q,99,,100,,,").script(order(1, "BUY", "1"))
                .verdicts());
    }

    @ParameterizedTest
    @CsvSource({"11000000, APPROVED", "11000001, STALE_PRICE"})
    void shouldRefuseOpeningsWhenThePriceIsTooOld(String ns, String verdict) {
        String[] actions = {order(1, "BUY", "2"), order(2, "BUY", "1"), order(2, "SELL", "2")};
        assertEquals(List.of(OK, verdict, OK), Scene.ofX(folder).instrument("Y:2:0:USD").limits("price.max-age-ms=10")
                .ticks("1000000,X,Q,99,,100,,,", ns + ",Y,Q,99,,100,,,").script(actions).verdicts());
    }

    @ParameterizedTest
    @CsvSource({"Q, APPROVED", "T, STALE_PRICE"})
    void shouldCallAPriceFreshWhenAQuoteRepeatsItButNotATrade(String type, String verdict) {
        String repeated = type.equals("Q") ? "11000001,X,Q,99,,100,,," : "11000001,X,T,,,,,100,5";
        assertEquals(List.of(verdict), Scene.ofX(folder).limits("price.max-age-ms=10").ticks("1000000,X,Q,99,,100,,,", repeated)
                .script(order(2, "BUY", "1")).verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "account.prohibited=X, PROHIBITED, APPROVED", "'account.prohibited=X,Y', PROHIBITED, PROHIBITED",
        "account.allowed=Y, PROHIBITED, APPROVED", "'account.allowed=X,Y', APPROVED, APPROVED", "account.allowed=*, APPROVED, APPROVED",
        "account.prohibited=, APPROVED, APPROVED", "account.allowed=, PROHIBITED, PROHIBITED",
    })
    void shouldRefuseTheSymbolWhenItIsProhibitedOrNotAllowed(String limit, String ofX, String ofY) {
        assertEquals(List.of(ofX, ofY), Scene.ofX(folder).instrument("Y:2:0:USD").limits(limit)
                .ticks("1,X,Q,99,,100,,,", "1,Y,Q,99,,100,,,")
                .script("2,X,order,BUY,1,MARKET,,,", "2,Y,order,SELL,1,MARKET,,,").verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "20, 100, APPROVED", "100, 100, APPROVED", "101, 100, INSTRUMENT_RULES", "110, 100, INSTRUMENT_RULES",
        "10, 100, INSTRUMENT_RULES", "25, 100, INSTRUMENT_RULES", "0, 100, INSTRUMENT_RULES", "20, 100.05, APPROVED",
        "20, 100.04, INSTRUMENT_RULES", "20, 1000000.05, INSTRUMENT_RULES",
    })
    void shouldHoldTheInstrumentsRulesWhenAnOrderIsGiven(String quantity, String price, String verdict) {
        assertEquals(List.of(verdict), new Scene(folder).option("--json").instrument("X:2:0:USD;tick=0.05;lot=10;min=20;max=100")
                .ticks("1,X,Q,99,,200,,,").script("1,X,order,BUY," + quantity + ",LIMIT," + price + ",GTC,").verdicts());
    }

    @Test
    void shouldWaiveTheSmallestOrderWhenAPositionIsClosedWhole() {
        assertEquals(List.of(OK, "INSTRUMENT_RULES", OK), new Scene(folder).option("--json").instrument("X:2:0:USD;min=20")
                .ticks("1,X,Q,99,7,100,7,,", "2,X,Q,99,7,100,7,,", "3,X,Q,99,7,100,7,,")
                .script(order(1, "BUY", "20"), order(2, "SELL", "6"), order(3, "SELL", "7")).verdicts());
    }

    @Test
    void shouldRefuseTheNinthSignalWhenATickCausesMore() {
        String[] nine = new String[9];
        java.util.Arrays.fill(nine, order(1, "BUY", "1"));
        Scene scene = Scene.ofX(folder).ticks("1,X,Q,99,,100,,,").script(nine);
        assertEquals(List.of(OK, OK, OK, OK, OK, OK, OK, OK, "TOO_MANY_SIGNALS"), scene.verdicts());
        CommandRun run = Scene.ofX(folder).ticks("1,X,Q,99,,100,,,").script(nine).run().assertSound();
        assertEquals("9 9 8 {\"TOO_MANY_SIGNALS\":1}", run.json().get("signals") + " " + run.json().get("orders") + " "
                + run.json().get("approved") + " " + run.json().get("denied"));
    }

    @ParameterizedTest
    @CsvSource({
        "9000, 99, 98, PROHIBITED, account.prohibited=X", "9000, 99, '', NO_PRICE, account.prohibited=",
        "9000, 99, 98, CROSSED_BOOK, account.prohibited=", "9000, 97, 98, STALE_PRICE, account.prohibited=",
    })
    void shouldCountOnlyTheFirstRefusalWhenSeveralApply(String quantity, String bid, String ask, String verdict, String limit) {
        CommandRun run = Scene.ofX(folder).instrument("Y:2:0:USD")
                .limits(limit, "price.max-age-ms=0", "instrument.*.max-order-quantity=1", "instrument.*.max-long=1", "max-open-orders=0")
                .ticks("1,X,Q," + bid + ",," + ask + ",,,", "2,Y,Q,99,,100,,,").script(order(2, "BUY", quantity)).run().assertSound();
        assertEquals("{\"" + verdict + "\":1}", run.json().get("denied").toString());
    }

    @Test
    void shouldGoThroughTheLimitsInOrderWhenOneAfterTheOtherIsLifted() {
        String[] limits = {"price.collar-bps=0", "instrument.*.max-order-quantity=1", "account.max-trade-value-bps=0",
            "instrument.*.max-long=1", "max-open-orders=0"};
        List<String> codes = List.of("PRICE_COLLAR", "MAX_ORDER_QTY", "MAX_TRADE_VALUE", "MAX_POSITION", "MAX_OPEN_ORDERS");
        for (int i = 0; i < limits.length; i++) {
            assertEquals(codes.subList(i, i + 1), Scene.ofX(folder).ticks("1,X,Q,99,,100,,,")
                    .limits(java.util.Arrays.copyOfRange(limits, i, limits.length)).script("1,X,order,BUY,2,LIMIT,101,GTC,").verdicts());
        }
    }
}
