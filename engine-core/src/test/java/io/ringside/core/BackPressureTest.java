package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instrument;
import io.ringside.report.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full ring: nobody deadlocks, nothing taken is lost, whoever cannot be served is told within the stated time. */
class BackPressureTest {
    private static final int EACH = 250_000;

    @Test
    void shouldTakeAMillionTicksWithoutDeadlockWhenFourThreadsPublishIntoARingOfEight() {
        Engine engine = Desk.builder("A", "B", "C", "D").ringSize(8).publishTimeout(Duration.ofMinutes(1))
                .strategy("idle", Probe.idle()).build().start();
        long begun = System.nanoTime();
        int taken = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> flood(engine, EACH));
        long millis = (System.nanoTime() - begun) / Desk.MILLI;
        long close = Desk.closeInTime(engine);
        System.out.println("ring of 8, 4 threads: " + taken + " ticks in " + millis + " ms, close " + close + " ms");
        assertEquals(4 * EACH, taken);
        assertEquals(1_000_000, engine.result().ticks());
        assertEquals(List.of(), Desk.ringsideThreads());
    }

    /** Every order is denied, so each tick causes as many inputs again; market data has to leave them room. */
    @ParameterizedTest
    @CsvSource({"8,1", "8,64", "1024,1", "1024,8"})
    void shouldNeitherDeadlockNorHaltWhenEachTickCausesABurstOfDenials(int ringSize, int burst) {
        Engine engine = Desk.builder("A", "B", "C", "D").ringSize(ringSize).publishTimeout(Duration.ofMinutes(1))
                .limits(Desk.loose().toBuilder().prohibited("A", "B", "C", "D").build())
                .strategy("burst", Probe.ticks((me, tick) -> {
                    for (int i = 0; i < burst; i++) {
                        me.trade(tick.instrument(), Side.BUY, 1);
                    }
                })).build().start();
        int each = Math.min(25_000, 200_000 / burst / 4);
        int taken = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> flood(engine, each));
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        RunResult result = engine.result();
        System.out.println("ring of " + ringSize + ", bursts of " + burst + ": " + result.orders() + " orders, " + result.state());
        assertEquals(4 * each, taken);
        assertEquals(RiskState.NORMAL + " " + taken + " ticks " + (long) taken * burst + " orders 0 approved",
                result.state() + " " + result.ticks() + " ticks " + result.orders() + " orders " + result.approved() + " approved");
    }

    /** What a stage causes enters in its turn: denials without end do not keep a fill waiting for longer than a ring. */
    @ParameterizedTest
    @CsvSource({"8,FUSED", "8,PIPELINED", "64,FUSED", "64,PIPELINED"})
    void shouldHearOfEachFillSoonWhenEveryTickIsAnsweredWithDenials(int ringSize, Threading threading) {
        int ticks = threading == Threading.FUSED ? 50_000 : 5_000;
        long[] seen = {0, 0, 0};
        Engine engine = Desk.builder("A", "B").ringSize(ringSize).threading(threading).publishTimeout(Duration.ofMinutes(1))
                .limits(Desk.loose().toBuilder().prohibited("B").build())
                .strategy("burst", Probe.ticks((me, tick) -> {
                    seen[0]++;
                    for (int i = 0; i < 3; i++) {
                        me.trade(me.named("B"), Side.BUY, 1);
                    }
                    if (seen[0] % 10 == 0 && seen[1] == 0) {
                        me.trade(tick.instrument(), seen[0] % 20 == 0 ? Side.BUY : Side.SELL, 1);
                        seen[1] = seen[0];
                    }
                }).fills((me, fill) -> {
                    seen[2] = Math.max(seen[2], seen[0] - seen[1]);
                    seen[1] = 0;
                })).build().start();
        for (int i = 0; i < ticks; i++) {
            assertEquals(PublishResult.OK, Desk.quote(engine, "A", i, 10_000, 10_001));
        }
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        RunResult result = engine.result();
        System.out.println("ring of " + ringSize + ", " + threading + ": " + result.orders() + " orders, " + result.fills()
                + " fills, the last of them " + seen[2] + " ticks after its order");
        assertTrue(result.fills() > ticks / 10 / ringSize, () -> result.fills() + " fills");
        assertTrue(seen[2] <= 2 * ringSize, () -> "a fill came " + seen[2] + " ticks after its order");
    }

    @Test
    void shouldLoseNoFillWhenEachTickFillsAPartOfARestingOrder() {
        Engine engine = Desk.builder("A", "B", "C", "D").publishTimeout(Duration.ofMinutes(1))
                .strategy("resting", Probe.ticks((me, tick) -> {
                    if (me.working() == 0) {
                        me.rest(tick.instrument(), Side.BUY, 10_000_000, 10);
                    }
                }), "A").build().start();
        int taken = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> flood(engine, 100_000));
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        assertEquals(400_000, taken);
        RunResult result = engine.result();
        assertEquals(RiskState.NORMAL, result.state());
        assertEquals(result.positions().get("A"), Long.toString(result.fills()));
        assertTrue(result.fills() >= 99_999, () -> "fills " + result.fills());
    }

    private static int flood(Engine engine, int each) {
        List<Callable<Integer>> threads = new ArrayList<>();
        for (String symbol : List.of("A", "B", "C", "D")) {
            Instrument instrument = engine.instrument(symbol);
            threads.add(() -> {
                int taken = 0;
                for (int i = 0; i < each; i++) {
                    PublishResult answer = engine.publisher().quote(instrument, i, 8, 1, 9 + (i & 1), 1);
                    taken += answer == PublishResult.OK ? 1 : 0;
                }
                return taken;
            });
        }
        return Desk.together(threads).stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void shouldAnswerBackPressuredWithinTheStatedTimeWhenAStrategyBlocks() {
        CountDownLatch released = new CountDownLatch(1);
        Engine engine = Desk.builder("A").ringSize(8).publishTimeout(Duration.ofMillis(50))
                .strategy("blocked", Probe.ticks((me, tick) -> Gate.pass(released))).build().start();
        int taken = 0;
        long begun = System.nanoTime();
        while (Desk.quote(engine, "A", taken, 1, 2) == PublishResult.OK) {
            taken++;
            begun = System.nanoTime();
        }
        long waited = System.nanoTime() - begun;
        released.countDown();
        Desk.quiet(engine);
        assertEquals(PublishResult.OK, Desk.quote(engine, "A", 9, 1, 2));
        Desk.closeInTime(engine);
        System.out.println("back-pressured after " + waited / 1_000 + " us, stated 50000, taken " + taken);
        assertTrue(waited >= 50 * Desk.MILLI && waited < 1_000 * Desk.MILLI, () -> "waited " + waited + " ns");
        assertTrue(taken >= 4 && taken <= 8, "market data leaves a reserve, taken of 8");
        assertEquals(taken + 1, engine.result().ticks());
    }

    /** A publisher is held while it claims; another that may not wait at all comes meanwhile. */
    @Test
    void shouldTakeATickWhenThereIsRoomAndOnlyAnotherPublisherIsAtIt() throws InterruptedException {
        EngineSettings settings = Desk.builder("A").publishTimeout(Duration.ZERO).strategy("idle", Probe.idle()).settings;
        Conclusion setup = new Concluder(settings).conclude();
        Stages stages = new Stages(setup);
        HeldRing ring = new HeldRing();
        LivePublisher publisher = new LivePublisher(stages, ring, setup.running());
        publisher.open();
        Instrument a = stages.instruments.find("A");
        ConcurrentLinkedQueue<PublishResult> results = new ConcurrentLinkedQueue<>();
        Thread first = new Thread(() -> results.add(publisher.quote(a, 1, 1, 1, 2, 1)));
        first.start();
        Gate.pass(ring.claiming);
        Thread second = new Thread(() -> results.add(publisher.quote(a, 2, 1, 1, 2, 1)));
        second.start();
        Gate.pass(ring.secondCame);
        ring.released.countDown();
        first.join(Desk.PATIENCE.toMillis());
        second.join(Desk.PATIENCE.toMillis());
        assertEquals(List.of(PublishResult.OK, PublishResult.OK), List.copyOf(results));
    }

    /** A ring with room for all, which holds up the first claim. */
    private static final class HeldRing implements InputRing {
        private final CountDownLatch claiming = new CountDownLatch(1);
        private final CountDownLatch secondCame = new CountDownLatch(2);
        private final CountDownLatch released = new CountDownLatch(1);

        @Override
        public Slot tryClaim(int headroom) {
            claiming.countDown();
            Gate.pass(released);
            Slot slot = new Slot();
            slot.sequence = 1;
            return slot;
        }

        @Override
        public void publish(Slot slot) {
        }

        @Override
        public long depth() {
            return 0;
        }

        @Override
        public boolean isDrained() {
            return true;
        }

        @Override
        public void checkCaller() {
        }

        @Override
        public boolean isStageThread() {
            secondCame.countDown();
            return false;
        }

        @Override
        public void start() {
        }

        @Override
        public String halt(long deadlineNanos) {
            return "";
        }
    }
}
