package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run prints: a table for people, one JSON object for programs. */
class OutputTest {
    private static final String[] TICKS = {"1,X,Q,99.90,50,100.10,50,,", "2,X,Q,100.20,50,100.60,50,,", "3,X,Q,100.30,50,100.40,50,,"};

    @TempDir
    private Path folder;

    private Scene scene() {
        return new Scene(folder).instrument("X:2:0:USD").ticks(TICKS);
    }

    private Scene trading() {
        return scene().option("--fee-bps", "1").script("1,X,order,BUY,30,MARKET,,,", "2,X,order,SELL,10,MARKET,,,",
                "3,X,order,BUY,900,MARKET,,,", "3,X,order,SELL,900,MARKET,,,", "3,X,order,BUY,0,MARKET,,,");
    }

    private static Map<String, String> rows(CommandRun run) {
        Map<String, String> rows = new TreeMap<>();
        run.assertSound().out().lines().forEach(line -> rows.put(line.substring(0, 18).strip(), line.substring(18)));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void shouldEndWithWhatTheVenueHoldsThoughAnExecutionWasLost(String seed) {
        Scene scene = new Scene(folder).instrument("X:2:0:USD").ticks("1,X,Q,99.99,30,100.01,30,,", "2,X,Q,99.99,30,100.01,30,,")
                .script("1,X,order,BUY,40,MARKET,,,a").option("--fault", "drop=0.4", "--seed", seed);
        String table = scene.run().assertSound().out();
        assertTrue(table.contains("positions         X 30"), table);
        assertFalse(table.contains("at the venue"), table);
        JsonNode json = scene.option("--json", "--statistics").run().assertSound().json();
        assertEquals("{\"X\":\"30\"}", json.get("positionsAtVenue").toString());
    }

    @Test
    void shouldPrintATableWhenJsonIsNotAskedFor() {
        Map<String, String> rows = rows(trading().run());
        assertEquals("script", rows.get("strategy"));
        assertTrue(rows.get("ticks").matches("3 in [0-9,]+ ms \\([0-9.]+ M/s\\)"), rows.get("ticks"));
        assertEquals("2 approved of 5 signals, denied MAX_TRADE_VALUE 2, INSTRUMENT_RULES 1", rows.get("orders"));
        assertEquals("2", rows.get("fills"));
        assertEquals("X 20", rows.get("positions"));
        assertEquals("NORMAL", rows.get("state"));
        assertEquals("0.00 %", rows.get("max drawdown"));
        assertEquals("0", rows.get("strategy faults"));
    }

    @Test
    void shouldTellTheSameAsTheJsonWhenPrintedAsATable() {
        Map<String, String> rows = rows(trading().run());
        JsonNode json = trading().option("--json").run().assertSound().json();
        assertEquals(json.get("digest").textValue(), rows.get("digest"));
        assertEquals(json.get("equity").textValue() + " USD", rows.get("equity"));
        assertEquals(json.get("threads").get(0).textValue(), rows.get("threads"));
    }

    @ParameterizedTest
    @CsvSource({"0, inline", "0.7, inline", "25, fused", "3.3333, pipelined"})
    void shouldSplitTheProfitWithoutRestWhenThereIsOne(String feeBps, String mode) {
        Map<String, String> rows = rows(scene().option("--fee-bps", feeBps, "--threading", mode)
                .script("1,X,order,SELL,7,MARKET,,,", "2,X,order,BUY,3,LIMIT,100.40,GTC,", "3,X,order,BUY,1,MARKET,,,").run());
        assertEquals(money(rows, "profit"), money(rows, "from price").add(money(rows, "paid in spread")).add(money(rows, "paid in fees")));
    }

    private static BigDecimal money(Map<String, String> rows, String name) {
        String text = rows.get(name);
        assertTrue(text.endsWith(" USD"), text);
        return new BigDecimal(text.substring(0, text.length() - 4)).setScale(2);
    }

    @Test
    void shouldNameEachPartOfTheProfitWhenWorkedByHand() {
        Map<String, String> rows = rows(scene().option("--fee-bps", "1").script("1,X,order,BUY,10,MARKET,,,").run());
        assertEquals(List.of("1.89 USD", "3 USD", "-1 USD", "-0.11 USD"), List.of(rows.get("profit"), rows.get("from price"),
                rows.get("paid in spread"), rows.get("paid in fees")));
    }

    @Test
    void shouldSayWhyWhenNoOrderLeft() {
        Map<String, String> rows = rows(scene().script("1,X,order,BUY,900,MARKET,,,", "2,X,order,BUY,900,MARKET,,,").run());
        assertEquals("0 orders: 2 signals, denied MAX_TRADE_VALUE 2", rows.get("orders"));
        assertEquals("0 orders: 0 signals", rows(scene().run()).get("orders"));
    }

    @Test
    void shouldTellTripsAndOpenOrdersWhenThereAreAny() {
        Scene scene = new Scene(folder).instrument("X:2:0:USD").limits("account.max-trade-value-bps=none")
                .ticks("1,X,Q,100,,100,,,", "2,X,Q,90,,100,,,").script("1,X,order,BUY,9000,MARKET,,,", "2,X,order,SELL,9,LIMIT,200,GTC,");
        Map<String, String> rows = rows(scene.run());
        assertEquals("LIQUIDATION_ONLY, DRAWDOWN at tick 2", rows.get("state"));
        assertEquals("1, 1 orders still open", rows.get("fills"));
        assertEquals("9.00 %", rows.get("max drawdown"));
    }

    @Test
    void shouldPrintOneObjectWithItsFieldsInOrderWhenJsonIsAskedFor() {
        JsonNode json = trading().option("--json").run().assertSound().json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("schema", "ticks", "skipped", "signals", "orders", "approved", "denied", "fills", "openOrders", "realizedPnl",
                "unrealizedPnl", "fees", "cash", "equity", "maxDrawdownBps", "positions", "state", "trips", "strategyFaults", "threads",
                "digest", "elapsedMs", "ticksPerSecond"), names);
    }

