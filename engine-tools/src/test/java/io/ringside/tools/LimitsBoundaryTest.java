package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit passes an order at its value and refuses it one unit beyond. Sizes are unknown, so every market order fills whole. */
class LimitsBoundaryTest {
    private static final String OK = "APPROVED";

    @TempDir
    private Path folder;

    private Scene market(String bid, String ask) {
        return Scene.ofX(folder).ticks("1,X,Q," + bid + ",," + ask + ",,,", "2,X,Q," + bid + ",," + ask + ",,,",
                "3,X,Q," + bid + ",," + ask + ",,,");
    }

    private static String order(int tick, String side, String quantity) {
        return tick + ",X,order," + side + "," + quantity + ",MARKET,,,";
    }

    private static String limit(int tick, String side, String quantity, String price) {
        return tick + ",X,order," + side + "," + quantity + ",LIMIT," + price + ",GTC,";
    }

    @ParameterizedTest
    @CsvSource({
        "200, 100, 0, APPROVED", "201, 100, 0, MAX_TRADE_VALUE", "1, 20000, 0, APPROVED", "1, 20000.01, 0, MAX_TRADE_VALUE",
        "1, 19998, 1, APPROVED", "1, 19998.01, 1, MAX_TRADE_VALUE",
    })
    void shouldValueAMarketOrderAtItsReferenceWithFeeWhenItOpens(String quantity, String price, String fee, String verdict) {
        assertEquals(List.of(verdict), market("99", price).option("--fee-bps", fee).script(order(1, "BUY", quantity)).verdicts());
        assertEquals(List.of(verdict), market(price, "30000").option("--fee-bps", fee).script(order(1, "SELL", quantity)).verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 20000, APPROVED", "BUY, 20000.01, MAX_TRADE_VALUE", "SELL, 20000, APPROVED", "SELL, 20000.01, MAX_TRADE_VALUE",
    })
    void shouldValueALimitOrderAtItsLimitWhenItOpens(String side, String price, String verdict) {
        assertEquals(List.of(verdict), market("100", "50000").script(limit(1, side, "1", price)).verdicts());
    }

    @ParameterizedTest
    @CsvSource({"400, APPROVED", "401, MAX_TRADE_VALUE"})
    void shouldValueOnlyTheOpeningPartWhenAPositionIsTurned(String quantity, String verdict) {
        assertEquals(List.of(OK, verdict), market("100", "100").script(order(1, "BUY", "200"), order(2, "SELL", quantity)).verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "99, 19996, APPROVED", "99, 19996.01, MAX_TRADE_VALUE", "101, 20000, APPROVED", "101, 20000.01, MAX_TRADE_VALUE",
    })
    void shouldMeasureAgainstTheSmallerEquityWhenItHasMoved(String bid, String price, String verdict) {
        assertEquals(List.of(OK, verdict), Scene.ofX(folder).instrument("Y:2:0:USD")
                .ticks("1,X,Q,100,,100,,,", "2,X,Q," + bid + ",,102,,,", "3,Y,Q,100,," + price + ",,,")
                .script(order(1, "BUY", "200"), "3,Y,order,BUY,1,MARKET,,,").verdicts());
    }

    @Test
    void shouldApproveAnyValueWhenTheLimitIsOff() {
        assertEquals(List.of(OK),
                market("99", "100").limits("account.max-trade-value-bps=none").script(order(1, "BUY", "5000")).verdicts());
        assertEquals(List.of("MAX_TRADE_VALUE"),
                market("99", "100").limits("account.max-trade-value-bps=0").script(order(1, "BUY", "1")).verdicts());
    }

    @ParameterizedTest
    @CsvSource({"BUY, 10, APPROVED", "BUY, 11, MAX_ORDER_QTY", "SELL, 10, APPROVED", "SELL, 11, MAX_ORDER_QTY"})
    void shouldLimitOneOrderWhenMaxOrderQuantityIsStated(String side, String quantity, String verdict) {
        assertEquals(List.of(verdict), market("99", "100").limits("instrument.*.max-order-quantity=10").script(order(1, side, quantity))
                .verdicts());
    }

