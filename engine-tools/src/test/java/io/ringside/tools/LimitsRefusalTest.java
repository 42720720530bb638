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
import org.junit.jupiter.params.provider.ValueSource;

/** Files of limits that are refused; a limit misread is worse than none. */
class LimitsRefusalTest {
    private static final String KNOWN = ", limit account.max-trade-value-bps account.drawdown-bps account.daily-loss account.max-gross "
            + "account.max-net account.prohibited account.allowed price.max-age-ms price.collar-bps order-rate.per-second "
            + "order-rate.burst max-open-orders duplicate.window-ms instrument.*.max-order-quantity instrument.*.max-long "
            + "instrument.*.max-short account.drawdown-from-start-bps account.max-open-notional instrument.*.max-open-notional "
            + "account.concentration-bps "
            + "account.buying-power-buffer instrument.*.margin-bps price.drift-bps price.mark-filter-bps executions.max "
            + "executions.window-ms rejects.max "
            + "rejects.window-ms cancels-per-fill.max cancels-per-fill.window-ms instrument.*.sector account.max-sector-bps "
            + "account.max-beta-thousandths account.max-var account.var-hard-multiple metrics.period-ms self-trade "
            + "metrics.benchmark metrics.var-method metrics.var-confidence-bps; limits of order size, "
            + "position, rate, open orders and their value also as strategy.NAME.KEY; correct the key or remove the line";
    private static final String BPS = ", limit 0 to 10000 or none; write a whole number in that range";
    private static final String SHAPE = ", limit key=value; write a key, = and a value";
    private static final String SYMBOL = ", limit [X]; declare the instrument or remove it";
    private static final String WHOLE = ", limit 0 decimals and 9223372036854775807; write a plain decimal number";

