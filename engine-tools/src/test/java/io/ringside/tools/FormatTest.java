package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same ticks in every form a file may have give the same digest. */
class FormatTest {
    private static final String HEADER = Scene.TICKS_HEADER;
    private static final String[] ROWS = {
        "1000,X,Q,99.99,100,100.01,30,,", "1000,X,T,,,,,100,7", "2000,X,Q,,,100.02,,,", "3000,X,Q,100,0,100.03,10,,",
        "3000,X,T,,,,,100.02,0", "4000,X,Q,100.05,3,100.04,40,,",
    };
    private static final String[] ACTIONS = {
        "1,X,order,BUY,40,MARKET,,,", "3,X,order,BUY,5,MARKET,,,", "4,X,order,SELL,5,MARKET,,,", "6,X,order,SELL,30,MARKET,,,",
        "2,X,order,BUY,9,LIMIT,99.99,GTC,a",
    };
    private static final String TRADES = "timestamp,price,amount\n1.5,100,5\n2,100.01,0\n2.000000001,99.50,12\n";

    @TempDir
    private Path folder;

    private Scene scene() {
        return Scene.ofX(folder).script(ACTIONS).option("--fee-bps", "1");
    }

    private String digestOf(String text, String... options) {
        return scene().write("t.csv", text).fileOption("--ticks", "t.csv").option(options).run().assertSound().digest();
    }

    private String expected() {
        return digestOf(Scene.lines(HEADER, ROWS));
    }

    @Test
    void shouldMeetEveryRowWhenTheTicksArePlain() {
        assertEquals(List.of("F,1,1000,X,BUY,30,100.01,0.31,TAKER", "F,3,2000,X,BUY,5,100.02,0.06,TAKER",
                        "F,6,4000,X,SELL,3,100.05,0.04,TAKER", "P,X,32,3200.37", "C,USD,996799.34"),
                scene().ticks(ROWS).events().stream().filter(line -> "FPC".indexOf(line.charAt(0)) >= 0).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "canonical"})
    void shouldReadTheSameWhenTheFormatIsStatedOrDetected(String format) {
        assertEquals(expected(), digestOf(Scene.lines(HEADER, ROWS), "--format", format));
    }

    @Test
    void shouldReadTheSameWhenLinesEndOtherwise() {
        String text = Scene.lines(HEADER, ROWS);
        assertEquals(expected(), digestOf(text.replace("\n", "\r\n")));
        assertEquals(expected(), digestOf(text.stripTrailing()));
    }

    @Test
    void shouldReadTheSameWhenThereIsAnEmptySideColumn() {
        assertEquals(expected(), digestOf(Scene.lines(HEADER, ROWS).replace("\n", ",\n").replace(HEADER + ",", HEADER + ",side")));
    }

    @Test
    void shouldReadTheSameWhenNumbersHaveZerosBehind() {
        String text = Scene.lines(HEADER, ROWS).replace("100.01,30", "100.0100,30.000").replace("T,,,,,100,", "T,,,,,0100.00000,");
        assertEquals(expected(), digestOf(text));
    }

    @Test
    void shouldReadTheSameWhenTheFileIsCompressed() throws IOException {
        String text = Scene.lines(HEADER, ROWS);
        assertEquals(expected(), scene().writeGzip("t.csv.gz", text).fileOption("--ticks", "t.csv.gz").run().assertSound().digest());
        scene().writeGzip("a.csv.gz", text.substring(0, 100)).writeGzip("b.csv.gz", text.substring(100));
        Files.write(folder.resolve("a.csv.gz"), Files.readAllBytes(folder.resolve("b.csv.gz")), StandardOpenOption.APPEND);
        assertEquals(expected(), scene().fileOption("--ticks", "a.csv.gz").run().assertSound().digest());
    }

    @Test
    void shouldReadTheSameWhenTheTicksAreMergedFromTwoFiles() {
        String first = Scene.lines(HEADER, ROWS[0], ROWS[1], ROWS[3], ROWS[4]);
        String second = Scene.lines(HEADER, ROWS[2], ROWS[5]);
        assertEquals(expected(), merged("a.csv", "b.csv", first, second));
        assertEquals(expected(), merged("b.csv", "a.csv", first, second));
    }

    private String merged(String one, String other, String first, String second) {
        Scene scene = scene().write("a.csv", first).write("b.csv", second);
        return scene.option("--ticks", scene.place(one) + "," + scene.place(other)).run().assertSound().digest();
    }

    @Test
    void shouldTakeTheFirstNamedFileFirstWhenTimesAreEqual() {
        String first = Scene.lines(HEADER, ROWS[0], ROWS[2], ROWS[3], ROWS[5]);
        String second = Scene.lines(HEADER, ROWS[1], ROWS[4]);
        assertEquals(expected(), merged("a.csv", "b.csv", first, second));
        assertNotEquals(expected(), merged("b.csv", "a.csv", first, second));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "timestamp=timestamp:s,price=price,size=amount  | 1.5 | 2 | 2.000000001",
        "timestamp=timestamp:ms,price=price,size=amount | 1500 | 2000.0 | 2000.000001",
        "timestamp=timestamp:us,price=price,size=amount | 1500000 | 2000000 | 2000000.001",
        "size=amount,price=price,timestamp=timestamp:ns | 1500000000 | 2000000000 | 2000000001",
    })
    void shouldReadTradesAsCanonicalOnesWhenTheirColumnsAreNamed(String columns, String first, String second, String third) {
        String trades = TRADES.replace("1.5,", first + ",").replace("2,", second + ",").replace("2.000000001,", third + ",");
        assertEquals(canonicalTrades(), tradesDigest(trades, "--columns", columns, "--format", "trades"));
        assertEquals(canonicalTrades(), tradesDigest(trades, "--columns", columns));
    }

    private String canonicalTrades() {
        return tradesDigest(Scene.lines(HEADER, "1500000000,X,T,,,,,100,5", "2000000000,X,T,,,,,100.01,0", "2000000001,X,T,,,,,99.5,12"));
    }

    private String tradesDigest(String text, String... options) {
        return Scene.ofX(folder).script("1,X,order,BUY,4,MARKET,,,", "2,X,order,BUY,6,MARKET,,,").write("t.csv", text)
                .fileOption("--ticks", "t.csv").option(options).run().assertSound().digest();
    }

    @Test
    void shouldReadTradesWhenOtherColumnsStandBetween() {
        String text = "id,price,flag,size,timestamp\na,100,x y,5,1.5\n,100.01,,0,2.0\nb,99.5,,12,2.000000001\n";
        assertEquals(canonicalTrades(), tradesDigest(text));
    }

    @Test
    void shouldMoveTheLastPriceWhenATradeHasNoSize() {
        List<String> events = Scene.ofX(folder).script("2,X,order,BUY,6,MARKET,,,").write("t.csv", TRADES).fileOption("--ticks", "t.csv")
                .events();
        assertEquals("F,2,2000000000,X,BUY,6,100.01,0,TAKER", events.get(2));
    }
}
