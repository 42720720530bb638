package io.ringside.tools;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Canonical files that are refused: where, and in which words. */
class TickFileRefusalTest {
    private static final String GOOD = "5,X,Q,99.99,100,100.01,100,,";
    private static final String PLAIN = ", limit digits with at most 1 point, without exponent; write a plain decimal number";
    private static final String ABOVE_0 = ", limit above 0; leave an absent quote price empty, or remove the line";
    private static final String TIME = ", limit 0 to 9214646400000000000; write whole ns since 1970 UTC";
    private static final String PRICE_DECIMALS = ", limit 2 decimals of X; "
            + "declare the instrument with more price decimals or round the value";
    private static final String SIZE_DECIMALS = ", limit 0 decimals of X; "
            + "declare the instrument with more quantity decimals or round the value";
    private static final String MAX_PRICE = ", limit 1000000 for X; check the price, or define the instrument with a higher maxPrice";
    private static final String COLUMNS = ", limit 9; give the row as many columns as the header";
    private static final String QUOTES = ", limit 0 quotes; write the file without quotes";
    private static final String SIDE = ", limit B, S or empty; write the side of the aggressor or leave it empty";

    @TempDir
    private Path folder;

    static Stream<Arguments> badRows() {
        return Stream.of(
                arguments("6,Y,Q,99.99,100,100.01,100,,",
                        "unknown symbol 'Y', limit one of [X]; declare the instrument or remove its lines"),
                arguments("6,XX,Q,99.99,100,100.01,100,,",
                        "unknown symbol 'XX', limit one of [X]; declare the instrument or remove its lines"),
                arguments("6,,Q,99.99,100,100.01,100,,",
                        "unknown symbol '', limit one of [X]; declare the instrument or remove its lines"),
                arguments("4,X,Q,99.99,100,100.01,100,,",
                        "timestamp_ns '4' goes back, limit at least 5 of the line before; sort the file by time"),
                arguments("abc,X,Q,99.99,100,100.01,100,,", "timestamp_ns 'abc'" + TIME),
                arguments("6.5,X,Q,99.99,100,100.01,100,,", "timestamp_ns '6.5'" + TIME),
                arguments("-6,X,Q,99.99,100,100.01,100,,", "timestamp_ns '-6'" + TIME),
                arguments(",X,Q,99.99,100,100.01,100,,", "timestamp_ns ''" + TIME),
                arguments("9223372036854775808,X,Q,1,1,1,1,,", "timestamp_ns '9223372036854775808'" + TIME),
                arguments("9223372036854775807,X,Q,1,1,1,1,,", "timestamp_ns '9223372036854775807'" + TIME),
                arguments("9214646400000000001,X,Q,1,1,1,1,,", "timestamp_ns '9214646400000000001'" + TIME),
                arguments("6,X,Z,99.99,100,100.01,100,,", "type 'Z', limit Q or T; write Q for a quote, T for a trade"),
                arguments("6,X,q,99.99,100,100.01,100,,", "type 'q', limit Q or T; write Q for a quote, T for a trade"),
                arguments("6,X,,99.99,100,100.01,100,,", "type '', limit Q or T; write Q for a quote, T for a trade"),
                arguments("", "blank line '', limit 9 columns; remove the line"),
                arguments("   ", "blank line '   ', limit 9 columns; remove the line"),
                arguments("6,X,Q,99.99,100,100.01,100", "columns 7" + COLUMNS),
                arguments("6,X,Q,99.99,100,100.01,100,,,", "columns 10" + COLUMNS),
                arguments("6,X,Q,\"99.99\",100,100.01,100,,", "quoted field '\"99.99\"'" + QUOTES),
                arguments("6,\"X\",Q,99.99,100,100.01,100,,", "quoted field '\"X\"'" + QUOTES));
    }

