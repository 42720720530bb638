package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.feed.PublishResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More market data than the ring takes: what each policy does with it, counted. */
class OverloadTest {
    private static final int BURST = 50_000;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void release() {
        released.countDown();
        Desk.until("threads ended", () -> Desk.ringsideThreads().isEmpty());
    }

    private EngineBuilder desk(Overload policy) {
        return Desk.builder("A", "B").ringSize(8).overload(policy).publishTimeout(Duration.ofMillis(10)).watchdog(Duration.ofMinutes(1));
    }

    private Probe blocking() {
        return Probe.ticks((me, tick) -> {
            Gate.pass(released);
            heard.add(tick.instrument() + " " + tick.bidUnits());
        }).gaps((instrument, ticks) -> heard.add(instrument + " gap"));
    }

    private static Map<PublishResult, Integer> burst(Engine engine) {
        Map<PublishResult, Integer> answers = new EnumMap<>(PublishResult.class);
        for (int i = 1; i <= BURST; i++) {
            answers.merge(Desk.quote(engine, i % 2 == 0 ? "A" : "B", i, i, i + 1), 1, Integer::sum);
        }
        return answers;
    }

    @Test
    void shouldKeepTheNewestOfEachInstrumentWhenConflating() {
        Engine engine = desk(Overload.CONFLATE).strategy("blocking", blocking()).build().start();
        Map<PublishResult, Integer> answers = burst(engine);
        engine.publisher().trade(engine.instrument("A"), BURST + 1, 777, 1, Side.BUY);
        released.countDown();
        Desk.quiet(engine);
        System.out.println("CONFLATE: " + answers + ", " + engine.counters());
        int taken = answers.get(PublishResult.OK);
        assertEquals(BURST, taken + answers.get(PublishResult.CONFLATED));
        assertEquals(BURST + 1 - heard.size(), engine.counters().conflated());
        assertEquals(List.of("B " + (BURST - 1), "A " + BURST), heard.subList(taken, taken + 2));
        assertEquals(taken + 3, heard.size());
        Desk.closeInTime(engine);
        assertEquals(heard.size(), engine.result().ticks());
    }

    @Test
    void shouldRecordTheGapAndOpenNothingUntilTheNextQuoteWhenDropping() {
        Engine engine = desk(Overload.DROP).record().strategy("blocking", blocking())
                .strategy("buying", Probe.idle().gaps((instrument, ticks) -> { })).build().start();
        Map<PublishResult, Integer> answers = burst(engine);
        int taken = answers.get(PublishResult.OK);
        assertEquals(BURST, taken + answers.get(PublishResult.DROPPED));
        assertEquals(BURST - taken, engine.counters().dropped());
        released.countDown();
        Desk.quiet(engine);
        assertEquals(List.of("A gap", "B gap"), heard.subList(taken, heard.size()).stream().sorted().toList());
        Desk.publish(engine, "A", BURST + 1, 10_000, 10_001);
        Desk.quiet(engine);
        engine.close();
        System.out.println("DROP: " + answers + ", " + engine.counters());
        assertEquals(engine.result().digest(), new Replay(desk(Overload.DROP).strategy("blocking", blocking())
                .strategy("buying", Probe.idle())).run(engine.tape()).digest());
    }

    @Test
    void shouldRefuseTheOpeningThatRidesOnAGap() {
        Probe eager = Probe.ticks((me, tick) -> Gate.pass(released));
        eager.gaps((instrument, ticks) -> eager.trade(instrument, Side.BUY, 1));
        Engine engine = desk(Overload.DROP).strategy("eager", eager).build().start();
        burst(engine);
        released.countDown();
        Desk.quiet(engine);
        assertEquals("2 of 2", engine.counters().verdicts(io.ringside.events.RiskCode.STALE_PRICE) + " of " + engine.counters().signals());
        engine.close();
    }

    @Test
    void shouldAnswerBackPressuredAndCountItWhenBlocking() {
        Engine engine = desk(Overload.BLOCK).publishTimeout(Duration.ZERO).strategy("blocking", blocking()).build().start();
        Map<PublishResult, Integer> answers = burst(engine);
        released.countDown();
        Desk.quiet(engine);
        assertEquals((long) answers.get(PublishResult.BACK_PRESSURED), engine.counters().backPressured());
        assertEquals((long) answers.get(PublishResult.OK), engine.counters().inputs(InputKind.TICK));
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(Overload.class)
    void shouldAccountForEveryTickWhenFourThreadsOverloadARingOfEight(Overload policy) {
        AtomicLong seen = new AtomicLong();
        Engine engine = desk(policy).threading(Threading.PIPELINED).publishTimeout(Desk.PATIENCE)
                .strategy("counting", Probe.ticks((me, tick) -> seen.incrementAndGet())).build().start();
        List<Callable<Map<PublishResult, Integer>>> tasks = Collections.nCopies(4, () -> burst(engine));
        long ok = Desk.together(tasks).stream().mapToLong(answers -> answers.getOrDefault(PublishResult.OK, 0)).sum();
        Desk.quiet(engine);
        Counters counters = engine.counters();
        System.out.println(policy + ", 4 x " + BURST + ": " + counters);
        assertEquals(4L * BURST, seen.get() + counters.conflated() + counters.dropped());
        assertTrue(ok <= seen.get(), () -> ok + " taken, " + seen + " seen");
        assertEquals(seen.get(), counters.inputs(InputKind.TICK));
        Desk.closeInTime(engine);
    }
}
