package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InstrumentsTest {
    private static final Currency USD = Currency.of("USD", 2);
    private static final int MANY = 4096;

    static Instruments many(int count) {
        List<Instrument> definitions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            definitions.add(define("S" + i, 2, 0, USD));
        }
        return conclude(definitions);
    }

    @Test
    void shouldNumberDenselyWhenConcluded() {
        Instruments run = conclude(List.of(define("B", 2, 0, USD), define("A", 4, 2, USD)));
        assertEquals(2, run.size());
        assertEquals("[B, A]", run.toString());
        List<Integer> ids = new ArrayList<>();
        run.forEach(instrument -> ids.add(instrument.id()));
        assertEquals(List.of(0, 1), ids);
        assertSame(run.find("A"), run.get(1));
    }

    @Test
    void shouldFindTheSameByBytesAndByStringWhenThereAreMany() {
        Instruments run = many(MANY);
        for (int id = 0; id < MANY; id++) {
            assertEquals(id, find(run, "S" + id));
            assertEquals(id, run.find("S" + id).id());
        }
    }

    @Test
    void shouldFindNothingWhenTheSymbolIsNotOfThisRun() {
        Instruments run = many(MANY);
        for (int i = 0; i < MANY; i++) {
            assertEquals(Instruments.UNKNOWN, find(run, "T" + i));
            assertEquals(Instruments.UNKNOWN, find(run, "S" + i + "x"));
            assertNull(run.find("T" + i));
        }
        assertEquals(Instruments.UNKNOWN, find(run, ""));
        assertEquals(Instruments.UNKNOWN, find(run, "S"));
    }

    @Test
    void shouldFindASymbolWhenItLiesInsideARow() {
        byte[] row = "1000,S12,Q".getBytes(StandardCharsets.US_ASCII);
        Instruments run = many(20);
        assertEquals(12, run.find(row, 5, 8));
        assertEquals(1, run.find(row, 5, 7));
    }

    @Test
    void shouldFindEachWhenSymbolsCollide() {
        Instruments run = conclude(List.of(define("Aa", 2, 0, USD), define("BB", 2, 0, USD), define("AaBB", 2, 0, USD),
                define("BBAa", 2, 0, USD)));
        assertEquals(List.of(0, 1, 2, 3), List.of(find(run, "Aa"), find(run, "BB"), find(run, "AaBB"), find(run, "BBAa")));
    }

    @Test
    void shouldCountMoneyInTheFinestProductWhenInstrumentsShareACurrency() {
        Instruments run = conclude(List.of(define("IBM", 2, 0, USD), define("BTC", 2, 6, USD),
                define("SONY", 0, 0, Currency.of("JPY", 0))));
        assertEquals(List.of(Currency.of("USD", 8), Currency.of("JPY", 2)), List.copyOf(run.currencies()));
        assertEquals(Currency.of("USD", 8), run.get(0).currency());
        assertEquals(1_000_000, run.get(0).moneyFactor());
        assertEquals(1, run.get(1).moneyFactor());
        assertEquals(100, run.get(2).moneyFactor());
        assertNull(run.currency("EUR"));
    }

    @Test
    void shouldKeepTheDeclaredDecimalsWhenTheyAreFinerThanAnyProduct() {
        assertEquals(5, conclude(List.of(define("IBM", 2, 0, USD), define("C", 2, 0, Currency.of("USD", 5)))).currency("USD").decimals());
    }

    @Test
    void shouldUseTheOverrideWhenItHoldsEveryProduct() {
        List<Instrument> sony = List.of(define("SONY", 0, 0, Currency.of("JPY", 3)));
        assertEquals(0, Instruments.conclude(sony, List.of(Currency.of("JPY", 0))).currency("JPY").decimals());
        assertEquals(8, Instruments.conclude(sony, List.of(Currency.of("JPY", 8))).get(0).currency().decimals());
    }

    @Test
    void shouldConcludeAfreshWhenGivenInstrumentsOfAnotherRun() {
        Instruments first = conclude(List.of(define("IBM", 2, 0, USD), define("BTC", 2, 6, USD)));
        Instruments second = conclude(List.of(first.find("IBM")));
        assertEquals(USD, second.currency("USD"));
        assertEquals(0, second.find("IBM").id());
        assertEquals(define("IBM", 2, 0, USD).maxQuantityUnits(), second.find("IBM").maxQuantityUnits());
    }

    @Test
    void shouldLowerTheLargestQuantityWhenMoneyBecomesFiner() {
        Instrument ibm = define("IBM", 2, 0, USD);
        assertEquals(46_116_860_184L, ibm.maxQuantityUnits());
        assertEquals(46_116, conclude(List.of(ibm, define("BTC", 2, 6, USD))).find("IBM").maxQuantityUnits());
    }

    @Test
    void shouldResolveToItsOwnWhenGivenADefinitionOrAForeignInstrument() {
        Instrument ibm = define("IBM", 2, 0, USD);
        Instruments run = conclude(List.of(define("A", 2, 0, USD), ibm));
        Instruments other = conclude(List.of(ibm));
        assertSame(run.get(1), run.resolve(ibm));
        assertSame(run.get(1), run.resolve(run.get(1)));
        assertSame(run.get(1), run.resolve(other.get(0)));
    }

    @Test
    void shouldRefuseToResolveWhenTheSymbolIsUnknown() {
        Instruments run = conclude(List.of(define("IBM", 2, 0, USD)));
        assertEquals("instrument ETH: unknown to this engine, limit 1 instruments [IBM]; declare it with the builder's instrument(…)",
                refusal(() -> run.resolve(define("ETH", 2, 0, USD))));
    }

    @Test
    void shouldRefuseWhenThereIsNoInstrument() {
        assertEquals("instruments: count 0, limit at least 1; add an instrument", refusal(() -> conclude(List.of())));
    }

    @Test
    void shouldRefuseWhenASymbolRepeats() {
        assertEquals("instrument IBM: defined 2 times, limit 1; remove one definition",
                refusal(() -> conclude(List.of(define("IBM", 2, 0, USD), define("IBM", 4, 0, USD)))));
    }

    @Test
    void shouldRefuseWhenAnOverrideIsUsedByNoInstrument() {
        assertEquals("currency EUR: used by 0 instruments, limit at least 1; remove the override",
                refusal(() -> Instruments.conclude(List.of(define("IBM", 2, 0, USD)), List.of(Currency.of("EUR", 2)))));
    }

    @Test
    void shouldRefuseWhenAnOverrideIsTooCoarse() {
        assertEquals("currency USD: decimals 7, limit at least 8; raise the decimals or lower those of the instruments",
                refusal(() -> Instruments.conclude(List.of(define("BTC", 2, 6, USD)), List.of(Currency.of("USD", 7)))));
    }

    @Test
    void shouldRefuseWhenTheSharedDecimalsMakeAProductOverflow() {
        Instrument coarse = Instrument.of("A").currency(USD).multiplier(10).build();
        assertEquals("instrument A: one unit at the largest price 1000000 USD counted in 12 decimals, limit 4611686.018427387903; "
                + "lower the decimals, the multiplier or maxPrice", refusal(() -> conclude(List.of(coarse, define("B", 6, 6, USD)))));
    }

    @Test
    void shouldRefuseWhenTheSharedDecimalsLeaveNoRoomForTheSmallestOrder() {
        Instrument coarse = Instrument.of("A").currency(USD).lot("5").build();
        assertEquals("instrument A: smallest order 5, limit the largest quantity that fits, 4; "
                        + "lower priceDecimals 0, quantityDecimals 0, the multiplier or maxPrice",
                refusal(() -> conclude(List.of(coarse, define("B", 6, 6, USD)))));
    }

    private static int find(Instruments run, String symbol) {
        byte[] text = symbol.getBytes(StandardCharsets.US_ASCII);
        return run.find(text, 0, text.length);
    }

    private static Instruments conclude(List<Instrument> definitions) {
        return Instruments.conclude(definitions, List.of());
    }

    private static Instrument define(String symbol, int priceDecimals, int quantityDecimals, Currency currency) {
        return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(quantityDecimals).currency(currency).build();
    }

    private static String refusal(Executable work) {
        return assertThrows(InvalidInputException.class, work).getMessage();
    }
}
