package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.Side;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsFileTest {
    private static final String CONTRACT = """
            account.max-trade-value-bps=200
            account.drawdown-bps=500
            account.daily-loss=none
            account.max-gross=none
            account.max-net=none
            account.prohibited=
            account.allowed=*
            price.max-age-ms=none
            price.collar-bps=none
            order-rate.per-second=none
            order-rate.burst=none
            max-open-orders=none
            duplicate.window-ms=none
            instrument.*.max-order-quantity=none
            instrument.*.max-long=none
            instrument.*.max-short=none
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("limits.properties"), text);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable work) {
        return assertThrows(InvalidInputException.class, work).getMessage();
    }

    @Test
    void shouldBeCompleteWhenTheFileIsTheContractsOwn() throws IOException {
        Limits.Concluded limits = Limits.load(file(CONTRACT)).requireComplete().conclude(Desk.FLOOR, 10);
        assertEquals(500, limits.drawdownBps());
        assertEquals(Desk.X.maxPositionUnits(), limits.maxPositionUnits(Desk.X, Side.SELL));
    }

    @Test
    void shouldStateOnlyWhatTheFileSaysWhenLoaded() throws IOException {
        Limits limits = Limits.load(file("account.drawdown-bps=5"));
        assertEquals("limits: unstated account.max-trade-value-bps, limit a live engine states every limit; "
                + "state it, with none to switch it off, or begin with Limits.standard()", refusal(limits::requireComplete));
        assertEquals(5, limits.withDefaults(Limits.backtest()).conclude(Desk.FLOOR, 10).drawdownBps());
    }

    @ParameterizedTest
    @CsvSource({"LF", "CRLF"})
    void shouldSkipCommentsAndBlanksWhenRead(String ends) throws IOException {
        String text = "# ours\n\n   # more\n\t account.drawdown-bps = 7 \n#account.drawdown-bps=8\n";
        Limits limits = Limits.load(file(ends.equals("LF") ? text : text.replace("\n", "\r\n")));
        assertEquals(7, limits.withDefaults(Limits.backtest()).conclude(Desk.FLOOR, 10).drawdownBps());
    }

    @Test
    void shouldStateNothingWhenTheFileIsEmpty() throws IOException {
        assertEquals(500, Limits.load(file("")).withDefaults(Limits.backtest()).conclude(Desk.FLOOR, 10).drawdownBps());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "account.drawdown-bps | line 'account.drawdown-bps', limit key=value; write a key, = and a value",
        "account.drawdown-bps: 5 | line 'account.drawdown-bps: 5', limit key=value; write a key, = and a value",
        "=5 | line '=5', limit key=value; write a key, = and a value",
        "account.drawdown-bps=x | account.drawdown-bps=x, limit 0 to 10000 or none; write a whole number in that range",
        "account.drawdown-bps= | account.drawdown-bps=, limit 0 to 10000 or none; write a whole number in that range",
        "account.drawdown-bps=5=6 | account.drawdown-bps=5=6, limit 0 to 10000 or none; write a whole number in that range",
        "price.collar-bps=1 | limit price.collar-bps stated 2 times, limit 1; remove one line",
        "duplicate.window-ms=1.5 | duplicate.window-ms=1.5, limit 0 to 86400000 or none; write a whole number in that range",
        "strategy.hold.order-rate.per-second=-1 | order-rate.per-second=-1, limit 0 to 1000000 or none; "
            + "write a whole number in that range"})
    void shouldNameFileAndLineWhenALineIsRefused(String line, String problem) throws IOException {
        Path file = file("# line 1\nprice.collar-bps=1\n\n" + line + "\n");
        assertEquals(file + ":4: " + problem, refusal(() -> Limits.load(file)));
    }

    @Test
    void shouldNameFileAndLineWhenTheKeyIsUnknown() throws IOException {
        Path file = file("price.collar-bps=1\naccount.drawdown=5\n");
        String message = refusal(() -> Limits.load(file));
        assertEquals(file + ":2: unknown limit account.drawdown, limit account.max-trade-value-bps account.drawdown-bps",
                message.substring(0, message.indexOf(" account.daily-loss")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "instrument.IBM.max-long=1 | unknown symbol 'IBM' in instrument.IBM.max-long, limit [X, Y, Z]; declare the instrument or remove it",
        "account.prohibited=IBM | unknown symbol 'IBM' in account.prohibited, limit [X, Y, Z]; declare the instrument or remove it",
        "instrument.X.max-long=1.5 | number '1.5', limit 0 decimals and 9223372036854775807; write a plain decimal number",
        "instrument.*.max-short=-1 | instrument.*.max-short=-1, limit at least 0 or none; write a quantity"})
    void shouldStillNameFileAndLineWhenRefusedAtTheStartOfARun(String line, String problem) throws IOException {
        Path file = file("# line 1\n" + line);
        Limits limits = Limits.load(file).withDefaults(Limits.backtest());
        assertEquals(file + ":2: " + problem, refusal(() -> limits.conclude(Desk.FLOOR, 10)));
        assertEquals(file + ":2: " + problem, refusal(() -> limits.toBuilder().build().conclude(Desk.FLOOR, 10)));
    }

    @Test
    void shouldSayWhyWhenTheFileCannotBeRead() {
        Path missing = folder.resolve("missing.properties");
        assertEquals(missing + ": cannot be read (NoSuchFileException), limit a readable file; check the path",
                refusal(() -> Limits.load(missing)));
        assertEquals(folder + ": cannot be read (IOException), limit a readable file; check the path", refusal(() -> Limits.load(folder)));
    }
}
