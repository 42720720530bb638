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
        assertEquals("{\"USD\":\"0\",\"EUR\":\"0\"}", json.get("feesByCurrency").toString());
        assertTrue(json.get("statistics").get("cagr").isNull());
        assertEquals("shorter than a day", json.get("statistics").get("unavailable").get("cagr").asText());
        assertEquals(-2500.105 / 155000, json.get("statistics").get("totalReturn").asDouble(), 1e-12);
        assertEquals(4, json.size() - plain.size());
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
    void shouldChargeInAnotherCurrencyWhenTheFeeNamesOne() {
        Scene scene = new Scene(folder).instrument("BNBUSD:2:0:USD").instrument("X:2:0:USD")
                .ticks("1,BNBUSD,Q,250,,250.5,,,", "2,X,Q,99.99,,100,,,", "3,X,Q,99.99,,100,,,").option("--currency", "BNB:8")
                .option("--fx", "BNB/USD=BNBUSD", "--cash", "100000:USD", "--fee-per-unit", "0.0001:BNB", "--fee-min", "0.002:BNB")
                .script("2,X,order,BUY,10,MARKET,,,a", "3,X,order,SELL,10,MARKET,,,b");
        JsonNode json = scene.option("--json", "--statistics").run().assertSound().json();
        // two orders at the least fee: 0.004 BNB, paid at 250, owed at 250.5 and rounded against us
        assertEquals("1 99999.9 99998.89 {\"USD\":\"0\",\"BNB\":\"0.004\"}", json.get("fees").asText() + " "
                + json.get("cash").asText() + " " + json.get("equity").asText() + " " + json.get("feesByCurrency"));
        // the round trip lost 0.10 and two fees of 0.501, each rounded up
        assertEquals(-1.12, json.get("statistics").get("expectancy").asDouble(), 1e-9);
        assertTrue(scene.events().contains("F,2,2,X,BUY,10,100,0.002:BNB,TAKER"), () -> scene.read("run.events"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--fee-per-order 1:CHF | venue fees: currency CHF, limit one of [USD, EUR]; state it and its rate: fx CHF/USD=SYMBOL",
        "--fee-per-order 1: | --fee-per-order: value '1:', limit AMOUNT or AMOUNT:CURRENCY; write such as 1 or 1:USD",
        "--fee-per-order :EUR | --fee-per-order: value ':EUR', limit AMOUNT or AMOUNT:CURRENCY; write such as 1 or 1:USD",
        "--fee-per-order 1:E-R | --fee-per-order: code 'E-R', limit 1 to 16 letters or digits; write a code such as USD",
        "--fee-per-unit 1:EUR --fee-min 1 | --fee-min: value 1 beside --fee-per-unit 1:EUR, limit 1 currency; state the same currency in"
            + " both, or none",
        "--fee-per-unit 1:EUR --fee-max-bps 5 | --fee-max-bps: at most 5 bps of the notional, limit no maximum; leave the maximum out, or"
            + " the currency",
        "--fee-bps 1:EUR | --fee-bps: number '1:EUR', limit 4 decimals and 922337203685477.5807; write a plain decimal number"})
    void shouldRefuseAFeeThatNamesNoCurrencyOfTheRun(String options, String message) {
        scene().option("--cash", "1000:USD", "--fx", "EUR/USD=EURUSD").option(options.split(" ")).run().assertRefused(message);
    }

    @Test
    void shouldSayThatEquityIsUnknownWhenItIsBeyondMeasure() {
        Scene vast = new Scene(folder).instrument("EURUSD:5:0:USD").instrument("SAP:2:0:EUR")
                .ticks("1,EURUSD,Q,900000,,900000,,,")
                .option("--cash", "100000:USD,10000000:EUR", "--fx", "EUR/USD=EURUSD");
        String table = vast.run().assertSound().out();
        assertTrue(table.contains("equity            unknown: EUR worth more than 2^58 money units"), table);
        assertTrue(table.contains("max drawdown      unknown") && table.contains("n/a (equity unknown)"), table);
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
