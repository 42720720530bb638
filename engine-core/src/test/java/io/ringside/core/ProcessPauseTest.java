package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole process stands still for two seconds while quotes pile up before it. */
@EnabledOnOs(OS.LINUX)
class ProcessPauseTest {
    private static final int MAX_AGE_MS = 500;
    /** A machine that is busy may hold a thread up between the engine's look at the clock and the venue's. */
    private static final int SLACK_MS = 150;
    private static final long MILLI = 1_000_000L;
    /** Slow enough for a cold engine, which learns the source's clock from quotes that did not wait. */
    private static final long QUIET_GAP = 5 * MILLI;

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldOpenNothingOnQuotesOlderThanAllowedWhenTheProcessStoodStill(Threading threading) throws Exception {
        long[] told = run(threading, Integer.toString(MAX_AGE_MS));
        System.out.println(threading + ": stopped 2 s, " + told[0] + " quotes, " + told[1] + " orders sent, " + told[2]
                + " suppressed, the oldest quote an order left on: " + told[3] + " ms, limit " + MAX_AGE_MS);
        assertTrue(told[3] <= MAX_AGE_MS + SLACK_MS, () -> "order on a quote " + told[3] + " ms old");
        assertTrue(told[1] > 500 && told[2] > 500, () -> Arrays.toString(told));
        assertEquals(told[0], told[1] + told[2]);
    }

    @Test
    void shouldSeeOldQuotesTradedWhenNoAgeIsTooOld() throws Exception {
        long[] told = run(Threading.FUSED, "none");
        System.out.println("no limit: the oldest quote an order left on: " + told[3] + " ms");
        assertTrue(told[3] > 1_500, () -> "the test could not tell: " + Arrays.toString(told));
    }

    private static long[] run(Threading threading, String maxAge) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
                ChildFeed.class.getName(), threading.name(), maxAge).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        OutputStream in = child.getOutputStream();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            assertEquals("trading", out.readLine(), "a quote given earlier is as old as the start takes, and the clock is learnt from it");
            quote(in, 200, QUIET_GAP);
            quote(in, 1_000, MILLI);
            signal("STOP", child);
            quote(in, 2_000, MILLI);
            signal("CONT", child);
            quote(in, 1_000, MILLI);
            in.close();
            String told = out.readLine();
            assertTrue(child.waitFor(20, TimeUnit.SECONDS), "the child did not end");
            return Arrays.stream(told.split(" ")).mapToLong(Long::parseLong).toArray();
        } finally {
            child.destroyForcibly();
        }
    }

    /** Quotes so many ns apart, stamped with the wall clock. */
    private static void quote(OutputStream in, int count, long gap) throws IOException {
        long begun = System.nanoTime();
        for (int i = 1; i <= count; i++) {
            in.write((System.currentTimeMillis() + "\n").getBytes(StandardCharsets.US_ASCII));
            in.flush();
            while (System.nanoTime() - begun < i * gap) {
                LockSupport.parkNanos(begun + i * gap - System.nanoTime());
            }
        }
    }

    private static void signal(String name, Process child) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start().waitFor());
    }
}