    @TempDir
    private Path folder;

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("foo=1", "unknown limit foo" + KNOWN),
                arguments("Account.drawdown-bps=5", "unknown limit Account.drawdown-bps" + KNOWN),
                arguments("account.drawdown=5", "unknown limit account.drawdown" + KNOWN),
                arguments("instrument.X.foo=1", "unknown limit instrument.X.foo" + KNOWN),
                arguments("instrument.max-long=1", "unknown limit instrument.max-long" + KNOWN),
                arguments("drawdown", "line 'drawdown'" + SHAPE),
                arguments("=5", "line '=5'" + SHAPE),
                arguments("account.drawdown-bps:500", "line 'account.drawdown-bps:500'" + SHAPE),
                arguments("strategy.holt.max-long=5", "unknown strategy 'holt' in strategy.holt.max-long, limit [hold]; "
                        + "name a strategy of the run or remove it"),
                arguments("instrument.Y.max-long=1", "unknown symbol 'Y' in instrument.Y.max-long" + SYMBOL),
                arguments("instrument.Y.max-short=none", "unknown symbol 'Y' in instrument.Y.max-short" + SYMBOL));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("account.drawdown-bps=10001", "account.drawdown-bps=10001" + BPS),
                arguments("account.drawdown-bps=-1", "account.drawdown-bps=-1" + BPS),
                arguments("account.drawdown-bps=x", "account.drawdown-bps=x" + BPS),
                arguments("account.drawdown-bps=", "account.drawdown-bps=" + BPS),
                arguments("price.collar-bps=10001", "price.collar-bps=10001" + BPS),
                arguments("account.max-trade-value-bps=NaN",
                        "account.max-trade-value-bps=NaN, limit 0 to 10000000 or none; write a whole number in that range"),
                arguments("max-open-orders=1.5", "max-open-orders=1.5, limit 0 to 1000000 or none; write a whole number in that range"),
                arguments("price.max-age-ms=99999999999999999999", "price.max-age-ms=99999999999999999999, "
                        + "limit 0 to 86400000000 or none; write a whole number in that range"),
                arguments("instrument.*.max-long=-1", "instrument.*.max-long=-1, limit at least 0 or none; write a quantity"),
                arguments("instrument.X.max-short=1.5", "number '1.5'" + WHOLE),
                arguments("instrument.X.max-order-quantity=abc", "number 'abc'" + WHOLE),
                arguments("instrument.X.max-long=", "number ''" + WHOLE),
                arguments("account.prohibited=Y", "unknown symbol 'Y' in account.prohibited" + SYMBOL),
                arguments("account.prohibited=X,", "unknown symbol '' in account.prohibited" + SYMBOL),
                arguments("account.allowed=X,Y", "unknown symbol 'Y' in account.allowed" + SYMBOL));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource({"keys", "values"})
    void shouldNameFileAndLineWhenALimitIsNotUnderstood(String line, String message) {
        Scene.ofX(folder).ticks().limits("", line).run().assertRefused("limits.properties:3: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account.daily-loss", "account.max-gross", "account.max-net", "order-rate.per-second",
        "duplicate.window-ms"})
    void shouldTakeAValueOrNone(String key) {
        Scene.ofX(folder).ticks().limits(key + "=5").run().assertSound();
        Scene.ofX(folder).ticks().limits(key + "=none").run().assertSound();
    }

    static Stream<Arguments> idle() {
        return Stream.of(
                arguments("order-rate.burst=5", "order-rate.per-second"),
                arguments("strategy.hold.order-rate.burst=5", "strategy.hold.order-rate.per-second"),
                arguments("executions.window-ms=5", "executions.max"),
                arguments("rejects.window-ms=5", "rejects.max"),
                arguments("cancels-per-fill.window-ms=5", "cancels-per-fill.max"),
                arguments("account.var-hard-multiple=2", "account.max-var"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("idle")
    void shouldRefuseWhatSaysMoreOfALimitThatIsNotOn(String line, String other) {
        String message = "limits.properties:2: " + line + " without " + other
                + ", limit a limit that it says more of; state that too, or remove the line";
        Scene.ofX(folder).ticks().limits(line).run().assertRefused(message);
        Scene.ofX(folder).ticks().limits(line, other + "=none").run().assertRefused(message);
        Scene.ofX(folder).ticks().limits(line, other + "=3").run().assertSound();
        Scene.ofX(folder).ticks().limits(line.replaceFirst("=.*", "=none")).run().assertSound();
    }

    @Test
    void shouldTakeABurstOfOneStrategyWhenTheRateIsOfAll() {
        Scene.ofX(folder).ticks().limits("strategy.hold.order-rate.burst=5", "strategy.*.order-rate.per-second=2").run().assertSound();
    }

    @Test
    void shouldRefuseASectorWithoutAName() {
        Scene.ofX(folder).ticks().limits("instrument.X.sector=").run()
                .assertRefused("limits.properties:2: sector=, limit a name or none; write a name");
    }

    @Test
    void shouldShowALineAsItWasWrittenWhenItIsNotAscii() {
        Scene.ofX(folder).ticks().limits("instrument.Ä.max-long=1").run()
                .assertRefused("limits.properties:2: unknown symbol 'Ä' in instrument.Ä.max-long, limit [X]; declare the instrument or"
                        + " remove it");
    }

    @Test
    void shouldRefuseWhenALimitIsStatedTwice() {
        Scene.ofX(folder).ticks().limits("account.drawdown-bps=500", "account.drawdown-bps = 500").run()
                .assertRefused("limits.properties:3: limit account.drawdown-bps stated 2 times, limit 1; remove one line");
    }

    @Test
    void shouldRefuseWhenTheFileCannotBeRead() throws IOException {
        Scene.ofX(folder).ticks().fileOption("--limits", "no.properties").run()
                .assertRefused("no.properties: cannot be read (NoSuchFileException), limit a readable file; check the path");
        Files.createDirectory(folder.resolve("dir"));
        Scene.ofX(folder).ticks().fileOption("--limits", "dir").run()
                .assertRefused("dir: cannot be read (IOException), limit a readable file; check the path");
    }

    @Test
    void shouldAcceptWhenEveryLimitIsStatedInItsWidestForm() {
        Scene.ofX(folder).ticks().limits("account.max-trade-value-bps=10000000", "account.drawdown-bps=10000", "account.daily-loss=none",
                "account.max-gross=none", "account.max-net=none", "account.prohibited=", "account.allowed=*",
                "price.max-age-ms=86400000000", "price.collar-bps=10000", "order-rate.per-second=none", "order-rate.burst=none",
                "max-open-orders=1000000", "duplicate.window-ms=none", "instrument.*.max-order-quantity=none", "instrument.*.max-long=none",
                "instrument.*.max-short=none", "instrument.X.max-order-quantity=5.000", "instrument.X.max-long=0").run().assertSound();
    }
}