    @Test
    void shouldWriteIntegersAsNumbersAndMoneyAsTextWhenJsonIsAskedFor() {
        JsonNode json = trading().option("--json").run().assertSound().json();
        for (String name : List.of("schema", "ticks", "skipped", "signals", "orders", "approved", "fills", "openOrders", "maxDrawdownBps",
                "strategyFaults", "elapsedMs", "ticksPerSecond")) {
            assertTrue(json.get(name).isIntegralNumber(), name);
        }
        for (String name : List.of("realizedPnl", "unrealizedPnl", "fees", "cash", "equity", "state", "digest")) {
            assertTrue(json.get(name).isTextual(), name);
        }
        assertEquals("{\"X\":\"20\"}", json.get("positions").toString());
        assertEquals("{\"INSTRUMENT_RULES\":1,\"MAX_TRADE_VALUE\":2}", json.get("denied").toString());
    }

    @Test
    void shouldKeepTheOrderOfTheInstrumentsWhenThereAreSeveral() {
        Scene scene = new Scene(folder).instrument("Z:2:0:USD").instrument("X:2:0:USD").instrument("A:0:3:USD").option("--json")
                .ticks(TICKS);
        assertEquals("{\"Z\":\"0\",\"X\":\"0\",\"A\":\"0\"}", scene.run().assertSound().json().get("positions").toString());
        assertEquals(List.of("P,Z,0,0", "P,X,0,0", "P,A,0,0", "C,USD,1000000"), scene.events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:USD", "1000000.10:USD", "0.01:USD"})
    void shouldBeginWithTheStatedCashWhenThereIsAny(String cash) {
        String amount = new BigDecimal(cash.substring(0, cash.indexOf(':'))).stripTrailingZeros().toPlainString();
        JsonNode json = scene().option("--json", "--cash", cash).run().assertSound().json();
        assertEquals(amount + " " + amount, json.get("cash").textValue() + " " + json.get("equity").textValue());
    }

    @Test
    void shouldCountFeesInTheStatedDecimalsWhenACurrencyIsStated() {
        String[] actions = {"1,X,order,BUY,30,MARKET,,,"};
        assertEquals("0.31", scene().option("--json", "--fee-bps", "1").script(actions).run().json().get("fees").textValue());
        assertEquals("0.3003", scene().option("--json", "--fee-bps", "1", "--currency", "USD:8").script(actions).run().json()
                .get("fees").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "backtest --help", "backtest -h"})
    void shouldPrintUsageAndEndWithZeroWhenHelpIsAskedFor(String words) {
        CommandRun run = CommandRun.of(List.of(words.split(" "))).assertSound();
        assertTrue(run.out().startsWith("Usage: engine-tools "), run.out());
        if (words.startsWith("backtest")) {
            for (String option : List.of("--ticks", "--instrument", "--format", "--columns", "--strategy", "--param", "--classpath",
                    "--cash", "--currency", "--limits", "--latency-us", "--fee-bps", "--threading", "--events", "--json")) {
                assertTrue(run.out().contains(" " + option), option);
            }
        }
    }
}
