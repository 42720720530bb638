package io.ringside.feed;

import static io.ringside.feed.FeedFormat.AUTO;
import static io.ringside.feed.FeedFormat.BINANCE_RAW;
import static io.ringside.feed.FeedFormat.CANONICAL;
import static io.ringside.feed.FeedFormat.TRADES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words. */
class FeedRefusalTest {
    private static final String HEADER = FeedFixture.HEADER;
    private static final String GOOD = HEADER + "100,X,Q,1,1,2,1,,\n";
    private static final String SIDES = FeedFixture.HEADER_WITH_SIDE;
    private static final String T = "timestamp,price,size\n";
    private static final String QUOTE = "{\"stream\":\"x@bookTicker\",\"data\":"
            + "{\"s\":\"X\",\"b\":\"1\",\"B\":\"1\",\"a\":\"2\",\"A\":\"1\"}}";
    private static final String TRADE = "{\"stream\":\"x@trade\",\"data\":{\"s\":\"X\",\"p\":\"1\",\"q\":\"1\",\"m\":true}}";

    private static Arguments refused(FeedFormat format, String text, String message) {
        return Arguments.of(format, text, message);
    }

    private static Arguments canonical(String text, String message) {
        return refused(CANONICAL, text, message);
    }

    private static Arguments binance(String text, String message) {
        return refused(BINANCE_RAW, text, message);
    }

    static Stream<Arguments> canonicalKeys() {
        return Stream.of(
                canonical(GOOD + "\n", "f:3: blank line '', limit 9 columns; remove the line"),
                canonical(GOOD + "  \n", "f:3: blank line '  ', limit 9 columns; remove the line"),
                canonical(GOOD + "\r\n", "f:3: blank line '', limit 9 columns; remove the line"),
                canonical(GOOD + "\n101,X,Q,1,1,2,1,,\n", "f:3: blank line '', limit 9 columns; remove the line"),
                canonical(GOOD + "99,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '99' goes back, limit at least 100 of the line before; sort the file by time"),
                canonical(GOOD + "100.5,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '100.5', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "-1,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '-1', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + ",X,Q,1,1,2,1,,\n", "f:3: timestamp_ns '', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + " 101,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns ' 101', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "1e3,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '1e3', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "9214646400000000001,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '9214646400000000001', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "9223372036854775808,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '9223372036854775808', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "12345678901234567890123,X,Q,1,1,2,1,,\n",
                        "f:3: timestamp_ns '12345678901234567890123', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "101,IBM,Q,1,1,2,1,,\n",
                        "f:3: unknown symbol 'IBM', limit one of [X]; declare the instrument or remove its lines"),
                canonical(GOOD + "101,x,Q,1,1,2,1,,\n",
                        "f:3: unknown symbol 'x', limit one of [X]; declare the instrument or remove its lines"),
                canonical(GOOD + "101,,Q,1,1,2,1,,\n",
                        "f:3: unknown symbol '', limit one of [X]; declare the instrument or remove its lines"),
                canonical(HEADER + "101,,Q,1,1,2,1,,\n",
                        "f:2: unknown symbol '', limit one of [X]; declare the instrument or remove its lines"),
                canonical(GOOD + "101,X,B,1,1,2,1,,\n", "f:3: type 'B', limit Q or T; write Q for a quote, T for a trade"),
                canonical(GOOD + "101,X,,1,1,2,1,,\n", "f:3: type '', limit Q or T; write Q for a quote, T for a trade"),
                canonical(GOOD + "101,X,QQ,1,1,2,1,,\n", "f:3: type 'QQ', limit Q or T; write Q for a quote, T for a trade"),
                canonical(GOOD + "101,X,q,1,1,2,1,,\n", "f:3: type 'q', limit Q or T; write Q for a quote, T for a trade")
        );
    }

