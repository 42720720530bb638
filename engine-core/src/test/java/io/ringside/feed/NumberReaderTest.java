package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.instrument.Scale;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberReaderTest {
    private final NumberReader number = new NumberReader();

    private static byte[] line(String text) {
        byte[] ascii = (text + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(ascii, ascii.length + LineReader.SLACK);
    }

    /** The value if the whole text is read as one number, else INVALID. */
    private long decimal(String text, int decimals) {
        int end = number.decimal(line(text), 0, decimals);
        long value = end == text.length() ? number.value : NumberReader.INVALID;
        int sameEnd = number.decimalOfEight(line(text), 0, decimals);
        assertEquals(value, sameEnd == text.length() ? number.value : NumberReader.INVALID, text + " at " + decimals);
        return value;
    }

    private long whole(String text) {
        return number.whole(line(text), 0) == text.length() ? number.value : NumberReader.INVALID;
    }

    private void assertSameAsScale(String text, int decimals) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        long expected = Scale.parse(ascii, 0, ascii.length, decimals);
        if (text.isEmpty()) {
            expected = NumberReader.EMPTY;
        } else if (text.startsWith("-") || expected < 0) {
            expected = NumberReader.INVALID;
        }
        assertEquals(expected, decimal(text, decimals), "'" + text + "' at " + decimals);
    }

    @Test
    void shouldAgreeWithScaleWhenTextsAreAtTheEdges() {
        List<String> texts = List.of("", ".", "..", "0", "00", "-0", "-1", "+1", "1", "1.", ".1", "1.2.3", "1..2", "1e5", "NaN", " 1",
                "1 ", "1,2",
                "9223372036854775807", "9223372036854775808", "92233720368547758.07", "92233720368547758.08", "9.223372036854775807",
                "9.2233720368547758070", "9.2233720368547758071", "0.000000000000000000", "0.0000000000000000000000000000001",
                "0000000000000000000000000000000000000000000001.5", "10000000000000000000", "99999999999999999999999999",
                "8999999999.999999999",
                "999999999999999999", "123456789.12345678", "12345678.12345678", "1234567.123456780", "1234567.12345678000000000000000",
                "61837.63000000", "61837.63000001", ".12345678", "0.12345678", "1.1234567", "\u00b9", "1\u0000");
        for (String text : texts) {
            for (int decimals = 0; decimals <= Scale.MAX_DECIMALS; decimals++) {
                assertSameAsScale(text, decimals);
            }
        }
    }

    @Test
    void shouldAgreeWithScaleWhenTextsAreRandom() {
        Random random = new Random(FeedFixture.seed());
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(28);
            for (int k = 0; k < length; k++) {
                char digit = random.nextInt(4) == 0 ? '0' : (char) ('0' + random.nextInt(10));
                text.append(random.nextInt(60) == 0 ? "e-, +x".charAt(random.nextInt(6)) : digit);
            }
            if (random.nextInt(3) != 0) {
                text.insert(random.nextInt(length + 1), '.');
            }
            assertSameAsScale(text.toString(), random.nextInt(Scale.MAX_DECIMALS + 1));
        }
    }

    @Test
    void shouldReadWholeNumbersWhenTheyFit() {
        assertEquals(NumberReader.EMPTY, whole(""));
        assertEquals(0, whole("0"));
        assertEquals(1_723_161_253_937_085_768L, whole("1723161253937085768"));
        assertEquals(Long.MAX_VALUE, whole("9223372036854775807"));
        assertEquals(5, whole("0000000000000000005"));
        for (String bad : List.of("9223372036854775808", "9999999999999999999", "10000000000000000000", "00000000000000000005", "-1", "1.0",
                "1e3", "172316125393708576x", "1723161253937085.68", " 5")) {
            assertEquals(NumberReader.INVALID, whole(bad), bad);
        }
    }

    @Test
    void shouldReadWholeNumbersWhenTheyAreRandom() {
        Random random = new Random(FeedFixture.seed());
        for (int i = 0; i < 100_000; i++) {
            long expected = random.nextLong() >>> 1 + random.nextInt(62);
            assertEquals(expected, whole(Long.toString(expected)));
        }
    }
}
