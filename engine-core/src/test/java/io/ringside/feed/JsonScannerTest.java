package io.ringside.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringside.instrument.InvalidInputException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonScannerTest {
    private final ObjectMapper jackson = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The scalar read, or null if the line is no JSON. */
    private static String scan(String text) {
        LineReader row = FeedFixture.reader("f", text);
        row.next();
        JsonScanner json = new JsonScanner(row);
        try {
            int end = JsonScanner.space(row.bytes, json.value(row.bytes, 0));
            String value = row.text(json.from, json.to);
            return row.bytes[end] == '\n' ? value : null;
        } catch (InvalidInputException e) {
            return null;
        }
    }

    private boolean isJson(String text) {
        try {
            return !jackson.readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Test
    void shouldAcceptWhatJacksonAcceptsWhenTextsAreAtTheEdges() {
        for (String text : List.of(
                "{}", "[]", "{ }", "[ ]", "1", "-1", "-", "--1", "01", "1.", ".5", "1.5", "1e", "1e5", "1e+", "1E-5", "1.e5", "+1",
                "-01", "00", "0", "tru", "true", "truex", "True", "nul", "null", "nulll", "fals", "false", "\"", "\"\"", "\"a",
                "\"\\\"", "\"\\\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u1234\"", "\"\u0001\"", "\"\t\"", "\"\u007f\"",
                "[1,]", "[,1]", "[1 2]", "[1,2", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}",
                "{\"a\":1]", "[1}", "[[[]]]", "[[[]]", "{\"a\":{\"b\":[{}]}}", "1 2", "{} {}", "{}x", " {} ", "\t[\r]",
                "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\/\"", "NaN", "Infinity", "/**/1")) {
            assertEquals(isJson(text), scan(text) != null, text);
        }
    }

    @Test
    void shouldAcceptWhatJacksonAcceptsWhenMessagesAreDamagedAtRandom() {
        Random random = new Random(FeedFixture.seed());
        int good = 0;
        for (int i = 0; i < 10_000; i++) {
            StringBuilder text = new StringBuilder(RandomJson.message(random).replaceAll("[^\\x00-\\x7F]", "_"));
            for (int damages = random.nextInt(3); damages > 0; damages--) {
                damage(text, random);
            }
            boolean expected = isJson(text.toString());
            good += expected ? 1 : 0;
            assertEquals(expected, scan(text.toString()) != null, text.toString());
        }
        assertTrue(good > 2_000 && good < 8_000, "good " + good);
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        String symbols = "{}[]:,\"\\ 0-.eEtfnu\t\u0001aX";
        char symbol = symbols.charAt(random.nextInt(symbols.length()));
        switch (random.nextInt(3)) {
            case 0 -> text.setCharAt(at, symbol);
            case 1 -> text.deleteCharAt(at);
            default -> text.insert(at, symbol);
        }
    }

    @Test
    void shouldReplaceEscapesWhenAStringHasThem() {
        assertEquals("a\"\\/\b\f\n\r\tz", scan("\"a\\\"\\\\\\/\\b\\f\\n\\r\\tz\""));
        assertEquals("A\u00c3\u00a9\u00e2\u0082\u00ac\u00f0\u009f\u0098\u0080", scan("\"\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\""));
        assertEquals("long enough to need more than eight bytes A", scan("\"long enough to need more than eight bytes \\u0041\""));
    }

    @Test
    void shouldRefuseWhenNestingIsDeeperThanTheLimit() {
        int depth = JsonScanner.MAX_DEPTH;
        assertTrue(scan("[".repeat(depth) + "]".repeat(depth)) != null);
        LineReader row = FeedFixture.reader("f", "[".repeat(100_000));
        row.next();
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> new JsonScanner(row).value(row.bytes, 0));
        assertEquals("f:1: JSON at byte 65 '[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['... (99936 bytes), limit 64 levels of nesting; "
                + "repair or remove the line", refusal.getMessage());
    }
}