    static Stream<Arguments> canonicalNumbers() {
        return Stream.of(
                canonical(GOOD + "101,X,Q,0,1,2,1,,\n",
                        "f:3: bid '0', limit above 0; leave an absent quote price empty, or remove the line"),
                canonical(GOOD + "101,X,Q,0.00,1,2,1,,\n",
                        "f:3: bid '0.00', limit above 0; leave an absent quote price empty, or remove the line"),
                canonical(GOOD + "101,X,Q,-1.5,1,2,1,,\n",
                        "f:3: bid '-1.5', limit above 0; leave an absent quote price empty, or remove the line"),
                canonical(GOOD + "101,X,Q,1,1,-2,1,,\n",
                        "f:3: ask '-2', limit above 0; leave an absent quote price empty, or remove the line"),
                canonical(GOOD + "101,X,Q,NaN,1,2,1,,\n",
                        "f:3: bid 'NaN', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,1,1,Infinity,1,,\n",
                        "f:3: ask 'Infinity', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,1e2,1,2,1,,\n",
                        "f:3: bid '1e2', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,+1,1,2,1,,\n",
                        "f:3: bid '+1', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,.,1,2,1,,\n",
                        "f:3: bid '.', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,1.2.3,1,2,1,,\n",
                        "f:3: bid '1.2.3', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q, 1,1,2,1,,\n",
                        "f:3: bid ' 1', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,1.005,1,2,1,,\n",
                        "f:3: bid '1.005', limit 2 decimals of X; declare the instrument with more price decimals or round the value"),
                canonical(GOOD + "101,X,Q,1.00000000001,1,2,1,,\n",
                        "f:3: bid '1.00000000001', limit 2 decimals of X; declare the instrument with more price decimals or "
                        + "round the value"),
                canonical(GOOD + "101,X,Q,1000000.01,1,2,1,,\n",
                        "f:3: bid '1000000.01', limit 1000000 for X; check the price, or define the instrument with a higher maxPrice"),
                canonical(GOOD + "101,X,Q,99999999999999999999,1,2,1,,\n",
                        "f:3: bid '99999999999999999999', limit 1000000 for X; check the price, or define the instrument "
                        + "with a higher maxPrice"),
                canonical(GOOD + "101,X,Q,1,-1,2,1,,\n", "f:3: bid_size '-1', limit at least 0; leave an unknown size empty"),
                canonical(GOOD + "101,X,Q,1,-0,2,1,,\n", "f:3: bid_size '-0', limit at least 0; leave an unknown size empty"),
                canonical(GOOD + "101,X,Q,1,1.25,2,1,,\n",
                        "f:3: bid_size '1.25', limit 1 decimals of X; declare the instrument with more quantity decimals or "
                        + "round the value"),
                canonical(GOOD + "101,X,Q,1,1,2,ten,,\n",
                        "f:3: ask_size 'ten', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,1,1,2,922337203685477580.8,,\n",
                        "f:3: ask_size '922337203685477580.8', limit 922337203685477580.7; check the size, or declare fewer "
                        + "quantity decimals"),
                canonical(GOOD + "101,X,Q,1,1,2,99999999999999999999,,\n",
                        "f:3: ask_size '99999999999999999999', limit 922337203685477580.7; check the size, or declare fewer "
                        + "quantity decimals"),
                canonical(GOOD + "101,X,T,,,,,,5\n", "f:3: price '', limit 1 price for a trade; state the price or remove the line"),
                canonical(GOOD + "101,X,T,,,,,0,5\n",
                        "f:3: price '0', limit above 0; leave an absent quote price empty, or remove the line"),
                canonical(GOOD + "101,X,T,,,,,-3,5\n",
                        "f:3: price '-3', limit above 0; leave an absent quote price empty, or remove the line"),
                canonical(GOOD + "101,X,T,,,,,nan,5\n",
                        "f:3: price 'nan', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,T,,,,,1,-5\n", "f:3: size '-5', limit at least 0; leave an unknown size empty"),
                canonical(GOOD + "101,X,T,,,,,1,5x\n",
                        "f:3: size '5x', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,T,,,,,1,5\r6\n",
                        "f:3: size '5\\x0D6', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,T,,,,,1,5\r\r\n",
                        "f:3: size '5\\x0D', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                canonical(GOOD + "101,X,Q,1,1,2,1,,\r5\n",
                        "f:3: size '\\x0D5', limit digits with at most 1 point, without exponent; write a plain decimal number")
        );
    }

