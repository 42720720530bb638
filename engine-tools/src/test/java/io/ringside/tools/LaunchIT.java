package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is shipped, started as a user starts it. */
class LaunchIT {
    private static final Path JAR = Path.of("target", "engine-tools.jar").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findJar() {
        Assumptions.assumeTrue(Files.exists(JAR), () -> "no jar: " + JAR + " is built by mvn package");
    }

    private CommandRun java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + command);
        }
        return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void ticks(String... rows) throws IOException {
        Files.writeString(folder.resolve("ticks.csv"), Scene.lines(Scene.TICKS_HEADER, rows));
    }

    @Test
    void shouldEndWithZeroAndNothingOnStandardErrorWhenTheRunCompletes() throws Exception {
        ticks("1,X,Q,99,100,100,100,,", "2,X,Q,99,100,100,100,,");
        CommandRun run = java("backtest", "--ticks", "ticks.csv", "--instrument", "X:2:0:USD", "--threading", "pipelined", "--json")
                .assertSound();
        assertEquals(2, run.json().get("ticks").intValue());
        assertEquals(4, run.json().get("threads").size());
    }

    @Test
    void shouldPrintTheTableWhenJsonIsNotAskedFor() throws Exception {
        ticks();
        CommandRun run = java("backtest", "--ticks", "ticks.csv", "--instrument", "X:2:0:USD").assertSound();
        assertTrue(run.out().startsWith("strategy          hold"), run.out());
        assertTrue(run.out().contains("main"), run.out());
    }

    @Test
    void shouldEndWithTwoAndOneLineWhenARowIsRefused() throws Exception {
        ticks("1,X,Q,99,100,100,100,,", "2,X,Q,0,100,100,100,,");
        java("backtest", "--ticks", "ticks.csv", "--instrument", "X:2:0:USD", "--threading", "fused", "--json")
                .assertRefused("ticks.csv:3: bid '0', limit above 0; leave an absent quote price empty, or remove the line");
    }

    @Test
    void shouldEndWithTwoWhenThereIsNoCommand() throws Exception {
        java().assertRefused(
                "engine-tools: Missing required subcommand, limit the options of engine-tools; see engine-tools --help");
    }

    @Test
    void shouldEndWithOneAndTheResultWhenTheUsersClassFails() throws Exception {
        Compiled.into(folder, "Failing", """
                public final class Failing extends Strategy {
                    @Override protected void onTick(Tick tick) {
                        throw new IllegalStateException("no idea");
                    }
                }""");
        ticks("1,X,Q,99,100,100,100,,", "2,X,Q,99,100,100,100,,", "3,X,Q,99,100,100,100,,");
        CommandRun run = java("backtest", "--ticks", "ticks.csv", "--instrument", "X:2:0:USD", "--classpath", ".", "--strategy",
                "user.Failing", "--json");
        assertEquals(Main.UNSOUND, run.code());
        assertEquals(3, run.json().get("strategyFaults").intValue());
        assertEquals("error: strategy user.Failing: java.lang.IllegalStateException: no idea, disabled, working openings cancelled"
                + System.lineSeparator(), run.err());
    }
}
