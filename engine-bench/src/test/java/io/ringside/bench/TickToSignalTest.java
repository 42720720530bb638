package io.ringside.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.bench.acme.AcmeLatency;
import io.ringside.events.Tick;
import io.ringside.strategy.Strategy;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

class TickToSignalTest {
    private static final String TICK_TO_SIGNAL = "^io\\.ringside\\.bench\\.TickToSignal\\.";

    @ParameterizedTest
    @CsvSource({"FUSED,BLOCKING", "FUSED,YIELDING", "PIPELINED,YIELDING"})
    void shouldSampleWhenTheEngineHasThreads(String mode, String waitMode) throws RunnerException {
        assertTrue(samples(Jmh.run(Jmh.trading(TICK_TO_SIGNAL).param("mode", mode).param("waitMode", waitMode))) > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ema-crossover", "io.ringside.strategy.EmaCrossover", "io.ringside.bench.acme.LimitOrders"})
    void shouldSampleWhenAStrategyIsNamed(String strategy) throws RunnerException {
        assertTrue(samples(Jmh.run(Jmh.trading(TICK_TO_SIGNAL).param("strategyClass", strategy))) > 0);
    }

    @Test
    void shouldSampleWhenASubclassWithoutAnnotationsMakesStrategyAndMarket() throws RunnerException {
        AcmeLatency.STRATEGIES.set(0);
        Collection<RunResult> results = Jmh.run(Jmh.trading("AcmeLatency"));
        assertTrue(samples(results) > 0);
        assertEquals("io.ringside.bench.acme.AcmeLatency.tick", results.iterator().next().getParams().getBenchmark());
        assertEquals(1, AcmeLatency.STRATEGIES.get());
    }

    @Test
    void shouldSayWhyWhenThereIsNoSuchStrategy() {
        String why = refusal("com.acme.Nowhere");
        assertTrue(why.contains("strategyClass: value com.acme.Nowhere"), why);
    }

    @Test
    void shouldSayWhyWhenNothingIsEverSignalled() {
        String why = refusal("hold");
        assertTrue(why.contains("orders handed over 0 of 0 signals in "), why);
        assertTrue(why.contains("limit at least 1; measure longer"), why);
    }

    @Test
    void shouldSayWhyWhenTheStrategyThrows() {
        String why = refusal(Throwing.class.getName());
        assertTrue(why.contains("limit 0; mend the strategy") && why.contains("thrown on purpose"), why);
    }

    @Test
    void shouldSayWhyWhenEveryOrderIsDenied() {
        String why = refusal(Greedy.class.getName());
        assertTrue(why.contains("orders handed over 0 of ") && !why.contains(" of 0 signals"), why);
    }

    private static String refusal(String strategy) {
        return Jmh.text(assertThrows(RunnerException.class,
                () -> Jmh.run(Jmh.trading(TICK_TO_SIGNAL).param("strategyClass", strategy))));
    }

    private static long samples(Collection<RunResult> results) {
        assertEquals(1, results.size());
        return results.iterator().next().getPrimaryResult().getSampleCount();
    }

    /** Throws at every tick. */
    public static final class Throwing extends Strategy {
        /** Creates it. */
        public Throwing() {
        }

        @Override
        protected void onTick(Tick tick) {
            throw new IllegalStateException("thrown on purpose");
        }
    }

    /** Wants more than the limits allow. */
    public static final class Greedy extends Strategy {
        /** Creates it. */
        public Greedy() {
        }

        @Override
        protected void onTick(Tick tick) {
            buy(tick.instrument(), 900_000_000);
        }
    }
}