    static Stream<Arguments> canonicalShapes() {
        return Stream.of(
                canonical(GOOD + "101\n", "f:3: columns 1, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X\n", "f:3: columns 2, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,Q\n", "f:3: columns 3, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,Q,1,1,2,1", "f:3: columns 7, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,Q,1,1,2,1,\n", "f:3: columns 8, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,Q,1,1,2,1,,,\n", "f:3: columns 10, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,Q,1,1,2,1,,,,,,\n", "f:3: columns 13, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,T,,,,,1,5,B\n", "f:3: columns 10, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,X,Q,1,1,2", "f:3: columns 6, limit 9; give the row as many columns as the header"),
                canonical(GOOD + "101,\"X\",Q,1,1,2,1,,\n", "f:3: quoted field '\"X\"', limit 0 quotes; write the file without quotes"),
                canonical(GOOD + "101,X,Q,\"1\",1,2,1,,\n", "f:3: quoted field '\"1\"', limit 0 quotes; write the file without quotes"),
                canonical(GOOD + "101,X,Q,1,1,2,1,\"a,b\",\n", "f:3: quoted field '\"a', limit 0 quotes; write the file without quotes"),
                canonical(GOOD + HEADER, "f:3: timestamp_ns 'timestamp_ns', limit 0 to 9214646400000000000; write whole ns since 1970 UTC"),
                canonical(GOOD + "101,X,Q,1," + "9".repeat(100) + ",2,1,,\n",
                        "f:3: bid_size '9999999999999999999999999999999999999999'... (100 bytes), limit "
                        + "922337203685477580.7; check the size, or declare fewer quantity decimals"),
                canonical(GOOD + "101,X\u0000\u00e9,Q,1,1,2,1,,\n",
                        "f:3: unknown symbol 'X\\x00\\xE9', limit one of [X]; declare the instrument or remove its lines"),
                canonical(GOOD + "101,X,Q,1,1,2,1," + "x".repeat(1 << 20) + ",\n",
                        "f:3: line of more than 1048576 bytes, limit 1048576 bytes; check that the file is text and split the line"),
                canonical(GOOD + "101,X,Q,1,1,2,1," + "x".repeat(3 << 20),
                        "f:3: line of more than 1048576 bytes, limit 1048576 bytes; check that the file is text and split the line"),
                canonical(SIDES + "101,X,T,,,,,1,5,b\n",
                        "f:2: side 'b', limit B, S or empty; write the side of the aggressor or leave it empty"),
                canonical(SIDES + "101,X,T,,,,,1,5,BS\n",
                        "f:2: side 'BS', limit B, S or empty; write the side of the aggressor or leave it empty"),
                canonical(SIDES + "101,X,T,,,,,1,5,BUY\n",
                        "f:2: side 'BUY', limit B, S or empty; write the side of the aggressor or leave it empty"),
                canonical(SIDES + "101,X,T,,,,,1,5\n", "f:2: columns 9, limit 10; give the row as many columns as the header"),
                canonical(SIDES + "101,X,Q,1,1,2,1,,\n", "f:2: columns 9, limit 10; give the row as many columns as the header"),
                canonical("timestamp_ns,symbol,type,bid,ask\n",
                        "f:1: header 'timestamp_ns,symbol,type,bid,ask', limit "
                        + "'timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size' or the same with ,side; name the "
                        + "file's --format or add the header"),
                canonical("\u00ef\u00bb\u00bf" + GOOD,
                        "f:1: header '\\xEF\\xBB\\xBFtimestamp_ns,symbol,type,bid,bid_size'... (64 bytes), limit "
                        + "'timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size' or the same with ,side; name the "
                        + "file's --format or add the header"),
                canonical(HEADER.replace("\n", " \n") + "\n",
                        "f:1: header 'timestamp_ns,symbol,type,bid,bid_size,as'... (62 bytes), limit "
                        + "'timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size' or the same with ,side; name the "
                        + "file's --format or add the header"),
                canonical("101,X,Q,1,1,2,1,,\n",
                        "f:1: header '101,X,Q,1,1,2,1,,', limit "
                        + "'timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size' or the same with ,side; name the "
                        + "file's --format or add the header"),
                canonical("\n" + GOOD,
                        "f:1: header '', limit 'timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size' or the same "
                        + "with ,side; name the file's --format or add the header"),
                canonical("", "f:1: empty file 0 bytes, limit at least 1 line; check the path or record the file again")
        );
    }

