package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentBuilderTest {
    private static final Currency USD = Currency.of("USD", 2);
    private static final String NO_NUMBER = "; write a plain decimal number";

    @Test
    void shouldUseOneUnitWhenNothingIsStated() {
        Instrument ibm = Instrument.of("IBM").currency(USD).build();
        assertEquals("IBM 0 0 USD x1 tick 1 lot 1 min 1 maxPrice 1000000", describe(ibm));
        assertEquals(Instrument.UNBOUND, ibm.id());
    }

    @Test
    void shouldTakeTheStatedValuesWhenOverridden() {
        Instrument future = Instrument.of("ESZ5").priceDecimals(2).quantityDecimals(1).currency(USD).multiplier(50)
                .tick("0.25").lot("0.5").minQuantity("1").maxQuantity("1000").maxPrice("20000").build();
        assertEquals("ESZ5 2 1 USD x50 tick 25 lot 5 min 10 maxPrice 2000000", describe(future));
        assertEquals(10_000, future.maxQuantityUnits());
    }

    @Test
    void shouldReadStepsAtTheFinalDecimalsWhenTheyAreStatedFirst() {
        Instrument ibm = Instrument.of("IBM").tick("0.01").lot("0.1").priceDecimals(2).quantityDecimals(1).currency(USD).build();
        assertEquals("IBM 2 1 USD x1 tick 1 lot 1 min 1 maxPrice 100000000", describe(ibm));
    }

    @Test
    void shouldNotChangeABuiltInstrumentWhenItsBuilderGoesOn() {
        InstrumentBuilder builder = Instrument.of("IBM").priceDecimals(2).currency(USD);
        Instrument built = builder.build();
        builder.priceDecimals(4).multiplier(7).tick("5").build();
        assertEquals("IBM 2 0 USD x1 tick 1 lot 1 min 1 maxPrice 100000000", describe(built));
        assertEquals(10_125, built.price("101.25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "BRK.B", "EUR/USD", "ES_Z5-25", "~!#$%&'()*+=?@[]^`{|}<>", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"})
    void shouldAcceptWhenTheSymbolIsPrintable(String symbol) {
        assertEquals(symbol, Instrument.of(symbol).currency(USD).build().symbol());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "A B", "A,B", "A:B", "A;B", "A\"B", "A\tB", "Ä", "A\n", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"})
    void shouldRefuseWhenTheSymbolIsNotPrintable(String symbol) {
        assertEquals("instrument: symbol '" + symbol
                        + "', limit 1 to 32 printable characters without , : ; or a quote; write a symbol such as IBM",
                assertThrows(InvalidInputException.class, () -> Instrument.of(symbol)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19})
    void shouldRefuseWhenDecimalsAreOutOfRange(int decimals) {
        assertEquals("instrument X: priceDecimals " + decimals + ", limit 0 to 18; change priceDecimals",
                refusal(x -> x.priceDecimals(decimals)));
        assertEquals("instrument X: quantityDecimals " + decimals + ", limit 0 to 18; change quantityDecimals",
                refusal(x -> x.quantityDecimals(decimals)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void shouldRefuseWhenTheMultiplierIsNotPositive(long multiplier) {
        assertEquals("instrument X: multiplier " + multiplier + ", limit 1 or more; state a positive whole number",
                refusal(x -> x.multiplier(multiplier)));
    }

    @Test
    void shouldRefuseWhenTheCurrencyIsMissing() {
        assertEquals("instrument X: currency missing, limit one currency; call currency(Currency.of(\"USD\", 2))",
                refusal(x -> x.currency(null)));
    }

    @Test
    void shouldRefuseWhenTheDecimalsTogetherDoNotFitALong() {
        assertEquals("instrument X: price decimals + quantity decimals 19, limit 18; lower either",
                refusal(x -> x.priceDecimals(10).quantityDecimals(9)));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "0.00"})
    void shouldRefuseWhenAStepOrBoundIsNotPositive(String text) {
        assertEquals("instrument X: tick " + text + ", limit above 0; state a positive number", refusal(x -> x.tick(text)));
        assertEquals("instrument X: lot " + text + ", limit above 0; state a positive number", refusal(x -> x.lot(text)));
        assertEquals("instrument X: min " + text + ", limit above 0; state a positive number", refusal(x -> x.minQuantity(text)));
        assertEquals("instrument X: max " + text + ", limit above 0; state a positive number", refusal(x -> x.maxQuantity(text)));
        assertEquals("instrument X: maxPrice " + text + ", limit above 0; state a positive number", refusal(x -> x.maxPrice(text)));
    }

    @Test
    void shouldRefuseWhenAStepIsFinerThanItsUnit() {
        assertEquals("instrument X tick: number '0.001', limit 2 decimals and 92233720368547758.07" + NO_NUMBER,
                refusal(x -> x.priceDecimals(2).tick("0.001")));
        assertEquals("instrument X lot: number '0.01', limit 1 decimals and 922337203685477580.7" + NO_NUMBER,
                refusal(x -> x.quantityDecimals(1).lot("0.01")));
        assertEquals("instrument X min: number 'one', limit 0 decimals and 9223372036854775807" + NO_NUMBER,
                refusal(x -> x.minQuantity("one")));
        assertEquals("instrument X max: number '', limit 0 decimals and 9223372036854775807" + NO_NUMBER, refusal(x -> x.maxQuantity("")));
        assertEquals("instrument X maxPrice: number '1e6', limit 0 decimals and 9223372036854775807" + NO_NUMBER,
                refusal(x -> x.maxPrice("1e6")));
    }

    @Test
    void shouldRefuseWhenTheTickIsAboveTheLargestPrice() {
        assertEquals("instrument X: tick 5.01, limit the largest price 5; lower the tick",
                refusal(x -> x.priceDecimals(2).tick("5.01").maxPrice("5.00")));
    }

    @Test
    void shouldRefuseWhenTheSmallestOrderIsAboveTheLargest() {
        assertEquals("instrument X: smallest order 3, limit the largest quantity that fits, 2; "
                        + "lower priceDecimals 0, quantityDecimals 1, the multiplier or maxPrice",
                refusal(x -> x.quantityDecimals(1).lot("3").maxQuantity("2")));
        assertEquals("instrument X: smallest order 5, limit the largest quantity that fits, 4; "
                        + "lower priceDecimals 12, quantityDecimals 0, the multiplier or maxPrice",
                refusal(x -> x.priceDecimals(12).minQuantity("5")));
    }

    @Test
    void shouldRefuseWhenOneUnitAtTheLargestPriceOverflows() {
        assertEquals("instrument X: one unit at the largest price 1000000 USD counted in 12 decimals, "
                        + "limit 4611686.018427387903; lower the decimals, the multiplier or maxPrice",
                refusal(x -> x.priceDecimals(12).multiplier(5)));
        assertEquals("instrument X: one unit at the largest price 1000000 USD counted in 2 decimals, "
                        + "limit 46116860184273879.03; lower the decimals, the multiplier or maxPrice",
                refusal(x -> x.multiplier(Long.MAX_VALUE)));
        assertEquals("instrument X: one unit at the largest price 1000000 USD counted in 13 decimals, "
                        + "limit 461168.6018427387903; lower the decimals, the multiplier or maxPrice",
                refusal(x -> x.priceDecimals(13)));
        assertEquals("instrument X: one unit at the largest price 47 USD counted in 17 decimals, "
                        + "limit 46.11686018427387903; lower the decimals, the multiplier or maxPrice",
                refusal(x -> x.priceDecimals(17).maxPrice("47.0")));
    }

    private static String refusal(UnaryOperator<InstrumentBuilder> definition) {
        return assertThrows(InvalidInputException.class, () -> definition.apply(Instrument.of("X").currency(USD)).build()).getMessage();
    }

    private static String describe(Instrument one) {
        return one.symbol() + " " + one.priceDecimals() + " " + one.quantityDecimals() + " " + one.currency().code()
                + " x" + one.multiplier() + " tick " + one.tickUnits() + " lot " + one.lotUnits() + " min " + one.minQuantityUnits()
                + " maxPrice " + one.maxPriceUnits();
    }
}
