package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    private static final long SEED = 11;

    private static final int CASES = 500_000;
    private static final Pattern PLAIN = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({"101.25, 4, 1012500", "-3, 0, -3", "0, 18, 0", "-0, 2, 0", "0.1, 1, 1", "1.500000000000, 1, 15", "007, 0, 7",
        "3.000, 0, 3", "-0.01, 2, -1", "9.223372036854775807, 18, 9223372036854775807", "9223372036854775807, 0, 9223372036854775807",
        "-9223372036854775807, 0, -9223372036854775807", "0000000000000000000000000000000000000042, 0, 42"})
    void shouldReadWhenTheTextIsAPlainNumber(String text, int decimals, long units) {
        assertEquals(units, Scale.parse(text, decimals, "price"));
    }

    @ParameterizedTest
    @CsvSource({"1012500, 4, 101.25", "-3, 0, -3", "0, 18, 0", "100, 2, 1", "-1, 2, -0.01", "15, 1, 1.5", "1000000, 3, 1000",
        "99529889, 2, 995298.89", "9223372036854775807, 18, 9.223372036854775807", "-9223372036854775807, 0, -9223372036854775807"})
    void shouldWritePlainlyWhenTrailingZerosOrSignsOccur(long units, int decimals, String text) {
        assertEquals(text, Scale.format(units, decimals));
    }

    @Test
    void shouldReturnTheSameWhenWrittenAndReadBack() {
        Generator cases = Generator.of(ScaleTest.class);
        for (int i = 0; i < CASES; i++) {
            long units = cases.signed();
            int decimals = cases.below(Scale.MAX_DECIMALS + 1);
            String expected = BigDecimal.valueOf(units, decimals).stripTrailingZeros().toPlainString();
            assertEquals(expected, Scale.format(units, decimals), cases::toString);
            assertEquals(units, Scale.parse(expected, decimals, "number"), cases::toString);
        }
    }

    @Test
    void shouldReadAsBigDecimalWhenTheTextIsArbitrary() {
        Generator cases = Generator.of(ScaleTest.class);
        for (int i = 0; i < CASES; i++) {
            String text = arbitraryText(cases);
            int decimals = cases.below(Scale.MAX_DECIMALS + 1);
            byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
            assertEquals(expected(text, decimals), Scale.parse(ascii, 0, ascii.length, decimals),
                    () -> "'" + text + "' at " + decimals + ", " + cases);
        }
    }

    @Test
    void shouldReadOnlyTheGivenBytesWhenTheyLieInsideARow() {
        byte[] row = "12,101.25,7".getBytes(StandardCharsets.US_ASCII);
        assertEquals(10125, Scale.parse(row, 3, 9, 2));
        assertEquals(12, Scale.parse(row, 0, 2, 0));
        assertEquals(Scale.INVALID, Scale.parse(row, 2, 9, 2));
        assertEquals(Scale.INVALID, Scale.parse(row, 3, 3, 2));
    }

    @Test
    void shouldTouchOnlyItsBytesWhenWritingIntoARow() {
        byte[] row = "###########".getBytes(StandardCharsets.US_ASCII);
        assertEquals(9, Scale.put(-10125, 2, row, 2));
        assertArrayEquals("##-101.25##".getBytes(StandardCharsets.US_ASCII), row);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-", ".", "-.", "1e3", "1E3", "+1", "--1", "-1-", "1.2.3", "NaN", "Infinity", "0x10", " 1", "1 ", "1,5",
        "1_000", "1.234", "92233720368547758.08", "-92233720368547758.08", "92233720368547758.09", "-92233720368547758.09",
        "99999999999999999999", "\uFF11", "1\n",
        "00000000000000000000000000000000000000001"})
    void shouldRefuseWithValueAndLimitWhenTheTextIsNoSuchNumber(String text) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> Scale.parse(text, 2, "price of IBM"));
        assertEquals("price of IBM: number '" + text + "', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
                refusal.getMessage());
    }

    @Test
    void shouldNeverReturnInvalidAsAValueWhenTheNumberIsTheSmallestLong() {
        byte[] smallest = Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);
        assertEquals(Scale.INVALID, Scale.parse(smallest, 0, smallest.length, 0));
        assertThrows(InvalidInputException.class, () -> Scale.parse(Long.toString(Long.MIN_VALUE), 0, "number"));
    }

    @Test
    void shouldGivePowersOfTenWhenAsked() {
        for (int exponent = 0; exponent <= Scale.MAX_DECIMALS; exponent++) {
            assertEquals(BigInteger.TEN.pow(exponent).longValueExact(), Scale.powerOfTen(exponent));
        }
    }

    private static String arbitraryText(Generator cases) {
        StringBuilder text = new StringBuilder(cases.chance(4) ? "-" : "");
        text.append("0".repeat(cases.below(3)));
        text.append(cases.chance(8) ? "" : cases.magnitude());
        if (!cases.chance(4)) {
            text.append('.').append("0".repeat(cases.below(8))).append(cases.chance(3) ? "" : cases.magnitude());
            text.append("0".repeat(cases.below(10)));
        }
        if (cases.chance(16)) {
            text.insert(cases.below(text.length() + 1), "-.+eE ,/:x".charAt(cases.below(10)));
        }
        return text.toString();
    }

    private static long expected(String text, int decimals) {
        if (!PLAIN.matcher(text).matches()) {
            return Scale.INVALID;
        }
        BigDecimal units = new BigDecimal(text).movePointRight(decimals).stripTrailingZeros();
        boolean fits = units.scale() <= 0 && units.toBigIntegerExact().abs().compareTo(LARGEST) <= 0;
        return fits ? units.longValueExact() : Scale.INVALID;
    }

    /** Against the JDK's decimals, into a buffer that holds other digits. */
    @Test
    void shouldPutWhatBigDecimalPrintsWhenTheBufferHasBeenUsed() {
        Random random = new Random(SEED);
        byte[] row = new byte[32];
        for (int i = 0; i < 200_000; i++) {
            long units = random.nextLong() >> random.nextInt(64);
            int decimals = random.nextInt(Scale.MAX_DECIMALS + 1);
            if (random.nextInt(4) == 0) {
                units -= units % Scale.powerOfTen(random.nextInt(decimals + 1));
            }
            if (units == Long.MIN_VALUE) {
                continue;
            }
            Arrays.fill(row, (byte) '0');
            int end = Scale.put(units, decimals, row, 1);
            String expected = units == 0 ? "0" : BigDecimal.valueOf(units, decimals).stripTrailingZeros().toPlainString();
            assertEquals(expected, new String(row, 1, end - 1, StandardCharsets.US_ASCII), "seed " + SEED);
        }
    }
}
