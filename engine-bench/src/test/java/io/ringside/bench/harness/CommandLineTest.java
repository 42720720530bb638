package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user types, what is refused, and what comes back. Never how fast it was. */
class CommandLineTest {
    private static final List<String> LATENCY_FIELDS = List.of("mode", "loop", "strategy", "samples", "signalSamples", "p50Ns", "p90Ns",
            "p99Ns", "p999Ns", "maxNs", "control", "diffP50Ns", "diffP99Ns", "interval", "hiccupP99Ns", "valid");

    @TempDir
    private Path folder;

    @Test
    void shouldRefuseWhenTheCommandIsUnknown() {
        HarnessRun.of("latencies").assertRefused("latencies", "see engine-bench --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency --mode fast", "latency --mode fused --wait never", "overload --mode fast", "overload --policy ignore",
        "throughput --source tape", "startup --mode fast", "selfcheck --mode pipeline"})
    void shouldNameTheValueAndTheChoicesWhenAConstantIsUnknown(String line) {
        String[] words = line.split(" ");
        HarnessRun.of(words).assertRefused("value " + words[words.length - 1], "state one of these");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency --rate 0", "latency --burst 0", "latency --seconds -1", "latency --instruments 0",
        "throughput --seconds 0", "overload --seconds 0", "overload --mode inline", "startup --pairs 9", "pin --processes 7",
        "pin --runs 0", "latency --rate many", "growth --rounds 3"})
    void shouldNameTheValueAndTheLimitWhenANumberIsOutOfRange(String line) {
        String[] words = line.split(" ");
        HarnessRun.of(words).assertRefused(words[words.length - 1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency", "overload"})
    void shouldNameWhatThereIsWhenTheStrategyIsUnknown(String command) {
        HarnessRun.of(command, "--strategy", "no.such.Strategy").assertRefused("no.such.Strategy", Strategies.EVERY_TICK, "ema-crossover");
    }

    @Test
    void shouldRefuseAParameterWhenItHasNoValue() {
        HarnessRun.of("latency", "--param", "spin-ns").assertRefused("value spin-ns", "k=v");
    }

    @Test
    void shouldRefuseAParameterWhenItIsOutOfRange() {
        HarnessRun.of("latency", "--param", "spin-ns=-1").assertRefused("spin-ns", "-1");
    }

    @Test
    void shouldRefuseAPinFileWhenThereIsNone() {
        HarnessRun.of("pin", "--pins", folder.resolve("none").toString()).assertRefused("none", "pin --set");
    }

    @Test
    void shouldCountTicksAndSignalsApartWhenTheStrategySignalsOnFew() {
        HarnessRun run = HarnessRun.of("latency", "--quick", "--strategy", "ema-crossover", "--json").assertMeasured();
        JsonNode json = run.json();
        assertEquals(LATENCY_FIELDS, HarnessRun.names(json).subList(0, LATENCY_FIELDS.size()));
        assertEquals("inline closed ema-crossover 100000", json.get("mode").textValue() + ' ' + json.get("loop").textValue() + ' '
                + json.get("strategy").textValue() + ' ' + json.get("samples").longValue());
        long signals = json.get("signalSamples").longValue();
        assertTrue(signals > 0 && signals < 50_000, () -> signals + " signals");
        assertTrue(json.get("p999Ns").isNull(), "fewer than 100 of " + signals + " samples lie beyond p99.9");
        assertTrue(json.get("control").has("p50Ns") && json.get("interval").get("diffP50Ns").has("low") && json.has("jdk"));
        assertEquals(run.code() == EngineBench.MEASURED, json.get("valid").booleanValue());
    }

    @Test
    void shouldKeepFiguresSamplesAndChartWhenAFolderIsGiven() {
        HarnessRun run = HarnessRun.of("latency", "--mode", "fused", "--wait", "blocking", "--open", "--rate", "2000", "--seconds", "1",
                "--out", folder.toString(), "--json").assertMeasured();
        assertEquals(LATENCY_FIELDS, HarnessRun.names(run.json()).subList(0, LATENCY_FIELDS.size()));
        assertEquals("fused open 2000", run.json().get("mode").textValue() + ' ' + run.json().get("loop").textValue() + ' '
                + run.json().get("samples").longValue());
        for (String kind : List.of("json", "hlog", "svg")) {
            assertTrue(Files.exists(folder.resolve("latency-fused-open." + kind)), kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "journal", "csv"})
    void shouldCostNoGarbageWhenABacktestGoesOn(String source) {
        JsonNode json = HarnessRun.of("throughput", "--source", source, "--seconds", "2", "--json").assertMeasured().json();
        assertEquals(List.of("source", "ticks", "ticksPerSecond", "bytesPerTick"), HarnessRun.names(json).subList(0, 4));
        assertTrue(json.get("bytesPerTick").doubleValue() < 0.5, () -> json.get("bytesPerTick") + " bytes a tick");
    }
}
