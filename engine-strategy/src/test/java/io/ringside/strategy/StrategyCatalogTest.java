package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.ControlType;
import io.ringside.instrument.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyCatalogTest {
    @Test
    void shouldKnowTheStrategiesOfTheLibraryByName() {
        assertEquals(List.of("bollinger-breakout", "ema-crossover", "hold", "market-maker", "pairs", "rsi-reversion", "script",
                "vwap-slicer"), List.copyOf(StrategyCatalog.names()));
        assertInstanceOf(EmaCrossover.class, StrategyCatalog.create("ema-crossover"));
        assertInstanceOf(Hold.class, StrategyCatalog.create("hold"));
        assertInstanceOf(Script.class, StrategyCatalog.create("script"));
        assertNotSame(StrategyCatalog.create("hold"), StrategyCatalog.create("hold"));
        assertNull(StrategyCatalog.create("Hold"));
    }

    @Test
    void shouldNotLetNamesBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> StrategyCatalog.names().remove("hold"));
    }

    @Test
    void shouldGiveNoSignalWhenHolding() {
        Stand stand = new Stand().add("hold", StrategyCatalog.create("hold"));
        for (int i = 0; i < 10; i++) {
            stand.quote(stand.x, 100 - i, 100 + i);
            assertEquals(List.of(), stand.signals());
        }
        stand.control(ControlType.STOP);
        assertEquals(List.of(), stand.signals());
    }

    @Test
    void shouldRefuseAnyParameterOfAStrategyThatAsksForNone() {
        Parameters parameters = new Parameters("hold", Map.of("x", "1"));
        InvalidInputException refusal = assertThrows(InvalidInputException.class,
                () -> new Stand().runner.add("hold", new Hold(), List.of(), parameters));
        assertEquals("strategy hold: unknown parameter x, limit no parameters; remove it or correct its name", refusal.getMessage());
    }

    @Test
    void shouldGiveValuesOrDefaults() {
        Map<String, String> values = new HashMap<>(Map.of("n", "-7", "t", "text"));
        Parameters parameters = new Parameters("s", values);
        values.put("n", "8");
        assertEquals(-7, parameters.integer("n", 3, -7, 7));
        assertEquals(3, parameters.integer("other", 3, 1, 5));
        assertEquals("text", parameters.text("t", "fallback"));
        assertEquals("fallback", parameters.text("u", "fallback"));
        assertNull(parameters.text("v", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "+1", "1.0", "1e2", "0", "11", "99999999999", "-1", "\u0661"})
    void shouldRefuseAnythingButAWholeNumberInRange(String value) {
        Parameters parameters = new Parameters("s", Map.of("n", value));
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> parameters.integer("n", 1, 1, 10));
        assertEquals("strategy s: parameter n=" + value + ", limit 1 to 10; give a whole number in that range", refusal.getMessage());
        assertEquals("strategy s", refusal.where());
    }
}
