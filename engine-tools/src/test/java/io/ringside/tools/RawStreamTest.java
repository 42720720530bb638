package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as an exchange's combined stream sends them, and the canonical ticks they mean. */
class RawStreamTest {
    private static final List<String> STREAM = List.of(
            "1000 {\"stream\":\"x@bookTicker\",\"data\":{\"u\":7,\"s\":\"X\",\"b\":\"99.99000\",\"B\":\"3\",\"a\":\"100.01\",\"A\":\"4\"}}",
            "1000 {\"stream\":\"x@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"s\":\"X\",\"b\":[[\"1\",\"2\"]],\"a\":[]}}",
            "1001 {\"lastUpdateId\":160,\"bids\":[[\"99.98\",\"4\"]],\"asks\":[]}",
            "2000 {\"stream\":\"x@trade\",\"data\":{\"e\":\"trade\",\"s\":\"X\",\"t\":1,\"p\":\"100.00\",\"q\":\"2\",\"m\":true}}",
            "2000 {\"data\":{\"m\":false,\"q\":\"2.0\",\"p\":\"100.00\",\"s\":\"X\"},\"stream\":\"x@trade\"}",
            "3000 {\"stream\":\"x@bookTicker\",\"data\":{\"A\":\"0\",\"a\":\"100.02\",\"B\":\"5\",\"b\":\"100.00\",\"s\":\"X\"}}");
    private static final String[] CANONICAL = {
        "1000,X,Q,99.99,3,100.01,4,,,", "2000,X,T,,,,,100,2,S", "2000,X,T,,,,,100,2,B", "3000,X,Q,100,5,100.02,0,,,",
    };

    @TempDir
    private Path folder;

    private Scene scene() {
        return Scene.ofX(folder).script("1,X,order,BUY,9,LIMIT,100,GTC,a", "1,X,order,BUY,5,MARKET,,,", "4,X,order,SELL,6,MARKET,,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "binance-raw"})
    void shouldMeanTheCanonicalTicksWhenRead(String format) {
        String expected = scene().write("t.csv", Scene.lines(Scene.TICKS_HEADER + ",side", CANONICAL)).fileOption("--ticks", "t.csv")
                .run().assertSound().digest();
        CommandRun run = scene().write("x.raw", String.join("\n", STREAM) + "\n").fileOption("--ticks", "x.raw").option("--format", format)
                .run().assertSound();
        assertEquals(expected, run.digest());
        assertEquals(4, run.json().get("ticks").intValue());
        assertEquals(2, run.json().get("skipped").intValue());
    }

    @Test
    void shouldLetOnlyTheSellerFillABuyWhenTheTradeNamesItsMaker() {
        List<String> fills = scene().write("x.raw", String.join("\n", STREAM)).fileOption("--ticks", "x.raw").events().stream()
                .filter(line -> line.startsWith("F,")).toList();
        assertEquals(List.of("F,1,1000,X,BUY,4,100.01,0,TAKER", "F,2,2000,X,BUY,2,100,0,MAKER", "F,4,3000,X,SELL,5,100,0,TAKER"), fills);
    }

    @Test
    void shouldMergeWithCanonicalFilesWhenFormatsAreDetected() {
        Scene scene = Scene.ofX(folder).instrument("Y:2:0:USD").write("x.raw", String.join("\n", STREAM))
                .write("y.csv", Scene.lines(Scene.TICKS_HEADER, "1500,Y,Q,1,,2,,,"));
        CommandRun run = scene.option("--ticks", scene.place("x.raw") + "," + scene.place("y.csv")).run().assertSound();
        assertEquals("5 2", run.json().get("ticks") + " " + run.json().get("skipped"));
    }
}