    @Test
    void shouldPreferTheInstrumentsOwnLimitWhenBothAreStated() {
        assertEquals(List.of(OK, "MAX_ORDER_QTY"), market("99", "100")
                .limits("instrument.X.max-order-quantity=20", "instrument.*.max-order-quantity=10")
                .script(order(1, "BUY", "20"), order(2, "BUY", "21")).verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 40, 2, APPROVED", "BUY, 41, 2, MAX_POSITION", "SELL, 30, 2, APPROVED", "SELL, 31, 2, MAX_POSITION",
        "BUY, 40, 1, APPROVED", "BUY, 41, 1, MAX_POSITION", "SELL, 30, 1, APPROVED", "SELL, 31, 1, MAX_POSITION",
    })
    void shouldCountFillsAndLiveOrdersWhenThePositionIsLimited(String side, String quantity, int tick, String verdict) {
        assertEquals(List.of(OK, verdict), market("99", "100").limits("instrument.*.max-long=100", "instrument.X.max-short=90")
                .script(order(1, side, "60"), order(tick, side, quantity)).verdicts());
    }

    @ParameterizedTest
    @CsvSource({"190, APPROVED", "191, MAX_POSITION"})
    void shouldMeasureTheOtherSideWhenAPositionIsTurned(String quantity, String verdict) {
        assertEquals(List.of(OK, verdict), market("10", "10").limits("instrument.*.max-short=90")
                .script(order(1, "BUY", "100"), order(2, "SELL", quantity)).verdicts());
    }

    @Test
    void shouldApproveExitsWhenThePositionIsBeyondItsLimit() {
        assertEquals(List.of(OK, OK), market("99", "100").limits("instrument.*.max-short=0", "instrument.*.max-order-quantity=50")
                .script(order(1, "BUY", "50"), order(2, "SELL", "50")).verdicts());
    }

    @Test
    void shouldCountOrdersOnTheirWayWhenOpenOrdersAreLimited() {
        assertEquals(List.of(OK, OK, "MAX_OPEN_ORDERS"), market("99", "100").limits("max-open-orders=2").option("--latency-us", "1")
                .script(order(1, "BUY", "1"), order(2, "BUY", "1"), order(3, "BUY", "1")).verdicts());
        assertEquals(List.of(OK, OK, OK), market("99", "100").limits("max-open-orders=1")
                .script(order(1, "BUY", "1"), order(2, "BUY", "1"), order(3, "BUY", "1")).verdicts());
        assertEquals(List.of(OK, OK, "MAX_OPEN_ORDERS"), market("99", "100").limits("max-open-orders=2")
                .script(order(1, "BUY", "1"), limit(1, "BUY", "1", "50"), order(1, "BUY", "1")).verdicts());
    }

    @ParameterizedTest
    @CsvSource({
        "BUY, 101, APPROVED", "BUY, 101.01, PRICE_COLLAR", "BUY, 0.01, APPROVED",
        "SELL, 99, APPROVED", "SELL, 98.99, PRICE_COLLAR", "SELL, 19999, APPROVED",
    })
    void shouldBoundTheAggressiveSideWhenACollarIsStated(String side, String price, String verdict) {
        assertEquals(List.of(verdict), market("99.99", "100").limits("price.collar-bps=100").script(limit(1, side, "1", price)).verdicts());
    }

    @Test
    void shouldStillShowAMarketOrderWhenTheCollarBoundsIt() {
        assertEquals(List.of("S,1,1,script,X,BUY,1,MARKET,,IOC", "V,1,1,X,APPROVED", "F,1,1,X,BUY,1,100,0,TAKER"),
                market("99.99", "100").limits("price.collar-bps=0").script(order(1, "BUY", "1")).events().subList(0, 3));
    }
}