    static Stream<Arguments> badNumbers() {
        return Stream.of(
                arguments("6,X,Q,0,100,100.01,100,,", "bid '0'" + ABOVE_0),
                arguments("6,X,Q,99.99,100,0.00,100,,", "ask '0.00'" + ABOVE_0),
                arguments("6,X,Q,99.99,100,-1,100,,", "ask '-1'" + ABOVE_0),
                arguments("6,X,T,,,,,0,5", "price '0'" + ABOVE_0),
                arguments("6,X,T,,,,,-100,5", "price '-100'" + ABOVE_0),
                arguments("6,X,T,,,,,,5", "price '', limit 1 price for a trade; state the price or remove the line"),
                arguments("6,X,Q,NaN,100,100.01,100,,", "bid 'NaN'" + PLAIN),
                arguments("6,X,T,,,,,Infinity,5", "price 'Infinity'" + PLAIN),
                arguments("6,X,Q,1e2,100,100.01,100,,", "bid '1e2'" + PLAIN),
                arguments("6,X,Q,99.99,1E3,100.01,100,,", "bid_size '1E3'" + PLAIN),
                arguments("6,X,Q,+99.99,100,100.01,100,,", "bid '+99.99'" + PLAIN),
                arguments("6,X,Q, 99.99,100,100.01,100,,", "bid ' 99.99'" + PLAIN),
                arguments("6,X,Q,99.9.9,100,100.01,100,,", "bid '99.9.9'" + PLAIN),
                arguments("6,X,Q,.,100,100.01,100,,", "bid '.'" + PLAIN),
                arguments("6,X,Q,99.999,100,100.01,100,,", "bid '99.999'" + PRICE_DECIMALS),
                arguments("6,X,T,,,,,100.001,5", "price '100.001'" + PRICE_DECIMALS),
                arguments("6,X,Q,99.99,100.5,100.01,100,,", "bid_size '100.5'" + SIZE_DECIMALS),
                arguments("6,X,T,,,,,100,0.5", "size '0.5'" + SIZE_DECIMALS),
                arguments("6,X,Q,99.99,100,100.01,-1,,", "ask_size '-1', limit at least 0; leave an unknown size empty"),
                arguments("6,X,Q,99.99,100,1000000.01,100,,", "ask '1000000.01'" + MAX_PRICE),
                arguments("6,X,T,,,,,1000000.01,5", "price '1000000.01'" + MAX_PRICE),
                arguments("6,X,T,,,,,100,9223372036854775808",
                        "size '9223372036854775808', limit 9223372036854775807; check the size, or declare fewer quantity decimals"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource({"badRows", "badNumbers"})
    void shouldNameFileAndLineWhenARowIsRefused(String row, String message) {
        Scene.ofX(folder).ticks(GOOD, row, "7,X,Q,99.99,100,100.01,100,,").run().assertRefused("ticks.csv:3: " + message);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource({"badRows", "badNumbers"})
    void shouldSayTheSameWhenTheFileIsCompressedWithCrLf(String row, String message) {
        Scene.ofX(folder).writeGzip("t.csv.gz", Scene.lines(Scene.TICKS_HEADER, GOOD, row).replace("\n", "\r\n"))
                .fileOption("--ticks", "t.csv.gz").run().assertRefused("t.csv.gz:3: " + message);
    }

    static Stream<Arguments> badSides() {
        return Stream.of(
                arguments("6,X,T,,,,,100,5,X", "side 'X'" + SIDE),
                arguments("6,X,T,,,,,100,5,BUY", "side 'BUY'" + SIDE),
                arguments("6,X,T,,,,,100,5,b", "side 'b'" + SIDE),
                arguments("6,X,T,,,,,100,5", "columns 9, limit 10; give the row as many columns as the header"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("badSides")
    void shouldNameFileAndLineWhenASideIsRefused(String row, String message) {
        Scene.ofX(folder).write("t.csv", Scene.lines(Scene.TICKS_HEADER + ",side", "5,X,T,,,,,100,5,B", row))
                .fileOption("--ticks", "t.csv").run().assertRefused("t.csv:3: " + message);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("files")
    void shouldNameTheFileWhenItIsNoFileOfTicks(String name, String text, String message) {
        Scene.ofX(folder).write(name, text).fileOption("--ticks", name).run().assertRefused(message);
    }

    static Stream<Arguments> files() {
        String header = ", limit the canonical header, timestamp and price columns, or '<local ns> <JSON>'; "
                + "state --format and --columns or repair the header";
        String gzip = ", limit an intact gzip file; compress or download the file again";
        return Stream.of(
                arguments("empty.csv", "",
                        "empty.csv:1: empty file 0 bytes, limit at least 1 line; check the path or record the file again"),
                arguments("odd.csv", "foo,bar\n1,2\n", "odd.csv:1: header 'foo,bar'" + header),
                arguments("bare.csv", GOOD + "\n", "bare.csv:1: header '" + GOOD + "'" + header),
                arguments("plain.csv.gz", "nonsense\n", "plain.csv.gz:1: gzip data 'Not in GZIP format'" + gzip),
                arguments("empty.csv.gz", "",
                        "empty.csv.gz:1: empty file 0 bytes, limit at least 1 line; check the path or record the file again"));
    }

    @Test
    void shouldRefuseWhenTheCompressedFileIsCutOff() throws IOException {
        Scene scene = Scene.ofX(folder).writeGzip("t.csv.gz", Scene.lines(Scene.TICKS_HEADER, GOOD));
        byte[] whole = Files.readAllBytes(folder.resolve("t.csv.gz"));
        Files.write(folder.resolve("t.csv.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        scene.fileOption("--ticks", "t.csv.gz").run().assertRefused("t.csv.gz:1: gzip data 'Unexpected end of ZLIB input stream', "
                + "limit an intact gzip file; compress or download the file again");
    }

    @Test
    void shouldRefuseWhenTheFileIsMissing() {
        Scene.ofX(folder).fileOption("--ticks", "no.csv").run()
                .assertRefused("no.csv: file missing, limit an existing file; check the path");
    }

    @Test
    void shouldRefuseWhenTheFileIsADirectory() throws IOException {
        Files.createDirectory(folder.resolve("ticks"));
        Scene.ofX(folder).fileOption("--ticks", "ticks").run().assertRefused("ticks: directory, limit a file; name a file in it");
    }

    @Test
    void shouldNameTheFileAtFaultWhenItIsTheSecondOfTwo() {
        Scene scene = Scene.ofX(folder).write("a.csv", Scene.lines(Scene.TICKS_HEADER, GOOD))
                .write("b.csv", Scene.lines(Scene.TICKS_HEADER, "2,X,T,,,,,100,5", "1,X,T,,,,,100,5"));
        scene.option("--ticks", scene.place("a.csv") + "," + scene.place("b.csv")).run()
                .assertRefused("b.csv:3: timestamp_ns '1' goes back, limit at least 2 of the line before; sort the file by time");
    }
}
