package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program with an engine in it ends by itself, and costs next to nothing while nothing happens. */
class ChildProcessTest {
    private static final long EXIT_S = 20;
    private static final double MOST_CPU_S = 0.5;

    @ParameterizedTest
    @CsvSource({"close,FUSED", "close,PIPELINED", "abandon,FUSED", "abandon,PIPELINED"})
    void shouldExitUnaidedWhenTheEngineWasClosedOrLeftOpen(String how, Threading threading) throws Exception {
        assertEquals(List.of("ticks 1000"), run(how, threading));
    }

    @Test
    void shouldUseLittleProcessorTimeWhenIdleForTenSecondsWithATimerPending() throws Exception {
        List<String> lines = run("idle", Threading.FUSED);
        double seconds = Long.parseLong(lines.get(0).substring("cpu ".length())) / 1e9;
        System.out.println("10 s idle, FUSED, BLOCKING, one timer pending: " + seconds + " s of processor time");
        assertEquals("ticks 1000", lines.get(1));
        assertTrue(seconds < MOST_CPU_S, () -> "processor time " + seconds + " s, limit " + MOST_CPU_S);
    }

    private static List<String> run(String how, Threading threading) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
                ChildEngine.class.getName(), how, threading.name()).redirectErrorStream(true).start();
        try {
            assertTrue(child.waitFor(EXIT_S, TimeUnit.SECONDS), () -> "still running after " + EXIT_S + " s");
            String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, child.exitValue(), output);
            return output.lines().toList();
        } finally {
            child.destroyForcibly();
        }
    }
}
