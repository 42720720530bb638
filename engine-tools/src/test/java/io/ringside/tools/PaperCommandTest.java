package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that trade on paper and decide the tape again. */
class PaperCommandTest {
    private static final String FOLDER = "shared/data";

    @TempDir
    private Path folder;

    private Path ticks() throws java.io.IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++) {
            rows.add(i * 1_000_000L + ",X,Q," + (100 + i / 50 % 7) + ",100," + (101 + i / 50 % 7) + ",100,,");
        }
        Path file = folder.resolve("ticks.csv");
        return Files.writeString(file, Scene.lines(Scene.TICKS_HEADER, rows.toArray(new String[0])));
    }

    private CommandRun run(String command, String... words) {
        List<String> arguments = new ArrayList<>(List.of(command, "--instrument", "X:2:0:USD", "--strategy", "ema-crossover", "--json"));
        arguments.addAll(List.of(words));
        return CommandRun.of(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fused", "pipelined"})
    void shouldComeToTheSameDigestWhenTheTapeIsReplayedInEveryMode(String threading) throws Exception {
        String tape = folder.resolve("run.tape").toString();
        CommandRun paper = run("paper", "--ticks", ticks().toString(), "--speed", "max", "--threading", threading, "--tape", tape)
                .assertSound();
        assertEquals(2_000, paper.json().get("ticks").intValue());
        assertTrue(paper.json().get("signals").intValue() > 0, paper.out());
        for (String mode : List.of("inline", "fused", "pipelined")) {
            assertEquals(paper.digest(), run("replay", "--tape", tape, "--threading", mode).assertSound().digest());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'--speed,0',--speed: value 0| limit above 0| up to 1000000| or max; state a speed in that range",
        "'--speed,fast',--speed: ",
        "'--threading,inline',--threading: mode inline| limit fused pipelined; name one of these",
        "'--tape,no/such/place.tape',--tape: cannot write no/such/place.tape| limit a writable file; check the path",
    })
    void shouldRefuseWhatCannotBe(String option, String message) throws Exception {
        List<String> words = new ArrayList<>(List.of("--ticks", ticks().toString()));
        words.addAll(List.of(option.split(",")));
        CommandRun run = run("paper", words.toArray(new String[0]));
        assertTrue(run.err().startsWith("error: " + message.replace('|', ',')), run.err());
        assertEquals("2, 1 line, ''", run.code() + ", " + run.err().lines().count() + " line, '" + run.out() + "'");
    }

    @Test
    void shouldTakeTheRestFromABacktestsLimitsWhenTheFileStatesSome() throws Exception {
        Path limits = folder.resolve("limits.properties");
        Files.writeString(limits, "account.max-trade-value-bps=200\naccount.drawdown-bps=500\nprice.collar-bps=100\n"
                + "instrument.X.max-long=10000\n");
        run("paper", "--ticks", ticks().toString(), "--speed", "max", "--limits", limits.toString()).assertSound();
    }

    @Test
    void shouldLeaveAnInputAloneWhenTheTapeWouldGoThere() throws Exception {
        String file = ticks().toString();
        run("paper", "--ticks", file, "--speed", "max", "--tape", file)
                .assertRefused("--tape: file " + file + " is an input, limit other files; write the tape elsewhere");
        assertTrue(Files.readString(Path.of(file)).startsWith(Scene.TICKS_HEADER));
    }

    @ParameterizedTest
    @CsvSource({"paper,--tape,--save-state", "paper,--tape,--events", "paper,--save-state,--events", "backtest,--save-state,--events"})
    void shouldRefuseTwoOptionsThatWriteTheSameFile(String command, String one, String other) throws Exception {
        Files.createDirectory(folder.resolve("sub"));
        String file = folder.resolve("out").toString();
        String again = folder.resolve("sub/../out").toString();
        run(command, "--ticks", ticks().toString(), one, file, other, again).assertRefused(other + ": file " + again + " is that of " + one
                + ", limit a file for each; write one of them elsewhere");
        Files.writeString(Path.of(file), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(file));
        run(command, "--ticks", ticks().toString(), one, file, other, link.toString()).assertRefused(other + ": file " + link
                + " is that of " + one + ", limit a file for each; write one of them elsewhere");
        assertEquals("old", Files.readString(Path.of(file)));
    }

    @Test
    void shouldRefuseATapeThatIsNoneOrOfOtherInstruments() throws Exception {
        String tape = folder.resolve("run.tape").toString();
        run("paper", "--ticks", ticks().toString(), "--speed", "max", "--tape", tape).assertSound();
        CommandRun other = CommandRun.of(List.of("replay", "--tape", tape, "--instrument", "X:3:0:USD"));
        assertTrue(other.code() == 2 && other.err().contains("instrument X priceDecimals=3, limit priceDecimals=2 as recorded"),
                other.err());
        assertTrue(other.err().startsWith("error: " + tape), other.err());
        CommandRun none = run("replay", "--tape", folder.resolve("none.tape").toString());
        assertTrue(none.code() == 2 && none.err().contains("cannot be read (NoSuchFileException)"), none.err());
        assertFalse(Files.exists(folder.resolve("none.tape")));
    }

    @ParameterizedTest
    @CsvSource({"ibm-nyse-20131007.csv.gz,IBM:4:0:USD,100,fused", "eurusd-oanda-20140502.csv.gz,EURUSD:5:0:USD,10000,pipelined",
        "binance-spot-btcusdt-20240808.raw.gz,BTCUSDT:2:8:USDT,0.1,fused"})
    void shouldComeToTheSameOnRecordedDaysAtFullSpeed(String name, String instrument, String quantity, String threading) {
        Path data = data();
        Assumptions.assumeTrue(data != null && Files.exists(data.resolve(name)), () -> "no market data: " + name);
        String tape = folder.resolve("day.tape").toString();
        List<String> common = List.of("--instrument", instrument, "--strategy", "ema-crossover", "--param", "quantity=" + quantity,
                "--fee-bps", "1", "--latency-us", "5000", "--tape", tape, "--json");
        List<String> paper = new ArrayList<>(List.of("paper", "--ticks", data.resolve(name).toString(), "--speed", "max", "--threading",
                threading));
        paper.addAll(common);
        CommandRun live = CommandRun.of(paper).assertSound();
        for (String mode : List.of("inline", "fused", "pipelined")) {
            List<String> replay = new ArrayList<>(List.of("replay", "--threading", mode));
            replay.addAll(common);
            assertEquals(live.digest(), CommandRun.of(replay).assertSound().digest(), mode);
        }
        System.out.println(name + " " + threading + ": " + live.out().strip());
    }

    private static Path data() {
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve(FOLDER))) {
                return place.resolve(FOLDER);
            }
        }
        return null;
    }
}
