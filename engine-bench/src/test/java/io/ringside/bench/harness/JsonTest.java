package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void shouldReadBackAsWrittenWhenTextHasQuotesAndControlCharacters() {
        String text = "a \"b\" \\ c\nd\te\u0001 µ";
        Json json = new Json().put(text, text);
        assertEquals(text, HarnessRun.json(json.toString()).get(text).textValue());
    }

    @Test
    void shouldWriteNullWhenThereIsNoFigure() {
        Json json = new Json().put("few", (Long) null).put("nan", Double.NaN).put("infinite", Double.POSITIVE_INFINITY)
                .put("object", (Json) null);
        assertEquals("{\"few\":null,\"nan\":null,\"infinite\":null,\"object\":null}", json.toString());
    }

    @Test
    void shouldNestWhenAFieldIsAnObjectOrAnInterval() {
        Json json = new Json().put("a", new Json().put("b", true).put("c", 1L)).put("i", new Intervals.Interval(1, 2, 3));
        assertEquals("{\"a\":{\"b\":true,\"c\":1},\"i\":{\"low\":1.0000,\"middle\":2.0000,\"high\":3.0000}}", json.toString());
    }
}
