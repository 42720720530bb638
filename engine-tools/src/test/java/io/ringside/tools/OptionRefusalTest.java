package io.ringside.tools;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines that are refused. */
class OptionRefusalTest {
    private static final String SEE = ", limit the options of backtest; see backtest --help";
    private static final String SEE_ALL = ", limit the options of engine-tools; see engine-tools --help";
    private static final String LATENCY = ", limit 0 to 86400000000; state a latency in that range";
    private static final String WHOLE = ", limit 0 decimals and 9223372036854775807; write a plain decimal number";
    private static final String FEE = ", limit 0 to 10000; state the fee as a part of the notional";
    private static final String FEE_DECIMALS = ", limit 4 decimals and 922337203685477.5807; write a plain decimal number";
    private static final String MODES = ", limit inline fused pipelined; name one of these";
    private static final String FORMATS = ", limit auto, canonical, trades, binance-raw; name one of these";
    private static final String NAME_VALUE = ", limit name=value; write such as quantity=100";

    @TempDir
    private Path folder;

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments(List.of(), "engine-tools: Missing required subcommand" + SEE_ALL),
                arguments(List.of("foo"), "engine-tools: Unmatched argument at index 0: 'foo'" + SEE_ALL),
                arguments(List.of("--foo"), "engine-tools: Unknown option: '--foo'" + SEE_ALL),
                arguments(List.of("journal", "verify", "x"),
                        "engine-tools: Unmatched arguments from index 0: 'journal', 'verify', 'x'" + SEE_ALL),
                arguments(List.of("backtest"),
                        "backtest: Missing required options: '--ticks=FILE[,FILE...]', '--instrument=SPEC'" + SEE),
                arguments(List.of("backtest", "--instrument", "X:2:0:USD"),
                        "backtest: Missing required option: '--ticks=FILE[,FILE...]'" + SEE),
                arguments(List.of("backtest", "--ticks", "x.csv"), "backtest: Missing required option: '--instrument=SPEC'" + SEE));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("commands")
    void shouldRefuseWhenTheCommandIsIncompleteOrUnknown(List<String> arguments, String message) {
        CommandRun.of(arguments).assertRefused(message);
    }

    static Stream<Arguments> options() {
        return Stream.of(
                arguments(List.of("--foo"), "backtest: Unknown option: '--foo'" + SEE),
                arguments(List.of("--foo=1"), "backtest: Unknown option: '--foo=1'" + SEE),
                arguments(List.of("--cash"), "backtest: Missing required parameter for option '--cash' (AMOUNT:CUR)" + SEE),
                arguments(List.of("--cash", "--json"), "backtest: Expected parameter for option '--cash' but found '--json'" + SEE),
                arguments(List.of("--fee-bps", "1", "--fee-bps", "2"),
                        "backtest: option '--fee-bps' (X) should be specified only once" + SEE),
                arguments(List.of("--threading", "turbo"), "--threading: mode turbo" + MODES),
                arguments(List.of("--threading", "INLINE"), "--threading: mode INLINE" + MODES),
                arguments(List.of("--format", "xml"), "--format: format 'xml'" + FORMATS),
                arguments(List.of("--format", "AUTO"), "--format: format 'AUTO'" + FORMATS),
                arguments(List.of("--param", "quantity"), "--param: value quantity" + NAME_VALUE),
                arguments(List.of("--param", "=1"), "--param: value =1" + NAME_VALUE),
                arguments(List.of("--param", "a=1", "--param", "a=1"), "--param: parameter a given 2 times, limit 1; leave one out"),
                arguments(List.of("--ticks", "a.csv,"),
                        "--ticks: file '' in ticks.csv,a.csv,, limit names of files; remove the comma too many"),
                arguments(List.of("--ticks", ""), "--ticks: file '' in ticks.csv,, limit names of files; remove the comma too many"),
                arguments(List.of("--limits", ""), "--limits: path '', limit a valid path; check the path"),
                arguments(List.of("--events", ""), "--events: path '', limit a valid path; check the path"),
                arguments(List.of("--load-state", ""), "--load-state: path '', limit a valid path; check the path"),
                arguments(List.of("--currency", ":8"), "--currency: code '', limit 1 to 16 letters or digits; write a code such as USD"),
                arguments(List.of("--fx", "E-R/USD=X"), "--fx: code 'E-R', limit 1 to 16 letters or digits; write a code such as USD"),
                arguments(List.of("--format", "canonical", "--columns", "timestamp=t:s,price=p"),
                        "--columns: columns of --format canonical, limit trades files; leave either out"),
                arguments(List.of("--strategy", "script", "--param", "file="),
                        "parameter file: cannot be read (IOException), limit a readable file; check the path"),
                arguments(List.of("--journal", "j"), "--journal: directory j, limit no journal in this version; leave the option out"));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments(List.of("--latency-us", "-1"), "--latency-us: value -1" + LATENCY),
                arguments(List.of("--latency-us", "86400000001"), "--latency-us: value 86400000001" + LATENCY),
                arguments(List.of("--latency-us", "18446744073709552"), "--latency-us: value 18446744073709552" + LATENCY),
                arguments(List.of("--latency-us", "9223372036854775807"), "--latency-us: value 9223372036854775807" + LATENCY),
                arguments(List.of("--latency-us", "9223372036854775808"), "--latency-us: number '9223372036854775808'" + WHOLE),
                arguments(List.of("--latency-us", "1.5"), "--latency-us: number '1.5'" + WHOLE),
                arguments(List.of("--latency-us", "abc"), "--latency-us: number 'abc'" + WHOLE),
                arguments(List.of("--latency-us", ""), "--latency-us: number ''" + WHOLE),
                arguments(List.of("--depth", "-1"), "--depth: value -1, limit 0 to 65536; state a depth in that range"),
                arguments(List.of("--depth", "65537"), "--depth: value 65537, limit 0 to 65536; state a depth in that range"),
                arguments(List.of("--depth", "1.5"), "--depth: number '1.5'" + WHOLE),
                arguments(List.of("--fee-bps", "-1"), "--fee-bps: value -1" + FEE),
                arguments(List.of("--fee-bps", "-0.0001"), "--fee-bps: value -0.0001" + FEE),
                arguments(List.of("--fee-bps", "10000.0001"), "--fee-bps: value 10000.0001" + FEE),
                arguments(List.of("--fee-bps", "0.12345"), "--fee-bps: number '0.12345'" + FEE_DECIMALS),
                arguments(List.of("--fee-bps", "NaN"), "--fee-bps: number 'NaN'" + FEE_DECIMALS),
                arguments(List.of("--fee-bps", "1e2"), "--fee-bps: number '1e2'" + FEE_DECIMALS),
                arguments(List.of("--fee-bps", ""), "--fee-bps: number ''" + FEE_DECIMALS));
    }

    static Stream<Arguments> venue() {
        return Stream.of(
                arguments(List.of("--feed-latency-us", "-1"), "--feed-latency-us: value -1" + LATENCY),
                arguments(List.of("--response-latency-us", "86400000001"), "--response-latency-us: value 86400000001" + LATENCY),
                arguments(List.of("--latency-jitter-us", "-1"), "--latency-jitter-us: value -1" + LATENCY),
                arguments(List.of("--latency-us", "1", "--latency-sigma", "6"),
                        "--latency-sigma: sigma 6.0, limit 0 to 5.0; state a spread in that range"),
                arguments(List.of("--latency-sigma", "1", "--latency-jitter-us", "1"),
                        "--latency-sigma: value 1 beside --latency-jitter-us 1, limit one of them; leave one out"),
                arguments(List.of("--queue", "fair"), "--queue: model fair, limit risk-averse probabilistic[:POWER]; name one of these"),
                arguments(List.of("--queue", "probabilistic:4"), "--queue: power 4, limit 1 to 3; state a power in that range"),
                arguments(List.of("--walk-book"), "--walk-book: --depth 0, limit 1 to 65536; state --depth"),
                arguments(List.of("--fault", "drop"), "--fault: 'drop', limit NAME=RATE; write such as drop=0.01"),
                arguments(List.of("--fault", "drop=2"), "--fault: value 2.0, limit 0 to 1; state a probability"),
                arguments(List.of("--fault", "fire=1"), "--fault: fault 'fire', limit reject delay drop duplicate reorder disconnect"
                        + " partial overfill bust; name one of these"),
                arguments(List.of("--maker-fee-bps", "-10001"), "--maker-fee-bps: value -10001, limit -10000 to 10000 with 4"
                        + " decimals; state the rebate as a part of the notional"),
                arguments(List.of("--taker-fee-bps", "10001"), "--taker-fee-bps: value 10001" + FEE),
                arguments(List.of("--fee-per-unit", "1", "--fee-min", "-1"),
                        "--fee-min: amount -1, limit 0 to 1000000; state an amount in that range"),
                arguments(List.of("--fee-per-unit", "1", "--fee-max-bps", "10001"), "--fee-max-bps: value 10001" + FEE),
                arguments(List.of("--latency-sigma", "1"), "--latency-sigma: value 1 without a latency, limit a median above 0; state"
                        + " --latency-us, --feed-latency-us or --response-latency-us"),
                arguments(List.of("--latency-sigma", "6"), "--latency-sigma: sigma 6.0, limit 0 to 5.0; state a spread in that range"),
                arguments(List.of("--latency-us", "86400000000", "--latency-jitter-us", "1"), "--latency-jitter-us: value 1 on top of"
                        + " --latency-us 86400000000, limit 86400000000 in all; lower either"),
                arguments(List.of("--fault", "drop=0.1", "--fault", "drop=0.2"),
                        "--fault: fault drop given 2 times, limit 1; leave one out"),
                arguments(List.of("--fee-min", "1"), "--fee-min: bound without --fee-per-unit, limit a fee per unit; state --fee-per-unit"),
                arguments(List.of("--fee-per-unit", "1000001"),
                        "--fee-per-unit: amount 1000001, limit 0 to 1000000; state an amount in that range"),
                arguments(List.of("--fee-per-order", "1", "--fee-bps", "1"), "fees: 2 models, limit 1 of --fee-bps, --maker-fee-bps with"
                        + " --taker-fee-bps, --fee-per-unit, --fee-per-order; leave the others out"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource({"options", "numbers", "venue"})
    void shouldRefuseWhenAnOptionOrItsValueIsUnknown(List<String> options, String message) {
        Scene.ofX(folder).ticks().option(options.toArray(new String[0])).run().assertRefused(message);
    }

    @Test
    void shouldAcceptWhenANumberIsAtItsLimit() {
        Scene.ofX(folder).ticks().option("--latency-us", "86400000000", "--fee-bps", "10000").run().assertSound();
        Scene.ofX(folder).ticks().option("--latency-us", "0", "--fee-bps", "0.12340").run().assertSound();
        Scene.ofX(folder).ticks().option("--cash", "11529215046068469.76:USD").run().assertSound();
        Scene.ofX(folder).ticks().option("--currency", "USD:2").run().assertSound();
        Scene.ofX(folder).ticks("1,X,T,,,,,1000000,5").run().assertSound();
    }

    @Test
    void shouldRefuseOneFileForTwoPurposes() {
        Scene.ofX(folder).ticks().fileOption("--events", "out").fileOption("--save-state", "out").run()
                .assertRefused("--events: file out is that of --save-state, limit a file for each; write one of them elsewhere");
    }

    @Test
    void shouldRefuseWhenEventsHaveNoPlace() throws IOException {
        Scene scene = Scene.ofX(folder).ticks();
        Files.createDirectory(folder.resolve("events"));
        scene.fileOption("--events", "none/run.events").run().assertRefused(
                "--events: cannot write none/run.events (NoSuchFileException), limit a writable file; check the path");
        Scene.ofX(folder).ticks().fileOption("--events", "events").run().assertRefused(
                "--events: cannot write events (FileSystemException), limit a writable file; check the path");
    }
}
