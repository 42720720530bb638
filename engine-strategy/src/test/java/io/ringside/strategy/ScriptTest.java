package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.OrderId;
import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.SignalAction;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
    private static final String HEADER = "tick,symbol,action,side,quantity,type,price,tif,id";

    @TempDir
    Path folder;

    private final Stand stand = new Stand();
    private final Script script = new Script();

    private String load(String... rows) {
        Path file = folder.resolve("s.csv");
        try {
            Files.write(file, List.of(rows));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        stand.runner.add("script", script, List.of(), new Parameters("script", Map.of("file", file.toString())));
        return file.toString();
    }

    private List<String> tick() {
        stand.quote();
        return stand.signals();
    }

    @Test
    void shouldDoEachRowAtItsTickWhenRowsAreUnsorted() {
        load(HEADER, "3,X,order,SELL,2,MARKET,,IOC,c", "1,Y,order,BUY,1,MARKET,,,a", "3,Y,order,BUY,3,LIMIT,1.25,,d");
        assertEquals(List.of("0 ORDER BUY Y 1 MARKET 0 IOC"), tick());
        assertEquals(List.of(), tick());
        assertEquals(List.of("0 ORDER SELL X 2 MARKET 0 IOC", "0 ORDER BUY Y 3 LIMIT 125 GTC"), tick());
        assertEquals(List.of(), tick());
    }

    @Test
    void shouldCountQuotesAndTradesOfAllInstruments() {
        load(HEADER, "3,X,order,BUY,1,MARKET,,,a");
        stand.quote(stand.y, 1, 2);
        stand.trade(stand.x, 5);
        assertEquals(List.of(), stand.signals());
        stand.trade(stand.y, 5);
        assertEquals(List.of("0 ORDER BUY X 1 MARKET 0 IOC"), stand.signals());
    }

    @Test
    void shouldIgnoreRowsBeyondTheEnd() {
        load(HEADER, "9223372036854775807,X,order,BUY,1,MARKET,,,a", "2,X,order,BUY,1,MARKET,,,b");
        assertEquals(List.of(), tick());
        assertEquals(1, tick().size());
        assertEquals(List.of(), tick());
    }

    @Test
    void shouldReadEveryTypeAndTimeInForce() {
        load(HEADER, "1,X,order,BUY,1,LIMIT,0.01,GTC,", "1,X,order,BUY,2,LIMIT,2,IOC,", "1,X,order,SELL,3,LIMIT,3.50,FOK,",
                "1,X,order,SELL,0,MARKET,,,");
        assertEquals(List.of("0 ORDER BUY X 1 LIMIT 1 GTC", "0 ORDER BUY X 2 LIMIT 200 IOC", "0 ORDER SELL X 3 LIMIT 350 FOK",
                "0 ORDER SELL X 0 MARKET 0 IOC"), tick());
    }

    @Test
    void shouldReadStopsExpiryAndInstructions() {
        load(HEADER, "1,X,order,BUY,1,STOP,1.10,,", "1,X,order,SELL,2,STOP_LIMIT,0.90/0.88,DAY,",
                "1,X,order,BUY,3,LIMIT+POST_ONLY,1,GTD:77,a",
                "1,X,order,SELL,4,STOP+REDUCE_ONLY,0.9,,b", "1,X,order,SELL,5,MARKET+REDUCE_ONLY,,,", "2,X,replace,,6,,0.91,,b",
                "2,X,cancel,,,,,,*");
        assertEquals(List.of("0 ORDER BUY X 1 STOP 0 GTC", "0 ORDER SELL X 2 STOP_LIMIT 88 DAY", "0 ORDER BUY X 3 LIMIT 100 GTD",
                "0 ORDER SELL X 4 STOP 0 GTC", "0 ORDER SELL X 5 MARKET 0 IOC"), tick());
        assertEquals(List.of("110 0 false false", "90 0 false false", "0 77 true false", "90 0 false true", "0 0 false true"),
                terms(5));
        assertEquals(2, tick().size());
        assertEquals(List.of("91 0 false true"), terms(1));
        assertEquals("REPLACE CANCEL_ALL", stand.slot.signals.get(0).action + " " + stand.slot.signals.get(1).action);
    }

    private List<String> terms(int signals) {
        List<String> terms = new java.util.ArrayList<>();
        for (int i = 0; i < signals; i++) {
            var signal = stand.slot.signals.get(i);
            terms.add(signal.stopUnits + " " + signal.expireNs + " " + signal.postOnly + " " + signal.reduceOnly);
        }
        return terms;
    }

    @Test
    void shouldCancelAndReplaceById() {
        load(HEADER, "1,X,order,BUY,5,LIMIT,0.90,,a", "1,X,order,SELL,6,LIMIT,1.10,,b", "2,X,replace,,8,,0.91,,a", "2,X,cancel,,,,,,b");
        tick();
        assertEquals(List.of("0 REPLACE BUY X 8 LIMIT 91 GTC", "0 CANCEL SELL X"), tick());
        assertEquals(OrderId.of(1, 0), stand.slot.signals.get(0).orderId);
        assertEquals(OrderId.of(1, 1), stand.slot.signals.get(1).orderId);
    }

    @Test
    void shouldCancelInTheTickOfTheOrder() {
        load(HEADER, "1,X,order,BUY,5,LIMIT,0.90,,a", "1,X,cancel,,,,,,a");
        assertEquals(List.of("0 ORDER BUY X 5 LIMIT 90 GTC", "0 CANCEL BUY X"), tick());
    }

    @Test
    void shouldDoNothingWhenTheOrderNamedHasEnded() {
        load(HEADER, "1,X,order,BUY,5,LIMIT,0.90,,a", "1,X,order,SELL,6,LIMIT,1.10,,b", "2,X,replace,,8,,0.91,,a", "2,X,cancel,,,,,,b");
        tick();
        stand.outcome(OutcomeType.DENIED, script.workingOrders().get(0), SignalAction.ORDER);
        stand.says(script.workingOrders().get(0), ReportType.EXPIRED);
        assertEquals(List.of(), tick());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0,X,order,BUY,1,MARKET,,,a|tick 0, limit at least 1; ticks are counted from 1",
        "-4,X,order,BUY,1,MARKET,,,a|tick -4, limit at least 1; ticks are counted from 1",
        "1.5,X,order,BUY,1,MARKET,,,a|number '1.5', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        ",X,order,BUY,1,MARKET,,,a|number '', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        "1,Z,order,BUY,1,MARKET,,,a|unknown symbol Z, limit [X, Y]; declare the instrument",
        "1,X,buy,BUY,1,MARKET,,,a|word 'buy', limit [ORDER, CANCEL, REPLACE]; use one of these",
        "1,X,order,buy,1,MARKET,,,a|word 'buy', limit [BUY, SELL]; use one of these",
        "1,X,order,,1,MARKET,,,a|word '', limit [BUY, SELL]; use one of these",
        "1,X,order,BUY,1,TRAILING_STOP,,,a|word 'TRAILING_STOP', limit [MARKET, LIMIT, STOP, STOP_LIMIT]; use one of these",
        "1,X,order,BUY,1,LIMIT,1,GTX,a|word 'GTX', limit [GTC, IOC, FOK, GTD, DAY]; use one of these",
        "1,X,order,BUY,1,STOP,,,a|number '', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
        "1,X,order,BUY,1,STOP,1/2,,a|number '1/2', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
        "1,X,order,BUY,1,STOP_LIMIT,1,,a|price '1' of a STOP_LIMIT order, limit two prices; write stop/limit",
        "1,X,order,BUY,1,STOP_LIMIT,1/,,a|number '', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
        "1,X,order,BUY,1,LIMIT,1,GTD,a|tif 'GTD', limit a time above 0; write GTD: and ns since 1970 UTC",
        "1,X,order,BUY,1,LIMIT,1,GTD:0,a|tif 'GTD:0', limit a time above 0; write GTD: and ns since 1970 UTC",
        "1,X,order,BUY,1,LIMIT,1,GTD:x,a|number 'x', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        "1,X,order,BUY,1,MARKET,,DAY,a|price '' and tif DAY of a MARKET order, limit no price and IOC; empty the price, write IOC",
        "1,X,order,BUY,1,LIMIT+HIDDEN,1,,a|instruction 'HIDDEN', "
            + "limit POST_ONLY, REDUCE_ONLY and SLICE: with a number above 0, once each; write TYPE+POST_ONLY",
        "1,X,order,BUY,1,LIMIT+SLICE:0,1,,a|instruction 'SLICE:0', "
            + "limit POST_ONLY, REDUCE_ONLY and SLICE: with a number above 0, once each; write TYPE+POST_ONLY",
        "1,X,order,BUY,1,LIMIT+SLICE:1+SLICE:1,1,,a|instruction 'SLICE:1', "
            + "limit POST_ONLY, REDUCE_ONLY and SLICE: with a number above 0, once each; write TYPE+POST_ONLY",
        "1,X,order,BUY,1,LIMIT+POST_ONLY+POST_ONLY,1,,a|instruction 'POST_ONLY', "
            + "limit POST_ONLY, REDUCE_ONLY and SLICE: with a number above 0, once each; write TYPE+POST_ONLY",
        "1,X,order,BUY,1,LIMIT+POST_ONLY,1,IOC,a|POST_ONLY of a LIMIT order with tif IOC, "
            + "limit LIMIT with GTC, GTD or DAY; drop it, or let the order rest",
        "1,X,order,BUY,1,STOP+POST_ONLY,1,,a|POST_ONLY of a STOP order with tif GTC, "
            + "limit LIMIT with GTC, GTD or DAY; drop it, or let the order rest",
        "1,X,replace,,1,,,,first|number '', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
        "1,X,order,BUY,1.5,MARKET,,,a|number '1.5', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        "1,X,order,BUY,-1,MARKET,,,a|quantity -1, limit at least 0; give the side in its own column",
        "1,X,order,BUY,1,LIMIT,,,a|number '', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
        "1,X,order,BUY,1,LIMIT,1.001,,a|number '1.001', limit 2 decimals and 92233720368547758.07; write a plain decimal number",
        "1,X,order,BUY,1,MARKET,5,,a|price '5' and tif IOC of a MARKET order, limit no price and IOC; empty the price, write IOC",
        "1,X,order,BUY,1,MARKET,,GTC,a|price '' and tif GTC of a MARKET order, limit no price and IOC; empty the price, write IOC",
        "1,X,order,BUY,1,MARKET,,a|columns 8, limit 9; write " + HEADER,
        "1,X,order,BUY,1,MARKET,,,a,|columns 10, limit 9; write " + HEADER,
        "''|columns 1, limit 9; write " + HEADER,
        "1,X,order,BUY,1,LIMIT>STOP,100>101,,a|stop loss 101 of a BUY at 100, limit below 100; put each exit on its side of the price",
        "1,X,order,SELL,1,STOP>LIMIT,100>101,,a|profit 101 of a SELL at 100, limit not above 100; put each exit on its side of the price",
        "1,X,cancel,,,,,,z|unknown id 'z', limit ids of earlier orders; name an order of an earlier row",
        "1,X,cancel,,,,,,|unknown id '', limit ids of earlier orders; name an order of an earlier row",
        "1,X,replace,,1,,1,,z|unknown id 'z', limit ids of earlier orders; name an order of an earlier row",
        "3,X,order,BUY,2,MARKET,,,first|id first used again, limit 1 order; give each order its own id"})
    void shouldRefuseARowByFileAndLine(String row, String expected) {
        String first = "2,X,order,BUY,1,MARKET,,,first";
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> load(HEADER, first, row));
        assertEquals(folder.resolve("s.csv") + ":3: " + expected, refusal.getMessage());
    }

    @Test
    void shouldRefuseACancelOfALaterTicksOrder() {
        InvalidInputException refusal = assertThrows(InvalidInputException.class,
                () -> load(HEADER, "2,X,order,BUY,1,MARKET,,,a", "1,X,cancel,,,,,,a"));
        assertEquals(folder.resolve("s.csv") + ":3: unknown id 'a', limit ids of earlier orders; name an order of an earlier row",
                refusal.getMessage());
    }

    @Test
    void shouldRefuseAFileWithoutItsHeader() {
        String file = folder.resolve("s.csv") + ":1: header '";
        assertEquals(file + "tick,symbol', limit " + HEADER + "; write that header",
                assertThrows(InvalidInputException.class, () -> load("tick,symbol")).getMessage());
        assertEquals(file + "', limit " + HEADER + "; write that header",
                assertThrows(InvalidInputException.class, () -> new ScriptTest().loadInto(folder)).getMessage());
    }

    private void loadInto(Path where) {
        folder = where;
        load();
    }

    @Test
    void shouldRefuseAFileThatCannotBeReadOrIsNotNamed() {
        Parameters missing = new Parameters("script", Map.of("file", "no/such.csv"));
        assertEquals("no/such.csv: cannot be read (NoSuchFileException), limit a readable file; check the path",
                assertThrows(InvalidInputException.class, () -> stand.runner.add("script", script, List.of(), missing)).getMessage());
        Parameters none = new Parameters("script", Map.of());
        assertEquals("strategy script: parameter file=, limit a CSV file " + HEADER + "; add file=VALUE",
                assertThrows(InvalidInputException.class, () -> new Stand().runner.add("script", new Script(), List.of(), none))
                        .getMessage());
    }

    @Test
    void shouldReadFilesOfOtherSystems() throws IOException {
        Path file = folder.resolve("crlf.csv");
        Files.writeString(file, HEADER + "\r\n1,X,order,BUY,1,MARKET,,,a\r\n");
        stand.runner.add("script", script, List.of(), new Parameters("script", Map.of("file", file.toString())));
        assertEquals(List.of("0 ORDER BUY X 1 MARKET 0 IOC"), tick());
    }
}
