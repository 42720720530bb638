package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A market order under a collar is sent with a limit of the grid, at the bound or next to it towards the market, never beyond. */
class CollarGridTest {
    /** Prices in cents on a grid of ten, up to 10.05, which is none of it. */
    private static final Instruments COARSE = Instruments.conclude(List.of(Instrument.of("G").priceDecimals(2).quantityDecimals(0)
            .currency(Desk.USD).tick("0.10").maxPrice("10.05").build()), List.of());
    private static final Instrument G = COARSE.get(0);

    private static Desk desk(int collarBps, long price) {
        Limits limits = Desk.off().priceCollarBps(collarBps).build();
        Desk desk = new Desk(new RiskGate.Setup(COARSE, limits, Desk.CASH, FeeRate.ZERO, 100, 8), 100);
        desk.quote(G, price, price);
        return desk;
    }

    private static String sent(Desk desk, Side side) {
        String verdict = desk.judge(Ask.market(G, side, 1));
        Verdict written = desk.slot.verdicts.get(0);
        return verdict.equals("APPROVED") ? written.sentType + " " + written.sentPriceUnits : verdict;
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 200, 200, LIMIT 220, LIMIT 180",
        "500, 300, 300, LIMIT 310, LIMIT 290",
        "499, 300, 300, LIMIT 310, LIMIT 290",
        "400, 300, 300, LIMIT 310, LIMIT 290",
        "334, 300, 300, LIMIT 310, LIMIT 290",
        "333, 300, 300, LIMIT 300, LIMIT 300",
        "663, 300, 300, LIMIT 310, LIMIT 290",
        "667, 300, 300, LIMIT 320, LIMIT 280",
        "0, 300, 300, LIMIT 300, LIMIT 300",
        "10000, 10, 10, LIMIT 20, LIMIT 10",
        "500, 1000, 1000, LIMIT 1000, LIMIT 950",
        "10000, 1000, 1000, LIMIT 1000, LIMIT 10"})
    void shouldRoundTowardsTheMarketWhenTheBoundIsOffTheGrid(int bps, long bid, long ask, String bought, String sold) {
        long width = ask * bps / 10_000;
        assertEquals(bought, sent(desk(bps, ask), Side.BUY), "bound " + Math.min(ask + width, G.maxPriceUnits()));
        assertEquals(sold, sent(desk(bps, bid), Side.SELL), "bound " + Math.max(bid - width, 1));
    }

    @Test
    void shouldRefuseAnOpeningWhenTheCollarLeavesNoPriceOfTheGrid() {
        assertEquals("PRICE_COLLAR 310 of 305", sent(desk(99, 303), Side.BUY));
        assertEquals("LIMIT 310", sent(desk(232, 303), Side.BUY), "bound 310");
        assertEquals("PRICE_COLLAR 310 of 309", sent(desk(231, 303), Side.BUY), "bound 309");
        assertEquals("LIMIT 300", sent(desk(100, 303), Side.SELL), "bound 300");
        assertEquals("PRICE_COLLAR 300 of 301", sent(desk(98, 303), Side.SELL), "bound 301");
        assertEquals("PRICE_COLLAR 1010 of 1005", sent(desk(10_000, 1_003), Side.BUY), "no price of the grid up to the largest");
        assertEquals("PRICE_COLLAR 0 of 1", sent(desk(10_000, 3), Side.SELL), "no price of the grid at all");
    }

    @Test
    void shouldSendAnExitUnlimitedWhenTheCollarLeavesNoPriceOfTheGrid() {
        Desk desk = desk(98, 303);
        desk.holding(G, 5, 300);
        assertEquals("MARKET 0", sent(desk, Side.SELL));
        assertEquals("PRICE_COLLAR 310 of 305", sent(desk, Side.BUY));
    }

    @Test
    void shouldReserveAtTheLimitItIsSentWith() {
        Desk desk = desk(400, 300);
        desk.judge(Ask.market(G, Side.BUY, 2));
        assertEquals(310, desk.slot.verdicts.get(0).reservedPriceUnits);
        assertEquals(G.notionalUnits(2, 310), desk.exposure().usage().grossUnits());
        assertEquals(OrderType.MARKET, desk.slot.signals.get(0).type);
    }
}
