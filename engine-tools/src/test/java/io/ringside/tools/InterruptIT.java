package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C while the shipped jar trades on paper. */
@EnabledOnOs(OS.LINUX)
class InterruptIT {
    private static final Path JAR = Path.of("target", "engine-tools.jar").toAbsolutePath();
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long POLL_NANOS = 10_000_000L;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void shouldPrintTheSummaryAndKeepTheTapeWhenInterrupted(String signal) throws Exception {
        Assumptions.assumeTrue(Files.exists(JAR), () -> "no jar: " + JAR + " is built by mvn package");
        Assumptions.assumeFalse(signal.equals("INT") && isInterruptIgnored(), "SIGINT is ignored here, as in a shell's background job");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(i * 10_000_000L + ",X,Q,99,100,100,100,,");
        }
        Files.writeString(folder.resolve("ticks.csv"), Scene.lines(Scene.TICKS_HEADER, rows.toArray(new String[0])));
        Process paper = java("paper", "--ticks", "ticks.csv", "--instrument", "X:2:0:USD", "--tape", "run.tape", "--events", "events.csv",
                "--classpath", System.getProperty("java.class.path"), "--strategy", FirstTick.class.getName(), "--json");
        await(folder.resolve("seen"));
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(paper.pid())).start().waitFor());
        assertTrue(paper.waitFor(60, TimeUnit.SECONDS), "did not end");
        String live = Files.readString(folder.resolve("out"));
        assertEquals("0, ''", paper.exitValue() + ", '" + Files.readString(folder.resolve("err")) + "'");
        Process replay = java("replay", "--instrument", "X:2:0:USD", "--tape", "run.tape", "--classpath",
                System.getProperty("java.class.path"), "--strategy", FirstTick.class.getName(), "--json");
        assertTrue(replay.waitFor(60, TimeUnit.SECONDS), "did not end");
        CommandRun first = new CommandRun(0, live, "");
        CommandRun again = new CommandRun(replay.exitValue(), Files.readString(folder.resolve("out")), "");
        assertTrue(first.json().get("ticks").intValue() > 0 && first.json().get("ticks").intValue() < 20_000, live);
        assertEquals(first.digest(), again.digest());
        System.out.println(signal + ": " + first.json().get("ticks") + " of 20000 ticks, digest " + first.digest());
    }

    /** A child inherits that, and a JVM that was started so never hears the signal. */
    private static boolean isInterruptIgnored() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).trim(), 16) & 0b10) != 0);
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
    }

    private static void await(Path file) {
        long begun = System.nanoTime();
        while (!Files.exists(file)) {
            assertTrue(System.nanoTime() - begun < PATIENCE_NANOS, () -> file + " not there");
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
