package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.ControlResult;
import io.ringside.events.Side;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import io.ringside.venue.SimulatedVenue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A strategy apart from the ring: slow, hung or failing, it harms itself alone, and what it decides is on the tape. */
class IsolatedStrategyTest {
    private static final int LIVE_TICKS = 20_000;
    private static final int FLOOD = 100_000;
    /** So many at the end are waited for one by one, so that the strategy sees them all. */
    private static final int SINGLE_TICKS = 200;

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    @AfterEach
    void release() {
        released.countDown();
        Desk.until("threads ended", () -> Desk.ringsideThreads().isEmpty());
    }

    private void block() {
        blocked.countDown();
        Gate.pass(released);
    }

    private EngineBuilder desk(Threading threading) {
        return Desk.builder("A", "B").threading(threading).publishTimeout(Desk.PATIENCE)
                .onFault((who, cause, consequence) -> faults.add(who + ": " + consequence));
    }

    private EngineBuilder bracketed(Threading threading, List<String> heard) {
        AtomicInteger ticks = new AtomicInteger();
        Probe probe = Probe.ticks((me, tick) -> {
            if (ticks.incrementAndGet() == 1) {
                me.ticket(me.named("A"), Side.BUY, 10).bracket(9_900, 10_100).send();
            }
        }).fills((me, fill) -> heard.add(fill.signedQuantityUnits() + ", held " + me.held(me.named("A")).quantityUnits() + ", working "
                + me.working()));
        return desk(threading).isolated("apart", probe).record();
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldHoldABracketOfAStrategyApartInTheRing(Threading threading) {
        List<String> heard = new CopyOnWriteArrayList<>();
        Engine engine = bracketed(threading, heard).build().start();
        Desk.publish(engine, "A", Desk.SECOND, 9_999, 10_000);
        Desk.quiet(engine);
        Desk.publish(engine, "A", 2 * Desk.SECOND, 9_890, 9_900);
        Desk.quiet(engine);
        engine.close();
        assertEquals(List.of("10, held 10, working 1", "-10, held 0, working 0"), heard);
        RunResult result = engine.result();
        assertEquals("0 open, " + 2 + " fills", result.openOrders() + " open, " + result.fills() + " fills");
        assertEquals(result.digest(), new Replay(bracketed(Threading.INLINE, heard)).run(engine.tape()).digest());
    }

    private EngineBuilder holding(Threading threading, List<String> heard) {
        AtomicInteger ticks = new AtomicInteger();
        Probe probe = Probe.ticks((me, tick) -> {
            if (ticks.incrementAndGet() == 1) {
                me.trade(me.named("A"), Side.BUY, 10);
            }
        }).fills((me, fill) -> heard.add(fill.signedQuantityUnits() + ", held " + me.held(me.named("A")).quantityUnits() + ", working "
                + me.working()));
        return desk(threading).isolated("apart", probe).record();
    }

    /** The order that closes is none of its own asking; it has to be told of it to know the fill for its own. */
    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldTellAStrategyApartOfTheOrderThatClosesItsPosition(Threading threading) {
        List<String> heard = new CopyOnWriteArrayList<>();
        Engine engine = holding(threading, heard).build().start();
        Desk.publish(engine, "A", Desk.SECOND, 9_999, 10_000);
        Desk.quiet(engine);
        engine.controls().kill("ann", "halt");
        Desk.quiet(engine);
        assertEquals(ControlResult.APPLIED, engine.controls().flatten(engine.instrument("A"), 10, "ann", "as the venue says"));
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        assertEquals(List.of("10, held 10, working 0", "-10, held 0, working 0"), heard);
        assertEquals(engine.result().digest(), new Replay(holding(Threading.INLINE, heard)).run(engine.tape()).digest());
    }

    private static EngineBuilder scene(long seed) {
        return Desk.builder("A", "B", "C").venue(SimulatedVenue.builder().feeBps("1").build())
                .strategy("inside", ModeEqualityTest.gambler(seed), "A", "B").isolated("apart", ModeEqualityTest.gambler(~seed));
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldComeToTheSameWithoutTheStrategyWhenTheTapeIsPlayed(Threading threading) {
        Engine engine = scene(7).threading(threading).publishTimeout(Desk.PATIENCE).limits(io.ringside.risk.Limits.standard())
                .record().build().start();
        Random random = new Random(7);
        for (int i = 1; i <= LIVE_TICKS; i++) {
            long bid = 10_000 + random.nextInt(50);
            Desk.publish(engine, random.nextBoolean() ? "A" : "B", i * Desk.MILLI, bid, bid + 1 + random.nextInt(3));
            if (i > LIVE_TICKS - SINGLE_TICKS) {
                Desk.quiet(engine);
            }
        }
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        String expected = ModeEqualityTest.text(engine.result());
        for (Threading mode : Threading.values()) {
            RunResult replayed = new Replay(scene(7).limits(io.ringside.risk.Limits.standard()).threading(mode).ringSize(8))
                    .run(engine.tape());
            assertEquals(expected, ModeEqualityTest.text(replayed));
        }
        System.out.println(threading + ": " + engine.tape().inputs() + " inputs, " + engine.counters());
        assertTrue(engine.counters().inputs(io.ringside.events.InputKind.SIGNAL) > 100, () -> engine.counters().toString());
    }

    @Test
    void shouldRunLikeAnyOtherWhenInLockStep() {
        RunResult apart = lockStep(true);
        RunResult inside = lockStep(false);
        assertTrue(apart.fills() > 0, apart::toString);
        assertEquals(ModeEqualityTest.text(inside), ModeEqualityTest.text(apart));
    }

    private static RunResult lockStep(boolean isolated) {
        EngineBuilder builder = Desk.builder("A", "B", "C").threading(Threading.INLINE);
        Probe gambler = ModeEqualityTest.gambler(3);
        Engine engine = (isolated ? builder.isolated("one", gambler) : builder.strategy("one", gambler)).build().start();
        ModeEqualityTest.drive(engine, new Random(3));
        engine.close();
        return engine.result();
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldSeeTheNewestQuoteAndEveryFillWhenItIsSlow(Threading threading) {
        AtomicLong seen = new AtomicLong();
        AtomicLong last = new AtomicLong();
        AtomicInteger filled = new AtomicInteger();
        Probe slow = Probe.ticks((me, tick) -> {
            seen.incrementAndGet();
            last.set(tick.bidUnits());
            me.trade(tick.instrument(), Side.BUY, 1);
            LockSupport.parkNanos(50 * Desk.MILLI);
        }).fills((me, fill) -> filled.incrementAndGet());
        AtomicLong healthy = new AtomicLong();
        Engine engine = desk(threading).isolated("slow", slow).strategy("healthy", Probe.ticks((me, tick) -> healthy.incrementAndGet()))
                .build().start();
        for (int i = 1; i <= FLOOD; i++) {
            Desk.publish(engine, i % 2 == 0 ? "A" : "B", i * 20_000L, 10_000 + i, 10_001 + i);
        }
        Desk.quiet(engine);
        System.out.println(threading + ": " + FLOOD + " ticks, 50 ms each: saw " + seen + ", " + engine.counters());
        assertEquals(FLOOD, healthy.get());
        assertEquals(FLOOD, seen.get() + engine.counters().conflated());
        assertTrue(last.get() >= 10_000 + FLOOD - 1, () -> "last seen " + last);
        assertEquals(seen.get(), filled.get());
        assertEquals(filled.get(), engine.counters().fills());
        Desk.closeInTime(engine);
    }

    @Test
    void shouldBeSwitchedOffAndGoOnWithItsBooksWhenItsInboxIsFull() {
        List<String> heard = java.util.Collections.synchronizedList(new ArrayList<>());
        AtomicInteger ticks = new AtomicInteger();
        Probe apart = Probe.ticks((me, tick) -> {
            switch (ticks.incrementAndGet()) {
                case 1 -> me.rest(tick.instrument(), Side.BUY, 1_000_000, 10_000);
                case 2 -> block();
                default -> me.trade(tick.instrument(), Side.SELL, me.held(tick.instrument()).quantityUnits());
            }
        }).resyncs(me -> heard.add("resync " + me.held(me.named("A")).quantityUnits() + " held, " + me.working() + " working"))
                .fills((me, fill) -> heard.add("filled " + fill.signedQuantityUnits()));
        Engine engine = desk(Threading.FUSED).isolated("apart", apart, "A").isolatedInbox(16).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_002);
        Desk.quiet(engine);
        Desk.publish(engine, "A", 2, 10_000, 10_002);
        Desk.until("blocked", () -> blocked.getCount() == 0);
        int parts = 0;
        while (engine.counters().openOrders() > 0) {
            engine.publisher().trade(engine.instrument("A"), 3 + parts++, 9_999, 1, Side.SELL);
        }
        Desk.until("switched off", () -> !faults.isEmpty());
        long bought = engine.counters().fills();
        released.countDown();
        Desk.quiet(engine);
        Desk.publish(engine, "A", 1_000_000, 10_000, 10_002);
        Desk.quiet(engine);
        assertEquals(List.of("strategy apart: behind, switched off until it has caught up; openings cancelled"), List.copyOf(faults));
        assertEquals(List.of("resync " + bought + " held, 0 working", "filled " + -bought), heard);
        engine.close();
        assertEquals("0", engine.result().positions().get("A"));
        assertTrue(bought > 16 && bought < 1_000_000, () -> bought + " bought");
        System.out.println("inbox of 16: " + parts + " trades, " + bought + " bought before the opening was cancelled; " + heard);
    }

    /** What it was left before it fell behind is thrown away, and is not in the way of what comes after. */
    @Test
    void shouldSeeEveryInstrumentAgainWhenQuotesWaitedWhileItFellBehind() {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Probe apart = Probe.ticks((me, tick) -> {
            seen.add(tick.instrument() + " " + tick.timestampNs());
            if (tick.timestampNs() == 1) {
                block();
            }
        }).resyncs(me -> seen.add("resync"));
        Engine engine = desk(Threading.FUSED).watchdog(Duration.ofMillis(50)).isolated("apart", apart).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_002);
        Desk.until("blocked", () -> blocked.getCount() == 0);
        Desk.publish(engine, "A", 2, 10_000, 10_002);
        Desk.publish(engine, "B", 3, 10_000, 10_002);
        Desk.until("switched off", () -> faults.size() == 2);
        released.countDown();
        Desk.quiet(engine);
        Desk.publish(engine, "A", 4, 10_000, 10_002);
        Desk.publish(engine, "B", 5, 10_000, 10_002);
        Desk.quiet(engine);
        engine.close();
        assertEquals(List.of("A 1", "resync", "A 4", "B 5"), List.copyOf(seen));
    }

    @Test
    void shouldBeToldThatItCannotCloseTheEngineThatItRunsIn() {
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
        Engine[] own = {null};
        own[0] = desk(Threading.FUSED).isolated("apart", Probe.ticks((me, tick) -> {
            for (Runnable call : List.<Runnable>of(own[0]::close, () -> own[0].awaitQuiet(Desk.PATIENCE))) {
                refused.add(assertThrows(IllegalStateException.class, call::run).getMessage().split(",")[0]);
            }
        })).build().start();
        Desk.publish(own[0], "A", 1, 10_000, 10_002);
        Desk.quiet(own[0]);
        Desk.closeInTime(own[0]);
        String refusal = "engine called from its own stage thread ringside-apart";
        assertEquals(List.of(refusal, refusal), List.copyOf(refused));
    }

    @Test
    void shouldBeSwitchedOffAloneWhenItNeverReturns() {
        AtomicLong healthy = new AtomicLong();
        StreetVenue venue = StreetVenue.mute();
        Probe hung = Probe.ticks((me, tick) -> {
            me.rest(tick.instrument(), Side.BUY, 1, 9_000);
            if (tick.timestampNs() > 1) {
                block();
            }
        });
        Engine engine = desk(Threading.FUSED).venue(venue).watchdog(Duration.ofMillis(100)).isolated("hung", hung)
                .strategy("healthy", Probe.ticks((me, tick) -> healthy.incrementAndGet())).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_002);
        Desk.quiet(engine);
        Desk.publish(engine, "A", 2, 10_000, 10_002);
        long begun = System.nanoTime();
        Desk.until("switched off", () -> faults.size() == 2);
        long millis = (System.nanoTime() - begun) / Desk.MILLI;
        for (int i = 3; i < 1_000; i++) {
            assertEquals(PublishResult.OK, Desk.quote(engine, "A", i, 10_000, 10_002));
        }
        Desk.until("all seen", () -> healthy.get() == 999);
        long closing = Desk.closeInTime(engine);
        System.out.println("switched off after " + millis + " ms, close " + closing + " ms, " + faults);
        assertEquals(0, venue.massCancels() - 1, "of close alone");
        assertEquals(1, venue.sent().size());
        assertTrue(assertThrows(IllegalStateException.class, engine::result).getMessage().contains("left ringside-hung running"));
    }

