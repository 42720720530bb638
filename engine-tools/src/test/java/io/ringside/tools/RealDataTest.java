package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded days of three markets; digests and figures were computed by a second program that shares no line with this one. */
class RealDataTest {
    private static final String FOLDER = "shared/data";
    private static final Map<String, String[]> MARKETS = Map.of(
            "IBM", new String[] {"ibm-nyse-20131007.csv.gz", "IBM:4:0:USD", "100"},
            "EURUSD", new String[] {"eurusd-oanda-20140502.csv.gz", "EURUSD:5:0:USD", "10000"},
            "BTCUSDT", new String[] {"binance-spot-btcusdt-20240808.raw.gz", "BTCUSDT:2:8:USDT", "0.1"});

    private static final Map<String, CommandRun> INLINE_RUNS = new HashMap<>();

    private static Path data;

    @BeforeAll
    static void findData() {
        data = folder();
        Assumptions.assumeTrue(data != null && Files.isDirectory(data),
                () -> "no market data: neither -Dringside.data nor a folder " + FOLDER + " beside or above the project");
    }

    /** Where the recorded days are, or null. */
    static Path folder() {
        String stated = System.getProperty("ringside.data");
        return stated != null ? Path.of(stated) : above(Path.of("").toAbsolutePath());
    }

    private static Path above(Path start) {
        for (Path place = start; place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve(FOLDER))) {
                return place.resolve(FOLDER);
            }
        }
        return null;
    }

    private static CommandRun inline(String market, String latencyUs, String feeBps) {
        return INLINE_RUNS.computeIfAbsent(market + ' ' + latencyUs + ' ' + feeBps, key -> run(market, latencyUs, feeBps, "inline"));
    }

    private static CommandRun run(String market, String latencyUs, String feeBps, String threading) {
        String[] facts = MARKETS.get(market);
        Path file = data.resolve(facts[0]);
        Assumptions.assumeTrue(Files.exists(file), () -> "no market data: " + file);
        return new Scene(data).option("--ticks", file.toString()).instrument(facts[1])
                .option("--strategy", "ema-crossover", "--param", "quantity=" + facts[2])
                .option("--latency-us", latencyUs, "--fee-bps", feeBps, "--threading", threading, "--json")
                .run().assertSound();
    }

    @ParameterizedTest(name = "{0}, {1} us, {2} bps")
    @CsvSource({
        "IBM,        0,   1, 633ad9c39b52082a3eabf13b7389e4a3cc1fa51031bc9446c36af22453cc20cd",
        "IBM,        0, 0.2, 7fe8948eb95511243958d83cf5698f2529603b09cd64022e007afc32e6f4d23a",
        "IBM,     5000,   1, f72923888d53a95b62d27f97c94c0d100d4c3881bdafe2aaa42a62cdee44ab44",
        "IBM,     5000, 0.2, 8de4f13a087c05e008c220c08e6f4ae1a0028977c2591592d3699ac73b09eff5",
        "EURUSD,     0,   1, ae2d6eadc67000b5af4e2ee21996578f736e50f27eebfa6d5680b3428e7ba18d",
        "EURUSD,     0, 0.2, 4ccdbbb7d8840ed688ac569cbec66dd525c6947bf0f0d35f318052e4781e2092",
        "EURUSD,  5000,   1, 860576afface4d6318168e72019e4fb27c7d8801f16310e628dd7be75d7e9702",
        "EURUSD,  5000, 0.2, 29f089d28f1705d2727e32f0c793e49b6ab9fb6ff39057fece919d6341cc3d69",
        "BTCUSDT,    0,   1, 7c066596856da1390a6135087a87d4103b84ad236ec7316d75aa0858055d5e99",
        "BTCUSDT,    0, 0.2, bcde17699186a015e76ae72dcdde7cf1263507c1cb56a14062c044e4a5ee6b02",
        "BTCUSDT, 5000,   1, 21dd4b0982d32cf9ca0068606f218e7072f64a714e5e69630551e0fb73095def",
        "BTCUSDT, 5000, 0.2, d82a62a2fbbe8b1d09c09e90028e218450fa3e5e7055f8504599d07979061e01",
    })
    void shouldGiveTheKnownDigestWhenRunInlineAndFused(String market, String latencyUs, String feeBps, String digest) {
        assertEquals(digest, inline(market, latencyUs, feeBps).digest());
        assertEquals(digest, run(market, latencyUs, feeBps, "fused").digest());
    }

    @Test
    void shouldGiveTheKnownDigestWhenRunPipelined() {
        assertEquals("29f089d28f1705d2727e32f0c793e49b6ab9fb6ff39057fece919d6341cc3d69",
                run("EURUSD", "5000", "0.2", "pipelined").digest());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "IBM     | 71713, 0, 1135, 1135, 1115, {\"CROSSED_BOOK\":20}, 1078, 0",
        "EURUSD  | 49341, 0, 1721, 1721, 1721, {}, 1721, 0",
        "BTCUSDT | 37797, 3452, 70, 70, 70, {}, 70, 0",
    })
    void shouldGiveTheKnownCountsWhenNothingDelaysAnOrder(String market, String counts) {
        assertEquals(counts, fields(inline(market, "0", "0.2").json(),
                "ticks", "skipped", "signals", "orders", "approved", "denied", "fills", "openOrders"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "IBM     | -2162, -1, 575.7569, 1015462.2431, 997261.2431, 27, {\"IBM\":\"-100\"}, NORMAL",
        "EURUSD  | -4211.8, -7.7, 952.88582, 980959.11418, 994827.61418, 51, {\"EURUSD\":\"10000\"}, NORMAL",
        "BTCUSDT | 10.1190854, 0.7263475, 4.9894361032, 1006174.4559967968, 1000005.8559967968, 0, {\"BTCUSDT\":\"-0.1\"}, NORMAL",
    })
    void shouldGiveTheKnownMoneyWhenNothingDelaysAnOrder(String market, String money) {
        assertEquals(money, fields(inline(market, "0", "0.2").json(),
                "realizedPnl", "unrealizedPnl", "fees", "cash", "equity", "maxDrawdownBps", "positions", "state"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "IBM     | 1115, {\"CROSSED_BOOK\":19,\"MAX_TRADE_VALUE\":60}, 1013, -1965, 2670.4467, 46",
        "EURUSD  | 1703, {\"MAX_TRADE_VALUE\":18}, 1685, -3596.8, 4664.83802, 82",
        "BTCUSDT | 70, {}, 70, 35.8147512, 33.9428068316, 0",
    })
    void shouldGiveTheKnownFiguresWhenOrdersTakeFiveMilliseconds(String market, String figures) {
        assertEquals(figures, fields(inline(market, "5000", "1").json(),
                "signals", "denied", "fills", "realizedPnl", "fees", "maxDrawdownBps"));
    }

    private static String fields(JsonNode json, String... names) {
        StringBuilder values = new StringBuilder();
        for (String name : names) {
            JsonNode value = json.get(name);
            values.append(values.length() == 0 ? "" : ", ").append(value.isTextual() ? value.textValue() : value.toString());
        }
        return values.toString();
    }
}
