package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.report.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calling the engine from its own stages, and an INLINE engine from a second thread. */
class ReentryTest {
    private static final String CURE = ", limit threads outside the ring;"
            + " give orders by the strategy's methods, publish from a feed's thread";

    private final AtomicReference<Engine> engine = new AtomicReference<>();
    private final List<String> refusals = new ArrayList<>();

    private final List<Consumer<Engine>> calls = List.of(
            own -> own.publisher().quote(own.instrument("A"), 1, 1, 1, 2, 1),
            own -> own.publisher().trade(own.instrument("A"), 1, 1, 1, null),
            Engine::result, Engine::close, Engine::start, own -> own.awaitQuiet(Duration.ofSeconds(1)));

    @ParameterizedTest
    @EnumSource
    void shouldRefuseEveryCallWhenAStrategyCallsTheEngineFromACallback(Threading threading) {
        Engine own = build(threading, Probe.ticks((me, tick) -> attempt()).starts(me -> attempt()).stops(me -> attempt()));
        assertTimeoutPreemptively(Desk.PATIENCE, () -> {
            own.start();
            Desk.publish(own, "A", 1, 1, 2);
            Desk.quiet(own);
            Desk.closeInTime(own);
        });
        assertEquals(3 * calls.size(), refusals.size());
        String expected = "engine called from its own stage thread ";
        assertTrue(refusals.stream().allMatch(text -> text.startsWith(expected) && text.endsWith(CURE)), refusals::toString);
        assertEquals(List.of(0, 0), List.of(own.result().strategyFaults(), own.result().disabledStrategies()));
    }

    private void attempt() {
        for (Consumer<Engine> call : calls) {
            refusals.add(assertThrows(IllegalStateException.class, () -> call.accept(engine.get())).getMessage());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldDisableTheStrategyOnlyAtTheThirdRefusalWhenItDoesNotCatchThem(Threading threading) {
        Engine own = build(threading, Probe.ticks((me, tick) -> engine.get().result())).start();
        List<String> seen = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            Desk.publish(own, "A", i, 1, 2);
            Desk.quiet(own);
            RunResult result = own.result();
            seen.add(result.strategyFaults() + "/" + result.disabledStrategies());
        }
        Desk.closeInTime(own);
        assertEquals(List.of("1/0", "2/0", "3/1", "3/1", "3/1"), seen);
    }

    private Engine build(Threading threading, Probe probe) {
        engine.set(Desk.builder("A").threading(threading).strategy("caller", probe).build());
        return engine.get();
    }

    @Test
    void shouldRefuseTheSecondThreadAndStayWholeWhenTheEngineIsInline() throws Exception {
        Engine own = Desk.builder("A").threading(Threading.INLINE).strategy("idle", Probe.idle()).build();
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread first = new Thread(() -> {
            own.start();
            Desk.publish(own, "A", 5, 1, 2);
            begun.countDown();
            Gate.pass(done);
            Desk.publish(own, "A", 6, 1, 2);
            own.close();
        }, "first");
        first.start();
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        String expected = "INLINE engine called by " + Thread.currentThread().getName()
                + ", limit 1 thread, first; publish from that thread or choose FUSED";
        for (Consumer<Engine> call : List.<Consumer<Engine>>of(
                other -> Desk.quote(other, "A", 1_000, 1, 2), Engine::result, Engine::close)) {
            assertEquals(expected, assertThrows(IllegalStateException.class, () -> call.accept(own)).getMessage());
        }
        done.countDown();
        first.join(20_000);
        assertEquals(2, own.result().ticks());
    }

    @Test
    void shouldGoOnInAnotherThreadWhenTheFirstOneHasEnded() throws Exception {
        Engine own = Desk.builder("A").threading(Threading.INLINE).strategy("idle", Probe.idle()).build();
        Thread first = new Thread(() -> {
            own.start();
            Desk.publish(own, "A", 1, 1, 2);
            Desk.publish(own, "A", 2, 1, 2);
        });
        first.start();
        first.join(20_000);
        Desk.publish(own, "A", 3, 1, 2);
        own.close();
        assertEquals(3, own.result().ticks());
    }
}
