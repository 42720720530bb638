package io.ringside.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.RunnerException;

class PinCheckTest {
    private static final String ROW = "[{'benchmark':'com.acme.Mine.tick','mode':'sample',"
            + "'params':{'mode':'FUSED','strategyClass':'A','waitMode':'YIELDING'},"
            + "'primaryMetric':{'scoreUnit':'%s','scorePercentiles':{'50.0':1.0,'99.0':%s}}}]";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int check(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return PinCheck.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("result.json"), text.replace('\'', '"'));
    }

    @Test
    void shouldHoldWhatJmhMeasuredWhenItsResultIsRead() throws RunnerException {
        Path file = directory.resolve("jmh.json");
        RunResult result = Jmh.run(Jmh.trading("^io\\.ringside\\.bench\\.TickToSignal\\.").resultFormat(ResultFormatType.JSON)
                .result(file.toString())).iterator().next();
        double p99 = result.getPrimaryResult().getStatistics().getPercentile(99);
        assertEquals(0, check(file, "--mode", "INLINE", "--p99-ns", p99), err::toString);
        assertEquals(1, check(file, "--mode", "inline", "--p99-ns", p99 - 1), err::toString);
        String row = "io.ringside.bench.TickToSignal.tick mode=INLINE strategyClass=io.ringside.bench.EveryTick waitMode=YIELDING"
                + " p99 %.0f ns, pin %.0f ns%n";
        assertEquals(String.format(Locale.ROOT, "within: " + row + "ABOVE: " + row, p99, p99, p99, p99 - 1), out.toString());
        assertEquals(2, check(file, "--mode", "FUSED", "--p99-ns", p99));
        assertTrue(err.toString().contains("rows of TickToSignal with mode FUSED 0, limit at least 1; run TickToSignal -p mode=FUSED"),
                err::toString);
    }

    @Test
    void shouldReckonInNsWhenTheRunWasInOtherUnits() throws IOException {
        assertEquals(0, check(file(String.format(ROW, "us/op", "1.5")), "--mode", "FUSED", "--p99-ns", "1500"));
        assertEquals(1, check(file(String.format(ROW, "ms/op", "1.5")), "--mode", "FUSED", "--p99-ns", "1500"));
        assertEquals("within: com.acme.Mine.tick mode=FUSED strategyClass=A waitMode=YIELDING p99 1500 ns, pin 1500 ns\n"
                + "ABOVE: com.acme.Mine.tick mode=FUSED strategyClass=A waitMode=YIELDING p99 1500000 ns, pin 1500 ns\n",
                out.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void shouldRefuseWhenTheRowIsOfAnotherStrategy() throws IOException {
        Path file = file(String.format(ROW, "ns/op", "1"));
        assertEquals(0, check(file, "--mode", "FUSED", "--p99-ns", "1", "--strategy", "A"));
        assertEquals(2, check(file, "--mode", "FUSED", "--p99-ns", "1", "--strategy", "B"));
        assertTrue(err.toString().contains("with mode FUSED and strategyClass B 0, limit at least 1"), err::toString);
    }

    @Test
    void shouldRefuseWhenTheResultIsNotAsJmhWritesIt() throws IOException {
        Path none = directory.resolve("none.json");
        assertEquals(2, check(none, "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file("[{"), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file(""), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file("{}"), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file("[]"), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file("[1,null,[]]"), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file(String.format(ROW, "ops/s", "1")), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(2, check(file(String.format(ROW, "ns/op", "'NaN'")), "--mode", "FUSED", "--p99-ns", "1"));
        assertEquals(8, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().lines().allMatch(line -> line.startsWith("error: " + directory)), err::toString);
    }

    @Test
    void shouldRefuseWhenTheCommandLineIsIncomplete() throws IOException {
        Path file = file(String.format(ROW, "ns/op", "1"));
        assertEquals(2, check());
        assertEquals(2, check(file, "--mode", "FUSED"));
        assertEquals(2, check(file, "--mode", "OUTLINE", "--p99-ns", "1"));
        assertEquals(2, check(file, "--mode", "FUSED", "--p99-ns", "0"));
        assertEquals(2, check(file, "--mode", "FUSED", "--p99-ns", "NaN"));
        assertEquals(5, err.toString().lines().count(), err::toString);
        assertEquals("", out.toString());
    }
}
