package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {
    private static final Currency USD = Currency.of("USD", 2);

    @Test
    void shouldReadAndWriteAmountsWhenGivenItsDecimals() {
        assertEquals(100_000_000, USD.amount("1000000"));
        assertEquals("995298.89", USD.format(99_529_889));
        assertEquals("995298.89", new Money(99_529_889, USD).toString());
    }

    @Test
    void shouldBecomeFinerOnlyWhenMoreDecimalsAreNeeded() {
        assertSame(USD, USD.atLeast(2));
        assertSame(USD, USD.atLeast(0));
        assertEquals(Currency.of("USD", 8), USD.atLeast(8));
    }

    @Test
    void shouldNameTheCurrencyWhenAnAmountIsNoNumber() {
        assertEquals("amount in USD: number '1.234', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
                refusal(() -> USD.amount("1.234")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "US D", "EURO€", "ABCDEFGHIJKLMNOPQ", "US-D"})
    void shouldRefuseWhenTheCodeIsNotSixteenLettersOrDigits(String code) {
        assertEquals("currency: code '" + code + "', limit 1 to 16 letters or digits; write a code such as USD",
                refusal(() -> Currency.of(code, 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19, Integer.MAX_VALUE})
    void shouldRefuseWhenTheDecimalsDoNotFit(int decimals) {
        assertEquals("currency USD: decimals " + decimals + ", limit 0 to 18; lower the decimals",
                refusal(() -> Currency.of("USD", decimals)));
    }

    @Test
    void shouldKeepTheProblemWhenAMoreExactPlaceIsNamed() {
        InvalidInputException refusal = new InvalidInputException("price", "number 'x'", "2 decimals", "write a number");
        assertEquals("price", refusal.where());
        assertEquals("ticks.csv:7", refusal.at("ticks.csv:7").where());
        assertEquals("ticks.csv:7: number 'x', limit 2 decimals; write a number", refusal.at("ticks.csv:7").getMessage());
    }

    private static String refusal(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(InvalidInputException.class, work).getMessage();
    }
}
