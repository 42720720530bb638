package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several currencies from the command line: a case worked by hand. */
class CurrenciesTest {
    @TempDir
    private Path folder;

    private Scene scene() {
        return new Scene(folder).instrument("EURUSD:5:0:USD").instrument("SAP:2:0:EUR")
                .ticks("1,SAP,Q,99.99,,100,,,", "2,EURUSD,Q,1.1,,1.1001,,,", "3,SAP,Q,99.99,,100,,,", "4,EURUSD,Q,1.05,,1.0501,,,");
    }

    private Scene traded() {
        return scene().option("--cash", "100000:USD,50000:EUR", "--fx", "EUR/USD=EURUSD").script("1,SAP,order,BUY,10,MARKET,,,a",
                "3,SAP,order,BUY,29,MARKET,,,b", "3,SAP,order,BUY,10,MARKET,,,c");
    }

    @Test
    void shouldReckonInTheFirstCurrencyWhenTheOthersHaveRates() {
        // 29 × 100 × 1.1001 = 3190.29 of 2 % of 155000 = 3100
        assertEquals(List.of("NO_RATE", "MAX_TRADE_VALUE", "APPROVED"), traded().verdicts());
        JsonNode json = traded().option("--json").run().assertSound().json();
        // 49000 + 999.90 = 49999.90 EUR at 1.05; the peak is 155000
        assertEquals("152499.895 100000 -2500.105 161", json.get("equity").asText() + " " + json.get("cash").asText() + " "
                + json.get("unrealizedPnl").asText() + " " + json.get("maxDrawdownBps").asText());
        assertEquals(List.of("P,EURUSD,0,0", "P,SAP,10,1000", "C,USD,100000", "C,EUR,49000"),
                traded().events().stream().filter(line -> line.matches("[PC],.*")).toList());
    }

    @Test
    void shouldSayWhatEachStrategyMadeAndTheStatisticsWhenAsked() {
        JsonNode plain = traded().option("--json").run().assertSound().json();
        JsonNode json = traded().option("--json", "--statistics").run().assertSound().json();
        // -0.10 EUR at 1.0501 is the strategy's; the rest is what the rate has made of the account's euros
        assertEquals("script -0.10501 -0.1, (none) -2499.99999", json.get("strategies").get(0).get("strategy").asText() + " "
                + json.get("strategies").get(0).get("profit").asText() + " "
                + json.get("strategies").get(0).get("profitByCurrency").get("EUR").asText() + ", "
                + json.get("strategies").get(1).get("strategy").asText() + " " + json.get("strategies").get(1).get("profit").asText());
        assertEquals("{\"USD\":\"100000\",\"EUR\":\"49000\"}", json.get("balances").toString());
        assertTrue(json.get("statistics").get("cagr").isNull());
        assertEquals("shorter than a day", json.get("statistics").get("unavailable").get("cagr").asText());
        assertEquals(-2500.105 / 155000, json.get("statistics").get("totalReturn").asDouble(), 1e-12);
        assertEquals(3, json.size() - plain.size());
    }

    @Test
    void shouldSayWhichRateIsMissingWhenEquityIsUnknown() {
        Scene early = new Scene(folder).instrument("EURUSD:5:0:USD").instrument("SAP:2:0:EUR").ticks("1,SAP,Q,99.99,,100,,,")
                .option("--cash", "100000:USD", "--cash", "50000:EUR", "--fx", "EUR/USD=EURUSD");
        String table = early.run().assertSound().out();
        assertTrue(table.contains("unknown: no rate of EUR") && table.contains("100000 USD, 50000 EUR"), table);
        assertTrue(table.contains("max drawdown      unknown"), table);
        JsonNode json = early.option("--json", "--statistics").run().assertSound().json();
        assertEquals("unknown null unknown", json.get("equity").asText() + " " + json.get("maxDrawdownBps").asText() + " "
                + json.get("strategies").get(0).get("profit").asText());
        assertEquals("equity unknown", json.get("statistics").get("unavailable").get("drawdownDays").asText());
    }

    @Test
    void shouldSayThatEquityIsUnknownWhenItIsBeyondMeasure() {
        Scene vast = new Scene(folder).instrument("EURUSD:5:0:USD").instrument("SAP:2:0:EUR")
                .ticks("1,EURUSD,Q,900000,,900000,,,")
                .option("--cash", "100000:USD,10000000:EUR", "--fx", "EUR/USD=EURUSD");
        String table = vast.run().assertSound().out();
        assertTrue(table.contains("equity            unknown: EUR worth more than 2^58 money units"), table);
        assertTrue(table.contains("max drawdown      unknown") && table.contains("n/a: equity unknown"), table);
        JsonNode json = vast.option("--json", "--statistics").run().assertSound().json();
        for (String figure : List.of("equity", "realizedPnl", "unrealizedPnl", "fees")) {
            assertEquals("unknown", json.get(figure).asText(), figure);
        }
        assertTrue(json.get("maxDrawdownBps").isNull());
        assertTrue(json.get("statistics").get("totalReturn").isNull());
        assertEquals("unknown", json.get("strategies").get(0).get("profit").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1000:USD | EURUSD | --fx: value EURUSD, limit PAIR=SYMBOL; write such as EUR/USD=EURUSD",
        "1000:USD | EURUSD=EURUSD | --fx: pair EURUSD, limit BASE/QUOTE, two different currencies; write such as EUR/USD",
        "1000:USD | EUR/USD=X | fx EUR/USD=X: unknown symbol X, limit [EURUSD, SAP]; declare the instrument",
        "1000:USD,5:USD | EUR/USD=EURUSD | --cash: currency USD given 2 times, limit 1; state each once",
        "1000:USD,5:CHF | EUR/USD=EURUSD | cash: currency CHF, limit one of [USD, EUR]; name one of these, or declare an instrument or a"
                + " rate of it"})
    void shouldRefuseWhatGivesNoRate(String cash, String fx, String message) {
        scene().option("--cash", cash, "--fx", fx).run().assertRefused(message);
    }
}
