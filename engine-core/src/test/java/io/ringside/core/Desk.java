package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.feed.PublishResult;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.risk.Limits;
import io.ringside.venue.SimulatedVenue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the tests of the engine have in common: instruments of two decimals, a million dollars, and threads that are waited for. */
final class Desk {
    static final long SECOND = 1_000_000_000L;
    static final long MILLI = 1_000_000L;
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_NANOS = 100_000L;

    private Desk() {
    }

    static Instrument instrument(String symbol) {
        return Instrument.of(symbol).priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build();
    }

    /** No limit but the drawdown of 5 %. */
    static Limits loose() {
        return Limits.backtest().toBuilder().set("account.max-trade-value-bps", Limits.OFF).build();
    }

    static EngineBuilder builder(String... symbols) {
        EngineBuilder builder = Engine.builder().cash("USD", "1000000").limits(loose()).venue(SimulatedVenue.builder().build());
        for (String symbol : symbols) {
            builder.instrument(instrument(symbol));
        }
        return builder;
    }

    static PublishResult quote(Engine engine, String symbol, long ns, long bid, long ask) {
        return engine.publisher().quote(engine.instrument(symbol), ns, bid, 1_000_000, ask, 1_000_000);
    }

    static void publish(Engine engine, String symbol, long ns, long bid, long ask) {
        assertEquals(PublishResult.OK, quote(engine, symbol, ns, bid, ask));
    }

    static void quiet(Engine engine) {
        assertTrue(engine.awaitQuiet(PATIENCE), () -> "busy after " + PATIENCE);
    }

    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - deadline < 0, () -> what + " not within " + PATIENCE);
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    static long millisOf(Runnable action) {
        long begun = System.nanoTime();
        action.run();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** Closes and holds the engine to its two seconds. */
    static long closeInTime(Engine engine) {
        long millis = millisOf(engine::close);
        assertTrue(millis <= 2_000, () -> "close took " + millis + " ms, limit 2000");
        return millis;
    }

    /** Runs the same on several threads at once; returns what each came to. */
    static <T> List<T> together(List<Callable<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : tasks.stream().map(threads::submit).toList()) {
                results.add(future.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("a thread of the test failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    static List<String> ringsideThreads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith("ringside-"))
                .sorted().toList();
    }
}
