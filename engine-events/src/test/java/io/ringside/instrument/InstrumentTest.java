package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final int CASES = 100_000;
    private static final BigInteger LARGEST_MONEY = BigInteger.ONE.shiftLeft(62).subtract(BigInteger.ONE);

    private final Instrument ibm = Instrument.of("IBM").priceDecimals(2).quantityDecimals(1)
            .currency(Currency.of("USD", 4)).multiplier(5).build();

    @Test
    void shouldReadAndWriteInItsOwnUnits() {
        assertEquals(10_125, ibm.price("101.25"));
        assertEquals(1, ibm.quantity("0.1"));
        assertEquals("101.25", ibm.formatPrice(10_125));
        assertEquals("0.1", ibm.formatQuantity(1));
        assertEquals("IBM", ibm.toString());
    }

    @Test
    void shouldNameItselfWhenTextIsNoNumber() {
        assertEquals("price of IBM: number '1.001', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
                assertThrows(InvalidInputException.class, () -> ibm.price("1.001")).getMessage());
        assertEquals("quantity of IBM: number '0.11', limit 1 decimals and 922337203685477580.7; write a plain decimal number",
                assertThrows(InvalidInputException.class, () -> ibm.quantity("0.11")).getMessage());
    }

    @Test
    void shouldCountMoneyExactlyWhenPriceMeetsQuantity() {
        assertEquals(50, ibm.moneyFactor());
        assertEquals("50.625", ibm.currency().format(ibm.notionalUnits(ibm.quantity("0.1"), ibm.price("101.25"))));
        assertEquals(-506_250, ibm.notionalUnits(-1, 10_125));
    }

    @Test
    void shouldCountInFinerMoneyWhenTheCurrencyIsCoarserThanTheProduct() {
        Instrument btc = Instrument.of("BTC").priceDecimals(2).quantityDecimals(8).currency(Currency.of("USD", 2)).build();
        assertEquals(Currency.of("USD", 10), btc.currency());
        assertEquals(1, btc.moneyFactor());
    }

    @Test
    void shouldGiveTheNearestDoubleWhenThePriceHasFewerThanFiftyThreeBits() {
        Generator cases = Generator.of(InstrumentTest.class);
        for (int i = 0; i < CASES; i++) {
            long units = cases.magnitude() >>> 10;
            assertEquals(Double.parseDouble(ibm.formatPrice(units)), ibm.priceAsDouble(units), cases::toString);
        }
    }

    @Test
    void shouldFollowTheContractsFormulaWhenTheLargestQuantityIsComputed() {
        Generator cases = Generator.of(InstrumentTest.class);
        for (int i = 0; i < CASES; i++) {
            int priceDecimals = cases.below(13);
            int quantityDecimals = cases.below(19 - priceDecimals);
            int moneyDecimals = (int) cases.between(0, 18);
            long multiplier = Math.max(1, cases.magnitude() >>> cases.below(64));
            InstrumentBuilder definition = Instrument.of("X").priceDecimals(priceDecimals).quantityDecimals(quantityDecimals)
                    .multiplier(multiplier).currency(Currency.of("USD", moneyDecimals));
            int finer = Math.max(0, moneyDecimals - priceDecimals - quantityDecimals);
            BigInteger factor = power(finer).multiply(BigInteger.valueOf(multiplier));
            check(definition, power(6 + priceDecimals).multiply(factor), cases);
        }
    }

    @Test
    void shouldOnlyLowerTheLargestQuantityWhenOneIsStated() {
        InstrumentBuilder definition = Instrument.of("X").currency(Currency.of("USD", 0));
        long computed = definition.build().maxQuantityUnits();
        assertEquals(4_611_686_018_427L, computed);
        assertEquals(computed - 1, definition.maxQuantity(Long.toString(computed - 1)).build().maxQuantityUnits());
        assertEquals(computed, definition.maxQuantity(Long.toString(computed + 1)).build().maxQuantityUnits());
    }

    @Test
    void shouldAllowMoreQuantityWhenTheLargestPriceIsLowered() {
        InstrumentBuilder definition = Instrument.of("X").currency(Currency.of("USD", 0));
        assertEquals((1L << 62) - 1, definition.maxPrice("1").build().maxQuantityUnits());
        assertEquals(1, definition.maxPrice(Long.toString((1L << 62) - 1)).build().maxQuantityUnits());
    }

    private static void check(InstrumentBuilder definition, BigInteger unitAtLargestPrice, Generator cases) {
        long expected = LARGEST_MONEY.divide(unitAtLargestPrice).longValueExact();
        if (expected == 0) {
            assertThrows(InvalidInputException.class, definition::build, cases::toString);
            return;
        }
        Instrument built = definition.build();
        assertEquals(expected, built.maxQuantityUnits(), cases::toString);
        assertEquals(unitAtLargestPrice.multiply(BigInteger.valueOf(expected)).longValueExact(),
                built.notionalUnits(expected, built.maxPriceUnits()), cases::toString);
    }

    private static BigInteger power(int exponent) {
        return BigInteger.TEN.pow(exponent);
    }
}
