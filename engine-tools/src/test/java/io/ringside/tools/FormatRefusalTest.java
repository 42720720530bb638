package io.ringside.tools;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of trades and raw streams that are refused, and columns that cannot be. */
class FormatRefusalTest {
    private static final String PATTERN = "timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME";
    private static final String WRITE = "; write " + PATTERN;
    private static final String NAMED = ", limit the name of a column" + WRITE;
    private static final String CURE = "; name the columns with --columns " + PATTERN;
    private static final String TIME = ", limit 0 to 9214646400; "
            + "write the time since 1970 UTC, exact to 1 ns, or state its unit";
    private static final String RAW = ", limit '<local ns> <JSON>' with ns 0 to 9214646400000000000; repair or remove the line";
    private static final String REPAIR = "; repair or remove the line";
    private static final String QUOTE =
            "5 {\"stream\":\"x@bookTicker\",\"data\":{\"s\":\"X\",\"b\":\"99\",\"B\":\"1\",\"a\":\"100\",\"A\":\"1\"}}";

    @TempDir
    private Path folder;

    static Stream<Arguments> columns() {
        return Stream.of(
                arguments("foo", "part 'foo', limit " + PATTERN + WRITE),
                arguments("", "part '', limit " + PATTERN + WRITE),
                arguments("timestamp=t:s,price=p,foo=x", "part 'foo=x', limit " + PATTERN + WRITE),
                arguments("timestamp=t:s,price=p,", "part '', limit " + PATTERN + WRITE),
                arguments("timestamp=t:s,price=p,price=q", "part 'price' given 2 times, limit 1" + WRITE),
                arguments("timestamp=t,price=p", "timestamp 't', limit a name and a unit" + WRITE),
                arguments("price=p", "timestamp '', limit a name and a unit" + WRITE),
                arguments("timestamp=t:h,price=p", "unit 'h', limit s, ms, us or ns" + WRITE),
                arguments("timestamp=t:,price=p", "unit '', limit s, ms, us or ns" + WRITE),
                arguments("timestamp=:s,price=p", "timestamp ''" + NAMED),
                arguments("timestamp=t:s", "price ''" + NAMED),
                arguments("timestamp=t:s,price=", "price ''" + NAMED),
                arguments("timestamp=t:s,price=p,size=", "size ''" + NAMED));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("columns")
    void shouldRefuseWhenTheColumnsAreNotUnderstood(String columns, String message) {
        Scene.ofX(folder).ticks().option("--columns", columns).run().assertRefused("--columns: " + message);
    }

    static Stream<Arguments> headers() {
        String header = "header 'timestamp,price,amount', limit 1 column ";
        return Stream.of(
                arguments("timestamp=time:s,price=price", header + "'time' for the time" + CURE),
                arguments("timestamp=timestamp:s,price=last", header + "'last' for the price" + CURE),
                arguments("timestamp=timestamp:s,price=price,size=size", header + "'size' for the size" + CURE),
                arguments("timestamp=timestamp:s,price=timestamp", header + "'timestamp' for the price" + CURE));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("headers")
    void shouldNameTheHeaderWhenAColumnIsNotInIt(String columns, String message) {
        trades("1,100,5").option("--format", "trades", "--columns", columns).run().assertRefused("trades.csv:1: " + message);
    }

    private Scene trades(String... rows) {
        return Scene.ofX(folder).write("trades.csv", Scene.lines("timestamp,price,amount", rows)).fileOption("--ticks", "trades.csv");
    }

    static Stream<Arguments> trades() {
        return Stream.of(
                arguments("4,100,5", "timestamp '4' goes back, limit at least 5 of the line before; sort the file by time"),
                arguments("6.0000000001,100,5", "timestamp '6.0000000001'" + TIME),
                arguments("1381147200000000000,100,5", "timestamp '1381147200000000000'" + TIME),
                arguments("6,0,5", "price '0', limit above 0; leave an absent quote price empty, or remove the line"),
                arguments("6,,5", "price '', limit 1 price for a trade; state the price or remove the line"),
                arguments("6,1e2,5", "price '1e2', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                arguments("6,100,-5", "amount '-5', limit at least 0; leave an unknown size empty"),
                arguments("6,100", "columns 2, limit 3; give the row as many columns as the header"),
                arguments("", "blank line '', limit 3 columns; remove the line"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("trades")
    void shouldNameFileAndLineWhenATradeIsRefused(String row, String message) {
        trades("5,100,5", row).run().assertRefused("trades.csv:3: " + message);
    }

    @Test
    void shouldRefuseTradesWhenThereAreTwoInstruments() {
        trades("5,100,5").instrument("Y:2:0:USD").run()
                .assertRefused("trades.csv: instruments 2, limit 1 for a trades file; declare the one instrument it holds");
    }

    @Test
    void shouldRefuseWhenTheFileIsNotOfTheStatedFormat() {
        trades("5,100,5").option("--format", "canonical").run().assertRefused("trades.csv:1: header 'timestamp,price,amount', limit '"
                + Scene.TICKS_HEADER + "' or the same with ,side; name the file's --format or add the header");
        trades("5,100,5").option("--format", "binance-raw").run()
                .assertRefused("trades.csv:1: line 'timestamp,price,amount'" + RAW);
        Scene.ofX(folder).ticks().option("--format", "trades").run().assertRefused(
                "ticks.csv:1: header 'timestamp_ns,symbol,type,bid,bid_size,as'... (61 bytes), limit 1 column 'timestamp' for the time"
                + CURE);
    }

    static Stream<Arguments> messages() {
        String trade = "6 {\"stream\":\"x@trade\",\"data\":{\"s\":\"X\",\"p\":\"100\",\"q\":\"5\",\"m\":true}}";
        return Stream.of(
                arguments("nonsense", "line 'nonsense'" + RAW),
                arguments("", "blank line '', limit '<local ns> <JSON>'; remove the line"),
                arguments("6 {", "JSON at byte 4 '', limit a name in quotes" + REPAIR),
                arguments(trade + "}", "JSON at byte 67 '}', limit the end of the line" + REPAIR),
                arguments(trade.replace("6 ", "4 "), "local ns '4' goes back, limit at least 5 of the line before; sort the file by time"),
                arguments(trade.replace("\"X\"", "\"Y\""),
                        "unknown symbol 'Y', limit one of [X]; declare the instrument or remove its lines"),
                arguments(trade.replace("\"p\":\"100\",", ""), "member p missing, limit 1" + REPAIR),
                arguments(trade.replace("true", "1"), "member m '1', limit true or false" + REPAIR),
                arguments(trade.replace("100", "0"),
                        "member p '0', limit above 0; leave an absent quote price empty, or remove the line"),
                arguments(trade.replace("100", "NaN"), "member p 'NaN', limit digits with at most 1 point, without exponent; "
                        + "write a plain decimal number"),
                arguments(trade.replace("100", "100.001"),
                        "member p '100.001', limit 2 decimals of X; declare the instrument with more price decimals or round the value"),
                arguments(trade.replace("\"5\"", "\"-5\""), "member q '-5', limit at least 0; leave an unknown size empty"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("messages")
    void shouldNameFileAndLineWhenAMessageIsRefused(String line, String message) {
        Scene.ofX(folder).write("stream.raw", QUOTE + "\n" + line + "\n").fileOption("--ticks", "stream.raw").run()
                .assertRefused("stream.raw:2: " + message);
    }
}
