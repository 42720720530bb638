package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordParametersTest {
    private final Instruments instruments = new Stand().instruments;

    enum Way { LONG_ONLY, BOTH }

    record Every(
            @Parameter(value = "a count", fallback = "3", least = "1", most = "2147483647") int count,
            @Parameter(value = "a large count", fallback = "4000000000") long large,
            @Parameter(value = "a weight", fallback = "0.5", above = "0", most = "1") double weight,
            @Parameter(value = "a quantity", fallback = "1.25", least = "0") BigDecimal quantity,
            @Parameter(value = "whether", fallback = "false") boolean on,
            @Parameter(value = "which way", fallback = "both") Way way,
            @Parameter(value = "how long", fallback = "90s", least = "1ms", most = "1h") Duration time,
            @Parameter(value = "of what", fallback = "#2") Instrument instrument,
            @Parameter(value = "a name", fallback = "n") String name) {
        Every {
            if (count > large) {
                throw new InvalidInputException("count", "value " + count, "large " + large, "lower it");
            }
        }
    }

    record Needed(@Parameter("a label") String label) {
    }

    record Odd(@Parameter(value = "no type of these", fallback = "1") float value) {
    }

    record Bare(int value) {
    }

    private Every every(String... pairs) {
        return parameters(pairs).as(Every.class, instruments);
    }

    private static Parameters parameters(String... pairs) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (String pair : pairs) {
            values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return new Parameters("s", values);
    }

    @Test
    void shouldTakeTheFallbacksWhenNothingIsGiven() {
        assertEquals(new Every(3, 4_000_000_000L, 0.5, new BigDecimal("1.25"), false, Way.BOTH, Duration.ofSeconds(90), instruments.get(1),
                "n"), every());
    }

    @Test
    void shouldReadEachTypeWhenItIsGiven() {
        Every read = every("count=2147483647", "large=99999999999", "weight=0.001", "quantity=0", "on=true",
                "way=long-only", "time=250ms", "instrument=X", "name=any, thing");
        assertEquals(new Every(2_147_483_647, 99_999_999_999L, 0.001, new BigDecimal("0"), true, Way.LONG_ONLY, Duration.ofMillis(250),
                instruments.get(0), "any, thing"), read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "count=0           | 1 to 2147483647; give a whole number in that range",
        "count=2147483648  | 1 to 2147483647; give a whole number in that range",
        "count=1.0         | 1 to 2147483647; give a whole number in that range",
        "count=            | 1 to 2147483647; give a whole number in that range",
        "large=1e3         | a whole number; give a whole number in that range",
        "weight=0          | above 0, up to 1; give a decimal in that range",
        "weight=0.0        | above 0, up to 1; give a decimal in that range",
        "weight=1.0000001  | above 0, up to 1; give a decimal in that range",
        "weight=NaN        | above 0, up to 1; give a decimal in that range",
        "weight=1e-3       | above 0, up to 1; give a decimal in that range",
        "quantity=-0.01    | at least 0; give a decimal in that range",
        "on=yes            | true or false; give true or false",
        "way=short         | long-only both; give one of these",
        "time=90           | 1ms to 1h; give a time such as 500ms, 10s, 5m, 1h in that range",
        "time=999us        | 1ms to 1h; give a time such as 500ms, 10s, 5m, 1h in that range",
        "time=3601s        | 1ms to 1h; give a time such as 500ms, 10s, 5m, 1h in that range",
        "time=999999999999999d | 1ms to 1h; give a time such as 500ms, 10s, 5m, 1h in that range",
        "instrument=Z      | [X, Y]; name one, and declare as many as there are",
        "instrument=#3     | [X, Y]; name one, and declare as many as there are"})
    void shouldRefuseWhenAValueDoesNotServe(String given, String limit) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> every(given));
        assertEquals("strategy s: parameter " + given + ", limit " + limit, refusal.getMessage());
    }

    @Test
    void shouldRefuseAsTheRecordSaysWhenValuesDoNotFitTogether() {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> every("large=2"));
        assertEquals("strategy s: value 3, limit large 2; lower it", refusal.getMessage());
    }

    @Test
    void shouldRefuseWhenARequiredValueIsMissing() {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> parameters().as(Needed.class, instruments));
        assertEquals("strategy s: parameter label=, limit a label; add label=VALUE", refusal.getMessage());
    }

    @Test
    void shouldFallBackOnAGivenRecordAndHoldItToTheSameRange() {
        Every given = new Every(7, 8, 0.25, BigDecimal.ONE, true, Way.LONG_ONLY, Duration.ofSeconds(1), instruments.get(0), "given");
        assertEquals(new Every(7, 8, 0.75, BigDecimal.ONE, true, Way.LONG_ONLY, Duration.ofSeconds(1), instruments.get(0), "given"),
                parameters("weight=0.75").as(Every.class, given, instruments));
        Every wrong = new Every(7, 8, Double.NaN, BigDecimal.ONE, true, Way.BOTH, Duration.ofSeconds(1), instruments.get(0), "given");
        assertEquals("strategy s: parameter weight=NaN, limit above 0, up to 1; give a decimal in that range",
                assertThrows(InvalidInputException.class, () -> parameters().as(Every.class, wrong, instruments)).getMessage());
    }

    @Test
    void shouldRefuseUnknownNamesOnceTheRecordIsRead() {
        Parameters parameters = parameters("labels=x", "label=y");
        parameters.as(Needed.class, instruments);
        assertEquals("strategy s: unknown parameter labels, limit label; remove it or correct its name",
                assertThrows(InvalidInputException.class, parameters::refuseUnknown).getMessage());
    }

    @Test
    void shouldBlameTheClassWhenAComponentIsNoParameter() {
        assertThrows(IllegalStateException.class, () -> parameters().as(Odd.class, instruments));
        assertThrows(IllegalStateException.class, () -> parameters().as(Bare.class, instruments));
    }

    @Test
    void shouldSayWhatEachStrategyOfTheLibraryIs() {
        for (StrategyInfo info : StrategyCatalog.describe()) {
            assertEquals(info.className(), StrategyCatalog.create(info.name()).getClass().getName());
            assertSame(false, info.description().isEmpty(), info.name());
            assertSame(false, info.parameters().stream().anyMatch(spec -> spec.meaning().isEmpty()), info.name());
        }
        StrategyInfo crossover = StrategyCatalog.describe().get(1);
        assertEquals(new ParameterSpec("fast", ParameterType.INTEGER, "12", "1", null, "1000000", List.of(), "samples of the fast average"),
                crossover.parameters().get(0));
    }

    @Test
    void shouldHaveNothingToSayWhenAClassDoesNot() {
        assertEquals(new StrategyInfo("probe", Probe.class.getName(), "", List.of()), StrategyInfo.of("probe", Probe.class));
    }
}
