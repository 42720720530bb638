package io.ringside.tools;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that are refused, and parameters of strategies. */
class ScriptRefusalTest {
    private static final String WHOLE = ", limit 0 decimals and 9223372036854775807; write a plain decimal number";
    private static final String PRICE = ", limit 2 decimals and 92233720368547758.07; write a plain decimal number";
    private static final String WRITE_HEADER = "; write " + Scene.SCRIPT_HEADER;
    private static final String ONE_OF_THESE = "; use one of these";
    private static final String TICK = ", limit at least 1; ticks are counted from 1";
    private static final String MARKET = ", limit no price and IOC; empty the price, write IOC";
    private static final String ID = ", limit ids of earlier orders; name an order of an earlier row";
    private static final String PERIOD = ", limit 1 to 1000000; give a whole number in that range";

    @TempDir
    private Path folder;

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("", "columns 1, limit 9" + WRITE_HEADER),
                arguments("1,X,order,BUY", "columns 4, limit 9" + WRITE_HEADER),
                arguments("1,X,order,BUY,1,MARKET,,IOC,b,", "columns 10, limit 9" + WRITE_HEADER),
                arguments("0,X,order,BUY,1,MARKET,,IOC,b", "tick 0" + TICK),
                arguments("-1,X,order,BUY,1,MARKET,,IOC,b", "tick -1" + TICK),
                arguments("x,X,order,BUY,1,MARKET,,IOC,b", "number 'x'" + WHOLE),
                arguments("1.5,X,order,BUY,1,MARKET,,IOC,b", "number '1.5'" + WHOLE),
                arguments("1,X,order,BUY,ü,MARKET,,IOC,b", "number 'ü'" + WHOLE),
                arguments("2,X,cancel,,,,,,日", "unknown id '日'" + ID),
                arguments("2,X,order,BUY,1,MARKET,,IOC,*", "id * of an order, limit an id of its own, * being all orders;"
                        + " write another id"),
                arguments("1,Y,order,BUY,1,MARKET,,IOC,b", "unknown symbol Y, limit [X]; declare the instrument"),
                arguments("1,X,orders,BUY,1,MARKET,,IOC,b", "word 'orders', limit [ORDER, CANCEL, REPLACE]" + ONE_OF_THESE),
                arguments("1,X,,BUY,1,MARKET,,IOC,b", "word '', limit [ORDER, CANCEL, REPLACE]" + ONE_OF_THESE),
                arguments("1,X,order,buy,1,MARKET,,IOC,b", "word 'buy', limit [BUY, SELL]" + ONE_OF_THESE),
                arguments("1,X,order,,1,MARKET,,IOC,b", "word '', limit [BUY, SELL]" + ONE_OF_THESE),
                arguments("1,X,order,BUY,1,PEG,,IOC,b", "word 'PEG', limit [MARKET, LIMIT, STOP, STOP_LIMIT]" + ONE_OF_THESE),
                arguments("1,X,order,BUY,1,LIMIT,99.99,FOO,b", "word 'FOO', limit [GTC, IOC, FOK, GTD, DAY]" + ONE_OF_THESE),
                arguments("1,X,order,BUY,-1,MARKET,,IOC,b", "quantity -1, limit at least 0; give the side in its own column"),
                arguments("1,X,order,BUY,1.5,MARKET,,IOC,b", "number '1.5'" + WHOLE),
                arguments("1,X,order,BUY,,MARKET,,IOC,b", "number ''" + WHOLE),
                arguments("1,X,order,BUY,9223372036854775808,MARKET,,IOC,b", "number '9223372036854775808'" + WHOLE),
                arguments("1,X,order,BUY,1,MARKET,100,IOC,b", "price '100' and tif IOC of a MARKET order" + MARKET),
                arguments("1,X,order,BUY,1,MARKET,,GTC,b", "price '' and tif GTC of a MARKET order" + MARKET),
                arguments("1,X,order,BUY,1,LIMIT,,GTC,b", "number ''" + PRICE),
                arguments("1,X,order,BUY,1,LIMIT,99.999,GTC,b", "number '99.999'" + PRICE),
                arguments("1,X,order,BUY,1,LIMIT,NaN,GTC,b", "number 'NaN'" + PRICE),
                arguments("2,X,order,BUY,1,MARKET,,IOC,a", "id a used again, limit 1 order; give each order its own id"),
                arguments("2,X,cancel,,,,,,b", "unknown id 'b'" + ID),
                arguments("2,X,cancel,,,,,,", "unknown id ''" + ID),
                arguments("2,X,replace,,2,,99.99,,b", "unknown id 'b'" + ID),
                arguments("1,X,cancel,,,,,,a", "unknown id 'a'" + ID),
                arguments("2,X,replace,,2,,,,a", "number ''" + PRICE),
                arguments("2,X,replace,,,,99.99,,a", "number ''" + WHOLE));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("rows")
    void shouldNameFileAndLineWhenARowIsRefused(String row, String message) {
        Scene.ofX(folder).ticks().script("2,X,order,BUY,1,LIMIT,99.99,GTC,a", row).run().assertRefused("actions.csv:3: " + message);
    }

    @Test
    void shouldNameTheHeaderWhenItIsAnother() {
        String limit = "', limit " + Scene.SCRIPT_HEADER + "; write that header";
        for (String header : List.of("", "tick,symbol,action")) {
            Scene scene = Scene.ofX(folder).ticks().write("s.csv", header + "\n");
            scene.option("--strategy", "script", "--param", "file=" + scene.place("s.csv")).run()
                    .assertRefused("s.csv:1: header '" + header + limit);
        }
    }

    @Test
    void shouldRefuseWhenTheFileIsMissing() {
        Scene scene = Scene.ofX(folder).ticks();
        scene.option("--strategy", "script", "--param", "file=" + scene.place("no.csv")).run()
                .assertRefused("no.csv: cannot be read (NoSuchFileException), limit a readable file; check the path");
    }

    static Stream<Arguments> parameters() {
        return Stream.of(
                arguments("hold", "a=1", "strategy hold: unknown parameter a, limit no parameters; remove it or correct its name"),
                arguments("script", "fil=x", "strategy script: parameter file=, limit a CSV file " + Scene.SCRIPT_HEADER
                        + "; add file=VALUE"),
                arguments("ema-crossover", "slo=1",
                        "strategy ema-crossover: unknown parameter slo, limit fast quantity slow; remove it or correct its name"),
                arguments("ema-crossover", "fast=0", "strategy ema-crossover: parameter fast=0" + PERIOD),
                arguments("ema-crossover", "slow=1000001", "strategy ema-crossover: parameter slow=1000001" + PERIOD),
                arguments("ema-crossover", "slow=1.5", "strategy ema-crossover: parameter slow=1.5" + PERIOD),
                arguments("ema-crossover", "slow=", "strategy ema-crossover: parameter slow=" + PERIOD),
                arguments("ema-crossover", "quantity=0",
                        "strategy ema-crossover: parameter quantity=0, limit above 0; give a decimal in that range"),
                arguments("ema-crossover", "quantity=1.5", "quantity of X: number '1.5'" + WHOLE),
                arguments("ema-crossover", "quantity=",
                        "strategy ema-crossover: parameter quantity=, limit above 0; give a decimal in that range"));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource("parameters")
    void shouldRefuseWhenAParameterDoesNotServe(String strategy, String parameter, String message) {
        Scene.ofX(folder).ticks().option("--strategy", strategy, "--param", parameter).run().assertRefused(message);
    }

    @Test
    void shouldIgnoreRowsWhenTheRunEndsBeforeThem() {
        Scene.ofX(folder).ticks().script("1,X,order,BUY,1,MARKET,,IOC,a").run().assertSound();
    }
}