    @Test
    void shouldBeDisabledWithItsOpeningsCancelledWhenItThrowsAnError() {
        Probe failing = Probe.ticks((me, tick) -> {
            if (tick.timestampNs() == 1) {
                me.rest(tick.instrument(), Side.BUY, 1, 9_000);
            } else {
                throw new StackOverflowError();
            }
        });
        Engine engine = desk(Threading.PIPELINED).isolated("failing", failing).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_002);
        Desk.quiet(engine);
        assertEquals(1, engine.counters().openOrders());
        Desk.publish(engine, "A", 2, 10_000, 10_002);
        Desk.quiet(engine);
        engine.close();
        assertEquals("1 fault, 1 disabled, 0 open", engine.result().strategyFaults() + " fault, " + engine.result().disabledStrategies()
                + " disabled, " + engine.result().openOrders() + " open");
    }

    @Test
    void shouldBeDisabledOnceItIsOnAgainWhenItThrewAnErrorWhileItWasOff() {
        Probe failing = Probe.ticks((me, tick) -> {
            block();
            throw new StackOverflowError();
        });
        Engine engine = desk(Threading.FUSED).watchdog(Duration.ofMillis(50)).isolated("failing", failing).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_002);
        Desk.until("blocked", () -> blocked.getCount() == 0);
        Desk.until("switched off", () -> faults.size() == 2);
        released.countDown();
        Desk.quiet(engine);
        Desk.publish(engine, "A", 2, 10_000, 10_002);
        Desk.quiet(engine);
        engine.close();
        assertEquals("1 fault, 1 disabled", engine.result().strategyFaults() + " fault, " + engine.result().disabledStrategies()
                + " disabled");
    }

    /** What they cause has to leave the outboxes while the start still waits for the strategy. */
    @Test
    void shouldStartWhenItGivesMoreOrdersAtItsStartThanTheRingHolds() {
        Probe eager = Probe.idle().starts(me -> {
            for (int i = 0; i < 60; i++) {
                me.trade(me.named("A"), Side.BUY, 1);
            }
        });
        Engine engine = desk(Threading.FUSED).ringSize(8).isolated("eager", eager).build();
        assertTimeoutPreemptively(Desk.PATIENCE, engine::start);
        Desk.quiet(engine);
        engine.close();
        assertEquals(60, engine.result().signals());
    }

    @Test
    void shouldWakeByItsTimersAndSendTheOrdersOfItsStop() {
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        Probe timed = Probe.ticks((me, tick) -> me.wakeEvery(tick.timestampNs() + 5 * Desk.MILLI, 5 * Desk.MILLI))
                .timers((me, timer) -> heard.add("timer " + timer.timerId()))
                .stops(me -> me.trade(me.named("A"), Side.BUY, 3));
        Engine engine = desk(Threading.FUSED).isolated("timed", timed).build().start();
        Desk.publish(engine, "A", Desk.SECOND, 10_000, 10_002);
        Desk.until("three timers", () -> heard.size() >= 3);
        engine.close();
        assertEquals("3", engine.result().positions().get("A"));
        assertEquals("timer 1", heard.peek());
    }

    @Test
    void shouldRefuseAnInboxThatCannotBe() {
        String message = assertThrows(io.ringside.instrument.InvalidInputException.class,
                () -> desk(Threading.FUSED).isolated("a", Probe.idle()).isolatedInbox(15).build()).getMessage();
        assertEquals("isolatedInbox: value 15, limit 16 to 65536; state a value in that range", message);
    }
}
