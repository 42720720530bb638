package io.ringside.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import org.junit.jupiter.api.Test;

class PositionTest {
    private final Instruments instruments = Market.conclude(Market.define("IBM", 2, 0), Market.define("FUT", 2, 0).multiplier(50));
    private final Instrument ibm = instruments.get(0);
    private final Positions positions = new Positions(instruments);

    @Test
    void shouldBeFlatWhenNothingWasTraded() {
        assertEquals("0 cost 0 realized 0 flat", state());
        assertSame(ibm, positions.of(ibm).instrument());
    }

    @Test
    void shouldAddNotionalToTheCostWhenBuying() {
        buy(10, 10_000);
        buy(5, 10_300);
        assertEquals("15 cost 151500 realized 0", state());
    }

    @Test
    void shouldTakeNotionalFromTheCostWhenSellingShort() {
        sell(10, 10_000);
        sell(5, 10_300);
        assertEquals("-15 cost -151500 realized 0", state());
    }

    @Test
    void shouldReleaseTheFloorOfItsShareWhenALongIsPartlyClosed() {
        buy(2, 10_000);
        buy(1, 10_001);
        sell(1, 10_100);
        assertEquals("2 cost 20001 realized 100", state());
        sell(1, 10_100);
        assertEquals("1 cost 10001 realized 200", state());
    }

    @Test
    void shouldReleaseTheFloorOfItsShareWhenAShortIsPartlyClosed() {
        sell(2, 10_000);
        sell(1, 10_001);
        buy(1, 10_100);
        assertEquals("-2 cost -20001 realized -100", state());
    }

    @Test
    void shouldReleaseAllWhenFullyClosed() {
        buy(3, 10_001);
        sell(1, 10_000);
        sell(2, 10_003);
        assertEquals("0 cost 0 realized 3 flat", state());
    }

    @Test
    void shouldCloseThenOpenWhenFlippedFromLongToShort() {
        buy(3, 10_000);
        sell(5, 10_100);
        assertEquals("-2 cost -20200 realized 300", state());
    }

    @Test
    void shouldCloseThenOpenWhenFlippedFromShortToLong() {
        sell(3, 10_000);
        buy(5, 10_100);
        assertEquals("2 cost 20200 realized -300", state());
    }

    @Test
    void shouldCountTheMultiplierWhenTheInstrumentHasOne() {
        Instrument future = instruments.get(1);
        positions.apply(future, Side.BUY, 2, 450_025);
        positions.apply(future, Side.SELL, 1, 450_050);
        assertEquals(22_501_250, positions.of(future).costUnits());
        assertEquals(1_250, positions.of(future).realizedUnits());
        assertEquals("0 cost 0 realized 0 flat", state());
    }

    @Test
    void shouldStayExactWhenAtTheLargestQuantityAndPrice() {
        long quantity = ibm.maxQuantityUnits();
        long price = ibm.maxPriceUnits();
        buy(quantity, price);
        sell(quantity - 1, price);
        assertEquals("1 cost " + price + " realized 0", state());
        sell(quantity + 1, 1);
        assertEquals("-" + quantity + " cost -" + quantity + " realized " + (1 - price), state());
    }

    private void buy(long quantity, long price) {
        positions.apply(ibm, Side.BUY, quantity, price);
    }

    private void sell(long quantity, long price) {
        positions.apply(ibm, Side.SELL, quantity, price);
    }

    private String state() {
        Position held = positions.of(ibm);
        return held.quantityUnits() + " cost " + held.costUnits() + " realized " + held.realizedUnits() + (held.isFlat() ? " flat" : "");
    }
}
