package io.ringside.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

class BenchmarksTest {
    private static final Map<String, Integer> RUNS = Map.ofEntries(
            Map.entry("BacktestThroughput.tick", 2),
            Map.entry("Crossover.tick", 1),
            Map.entry("CsvScan.row", 1),
            Map.entry("Dispatch.tick", 3),
            Map.entry("GateVerdict.approve", 1),
            Map.entry("GateVerdict.refuse", 1),
            Map.entry("GateVerdict.tick", 1),
            Map.entry("IndicatorTa4j.value", 25),
            Map.entry("IndicatorUpdate.update", 32),
            Map.entry("JsonScan.message", 2),
            Map.entry("PortfolioFold.fill", 1),
            Map.entry("PortfolioFold.tick", 1),
            Map.entry("Publishing.quote", 2),
            Map.entry("RiskFigures.compute", 3),
            Map.entry("Routing.orderToFill", 1),
            Map.entry("TickToSignal.tick", 1));

    @Test
    void shouldRunWithoutErrorWhenEachBenchmarkRunsOnce() throws RunnerException {
        Map<String, Integer> runs = new TreeMap<>();
        for (RunResult result : Jmh.run(Jmh.options("^io\\.ringside\\.bench\\.[A-Z]"))) {
            String name = result.getParams().getBenchmark();
            runs.merge(name.substring("io.ringside.bench.".length()), 1, Integer::sum);
            assertTrue(result.getPrimaryResult().getScore() > 0, name);
        }
        assertEquals(new TreeMap<>(RUNS), runs);
    }
}