    static Stream<Arguments> tradesFiles() {
        return Stream.of(
                refused(TRADES, "id,timestamp,price\nx\ry,7,1\n",
                        "f:2: column 1 'x\\x0Dy', limit no line break within a line; end lines with LF or CR LF only"),
                refused(TRADES, T + "5,1,1\n4,1,1\n",
                        "f:3: timestamp '4' goes back, limit at least 5 of the line before; sort the file by time"),
                refused(TRADES, T + "5,1,1\n4.999999999,1,1\n",
                        "f:3: timestamp '4.999999999' goes back, limit at least 5 of the line before; sort the file by time"),
                refused(TRADES, T + "5.0000000001,1,1\n",
                        "f:2: timestamp '5.0000000001', limit 0 to 9214646400; write the time since 1970 UTC, "
                        + "exact to 1 ns, or state its unit"),
                refused(TRADES, T + "1385337600123,1,1\n",
                        "f:2: timestamp '1385337600123', limit 0 to 9214646400; write the time since 1970 UTC, "
                        + "exact to 1 ns, or state its unit"),
                refused(TRADES, T + "x,1,1\n",
                        "f:2: timestamp 'x', limit 0 to 9214646400; write the time since 1970 UTC, exact to 1 ns, "
                        + "or state its unit"),
                refused(TRADES, T + ",1,1\n",
                        "f:2: timestamp '', limit 0 to 9214646400; write the time since 1970 UTC, exact to 1 ns, "
                        + "or state its unit"),
                refused(TRADES, T + "-5,1,1\n",
                        "f:2: timestamp '-5', limit 0 to 9214646400; write the time since 1970 UTC, exact to 1 ns, "
                        + "or state its unit"),
                refused(TRADES, T + "5,,1\n", "f:2: price '', limit 1 price for a trade; state the price or remove the line"),
                refused(TRADES, T + "5,0,1\n", "f:2: price '0', limit above 0; leave an absent quote price empty, or remove the line"),
                refused(TRADES, T + "5,-1,1\n", "f:2: price '-1', limit above 0; leave an absent quote price empty, or remove the line"),
                refused(TRADES, T + "5,1.001,1\n",
                        "f:2: price '1.001', limit 2 decimals of X; declare the instrument with more price decimals or round the value"),
                refused(TRADES, T + "5,1000000.01,1\n",
                        "f:2: price '1000000.01', limit 1000000 for X; check the price, or define the instrument with a higher maxPrice"),
                refused(TRADES, T + "5,1,-1\n", "f:2: size '-1', limit at least 0; leave an unknown size empty"),
                refused(TRADES, T + "5,1,0.05\n",
                        "f:2: size '0.05', limit 1 decimals of X; declare the instrument with more quantity decimals or round the value"),
                refused(TRADES, T + "5,1,1e-8\n",
                        "f:2: size '1e-8', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                refused(TRADES, T + "5,1\n", "f:2: columns 2, limit 3; give the row as many columns as the header"),
                refused(TRADES, T + "5,1,1,1\n", "f:2: columns 4, limit 3; give the row as many columns as the header"),
                refused(TRADES, T + "\n", "f:2: blank line '', limit 3 columns; remove the line"),
                refused(TRADES, T + "5,\"1\",1\n", "f:2: quoted field '\"1\"', limit 0 quotes; write the file without quotes"),
                refused(TRADES, "id,timestamp,price\n\"5,6\",7,1\n",
                        "f:2: quoted field '\"5', limit 0 quotes; write the file without quotes"),
                refused(TRADES, "time,price,size\n",
                        "f:1: header 'time,price,size', limit 1 column 'timestamp' for the time; name the columns with "
                        + "--columns timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME"),
                refused(TRADES, "timestamp,cost,size\n",
                        "f:1: header 'timestamp,cost,size', limit 1 column 'price' for the price; name the columns with "
                        + "--columns timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME"),
                refused(TRADES, "timestamp,price,price\n",
                        "f:1: header 'timestamp,price,price', limit 1 column 'price' for the price; name the columns with "
                        + "--columns timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME"),
                refused(TRADES, "timestamp,price,size,size\n",
                        "f:1: header 'timestamp,price,size,size', limit 1 column 'size' for the size; name the columns with "
                        + "--columns timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME"),
                refused(TRADES, "", "f:1: empty file 0 bytes, limit at least 1 line; check the path or record the file again")
        );
    }

    static Stream<Arguments> binanceLines() {
        return Stream.of(
                binance("7 " + QUOTE + "\n6 " + QUOTE,
                        "f:2: local ns '6' goes back, limit at least 7 of the line before; sort the file by time"),
                binance("7 " + QUOTE + "\n6 {}", "f:2: local ns '6' goes back, limit at least 7 of the line before; sort the file by time"),
                binance("7 " + QUOTE + "\n\n7 " + QUOTE, "f:2: blank line '', limit '<local ns> <JSON>'; remove the line"),
                binance("7 " + QUOTE + "\n\r\n", "f:2: blank line '', limit '<local ns> <JSON>'; remove the line"),
                binance(QUOTE,
                        "f:1: line '{\"stream\":\"x@bookTicker\",\"data\":{\"s\":\"X\"'... (74 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7" + QUOTE,
                        "f:1: line '7{\"stream\":\"x@bookTicker\",\"data\":{\"s\":\"X'... (75 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7  " + QUOTE,
                        "f:1: line '7  {\"stream\":\"x@bookTicker\",\"data\":{\"s\":'... (77 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7.5 " + QUOTE,
                        "f:1: line '7.5 {\"stream\":\"x@bookTicker\",\"data\":{\"s\"'... (78 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance("-7 " + QUOTE,
                        "f:1: line '-7 {\"stream\":\"x@bookTicker\",\"data\":{\"s\":'... (77 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance(" 7 " + QUOTE,
                        "f:1: line ' 7 {\"stream\":\"x@bookTicker\",\"data\":{\"s\":'... (77 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance("9223372036854775808 " + QUOTE,
                        "f:1: line '9223372036854775808 {\"stream\":\"x@bookTic'... (94 bytes), limit '<local ns> <JSON>' with "
                        + "ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7 [1]",
                        "f:1: line '7 [1]', limit '<local ns> <JSON>' with ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7 ", "f:1: line '7 ', limit '<local ns> <JSON>' with ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7", "f:1: line '7', limit '<local ns> <JSON>' with ns 0 to 9214646400000000000; repair or remove the line"),
                binance("7 {", "f:1: JSON at byte 4 '', limit a name in quotes; repair or remove the line"),
                binance("7 {\"stream\":\"x@bookTicker\",\"data\":{\"s\":\"X\",\"b\":\"1",
                        "f:1: JSON at byte 50 '', limit a closing quote; repair or remove the line"),
                binance("7 " + QUOTE + "}", "f:1: JSON at byte 77 '}', limit the end of the line; repair or remove the line"),
                binance("7 " + QUOTE + " 8", "f:1: JSON at byte 78 '8', limit the end of the line; repair or remove the line"),
                binance("7 {\"a\" 1}", "f:1: JSON at byte 8 '1}', limit ':'; repair or remove the line"),
                binance("7 {a:1}", "f:1: JSON at byte 4 'a:1}', limit a name in quotes; repair or remove the line"),
                binance("7 {\"a\":01}", "f:1: JSON at byte 9 '1}', limit ',' or '}'; repair or remove the line"),
                binance("7 {\"a\":1.}", "f:1: JSON at byte 10 '}', limit a digit; repair or remove the line"),
                binance("7 {\"a\":nil}", "f:1: JSON at byte 8 'nil}', limit a value; repair or remove the line"),
                binance("7 {\"a\":\"\t\"}",
                        "f:1: JSON at byte 9 '\\x09\"}', limit no control character in a string; repair or remove the line"),
                binance("7 {\"a\":\"\\q\"}", "f:1: JSON at byte 9 '\\q\"}', limit an escape; repair or remove the line"),
                binance("7 {\"a\":[1,]}", "f:1: JSON at byte 11 ']}', limit a value; repair or remove the line"),
                binance("7 {\"a\":[1}", "f:1: JSON at byte 10 '}', limit ',' or ']'; repair or remove the line"),
                binance("7 {\"a\":1 2}", "f:1: JSON at byte 10 '2}', limit ',' or '}'; repair or remove the line"),
                binance("7 {\"a\":" + "[".repeat(65) + "]".repeat(65) + "}",
                        "f:1: JSON at byte 72 '[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]'... (67 bytes), limit 64 levels of "
                        + "nesting; repair or remove the line")
        );
    }

    static Stream<Arguments> binanceMembers() {
        return Stream.of(
                binance("7 " + QUOTE.replace("\"X\"", "\"ETHUSDT\""),
                        "f:1: unknown symbol 'ETHUSDT', limit one of [X]; declare the instrument or remove its lines"),
                binance("7 " + QUOTE.replace("\"s\":", "\"S\":"), "f:1: member s missing, limit 1; repair or remove the line"),
                binance("7 " + QUOTE.replace("\"b\":", "\"c\":"), "f:1: member b missing, limit 1; repair or remove the line"),
                binance("7 " + QUOTE.replace("\"A\":\"1\"", "\"c\":\"1\""), "f:1: member A missing, limit 1; repair or remove the line"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":\"0.00000000\""),
                        "f:1: member b '0.00000000', limit above 0; leave an absent quote price empty, or remove the line"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":\"-1\""),
                        "f:1: member b '-1', limit above 0; leave an absent quote price empty, or remove the line"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":1e5"),
                        "f:1: member b '1e5', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":null"),
                        "f:1: member b 'null', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":[[\"1\",\"2\"]]"),
                        "f:1: member b '[[\"1\",\"2\"]]', limit digits with at most 1 point, without exponent; write a plain "
                        + "decimal number"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":\",\""),
                        "f:1: member b ',', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":\"1.00100000\""),
                        "f:1: member b '1.00100000', limit 2 decimals of X; declare the instrument with more price decimals "
                        + "or round the value"),
                binance("7 " + QUOTE.replace("\"b\":\"1\"", "\"b\":\"1000000.01000000\""),
                        "f:1: member b '1000000.01000000', limit 1000000 for X; check the price, or define the instrument "
                        + "with a higher maxPrice"),
                binance("7 " + QUOTE.replace("\"B\":\"1\"", "\"B\":\"-1\""),
                        "f:1: member B '-1', limit at least 0; leave an unknown size empty"),
                binance("7 " + QUOTE.replace("\"B\":\"1\"", "\"B\":\"0.05000000\""),
                        "f:1: member B '0.05000000', limit 1 decimals of X; declare the instrument with more quantity "
                        + "decimals or round the value"),
                binance("7 " + TRADE.replace("\"p\":\"1\"", "\"p\":\"\""),
                        "f:1: member p '', limit 1 price for a trade; state the price or remove the line"),
                binance("7 " + TRADE.replace("\"p\":\"1\"", "\"p\":\"NaN\""),
                        "f:1: member p 'NaN', limit digits with at most 1 point, without exponent; write a plain decimal number"),
                binance("7 " + TRADE.replace("\"q\":\"1\"", "\"q\":\"9999999999999999999\""),
                        "f:1: member q '9999999999999999999', limit 922337203685477580.7; check the size, or declare fewer "
                        + "quantity decimals"),
                binance("7 " + TRADE.replace("\"m\":true", "\"m\":null"),
                        "f:1: member m 'null', limit true or false; repair or remove the line"),
                binance("7 " + TRADE.replace("\"m\":true", "\"M\":true"), "f:1: member m missing, limit 1; repair or remove the line"),
                binance("7 {\"stream\":\"x@trade\",\"data\":[]}", "f:1: member s missing, limit 1; repair or remove the line"),
                binance("7 {\"stream\":\"x@trade\"}", "f:1: member s missing, limit 1; repair or remove the line"),
                binance("7 {\"stream\":\"x@trade\",\"data\":{\"s\":\"X\"},\"data\":5}",
                        "f:1: member s missing, limit 1; repair or remove the line"),
                binance("7 {\"a\":\"" + "x".repeat(1 << 20) + "\"}",
                        "f:1: line of more than 1048576 bytes, limit 1048576 bytes; check that the file is text and split the line"),
                binance("", "f:1: empty file 0 bytes, limit at least 1 line; check the path or record the file again")
        );
    }

    static Stream<Arguments> otherFiles() {
        return Stream.of(
                refused(AUTO, "", "f:1: empty file 0 bytes, limit at least 1 line; check the path or record the file again"),
                refused(AUTO, "time,price\n1,2\n",
                        "f:1: header 'time,price', limit the canonical header, timestamp and price columns, or '<local ns> "
                        + "<JSON>'; state --format and --columns or repair the header"),
                refused(AUTO, "timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price\n",
                        "f:1: header 'timestamp_ns,symbol,type,bid,bid_size,as'... (56 bytes), limit the canonical header, "
                        + "timestamp and price columns, or '<local ns> <JSON>'; state --format and --columns or repair the header"),
                refused(AUTO, "x {\"a\":1}\n",
                        "f:1: header 'x {\"a\":1}', limit the canonical header, timestamp and price columns, or '<local ns> "
                        + "<JSON>'; state --format and --columns or repair the header"),
                refused(AUTO, " {\"a\":1}\n",
                        "f:1: header ' {\"a\":1}', limit the canonical header, timestamp and price columns, or '<local ns> "
                        + "<JSON>'; state --format and --columns or repair the header"),
                refused(AUTO, "\n" + GOOD,
                        "f:1: header '', limit the canonical header, timestamp and price columns, or '<local ns> <JSON>'; "
                        + "state --format and --columns or repair the header"),
                refused(AUTO, "\u001f\u008b\u0008\u0000",
                        "f:1: header '\\x1F\\x8B\\x08\\x00', limit the canonical header, timestamp and price columns, or '<local "
                        + "ns> <JSON>'; state --format and --columns or repair the header"),
                refused(AUTO, "PK" + "z".repeat(200),
                        "f:1: header 'PKzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz'... (202 bytes), limit the canonical header, "
                        + "timestamp and price columns, or '<local ns> <JSON>'; state --format and --columns or repair the header")
        );
    }

    @ParameterizedTest
    @MethodSource({
        "canonicalKeys", "canonicalNumbers", "canonicalShapes", "tradesFiles", "binanceLines", "binanceMembers", "otherFiles",
    })
    void shouldNameThePlaceTheValueTheLimitAndTheCureWhenRefused(FeedFormat format, String text, String message) {
        Instruments one = FeedFixture.run(FeedFixture.instrument("X", 2, 1));
        InvalidInputException refusal = assertThrows(InvalidInputException.class,
                () -> FeedFixture.drain(FeedFixture.feed(text, format, null, one)));
        assertEquals(message, refusal.getMessage());
    }

    @ParameterizedTest
    @MethodSource({
        "canonicalKeys", "canonicalNumbers", "canonicalShapes", "tradesFiles", "binanceLines", "binanceMembers", "otherFiles",
    })
    void shouldSayTheSameWhenTheFileComesInPieces(FeedFormat format, String text, String message) {
        Instruments one = FeedFixture.run(FeedFixture.instrument("X", 2, 1));
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int longest = bytes.length > 10_000 ? 50_000 : 5;
        for (long seed : List.of(1L, 2L, 3L)) {
            LineReader row = FeedFixture.reader("f", FeedFixture.inPieces(bytes, new Random(seed), longest));
            InvalidInputException refusal = assertThrows(InvalidInputException.class,
                    () -> FeedFixture.drain(FileFeeds.open(row, format, null, one)));
            assertEquals(message, refusal.getMessage());
        }
    }
}
