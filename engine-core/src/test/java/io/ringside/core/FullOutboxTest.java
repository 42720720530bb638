package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.InputKind;
import io.ringside.events.OrderStatus;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.feed.PublishResult;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stages leave for the driver finds room; where a strategy will not let it, the halt is on the tape. */
class FullOutboxTest {
    private static EngineBuilder scene(int ringSize, Probe strategy) {
        return Desk.builder("A").ringSize(ringSize).strategy("burst", strategy)
                .limits(Desk.loose().toBuilder().prohibited("A").set("rejects.max", Limits.OFF).build());
    }

    private static Probe burst(int orders, CountDownLatch gone) {
        return Probe.ticks((me, tick) -> {
            await(gone);
            for (int i = 0; i < orders; i++) {
                me.trade(tick.instrument(), Side.BUY, 1);
            }
        });
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ring is filled while the strategy holds at its first tick. */
    @ParameterizedTest
    @CsvSource({"16384, 8, FUSED", "1024, 20, FUSED", "1024, 40, PIPELINED", "8, 1000, FUSED"})
    void shouldTellEveryDenialAndStayNormalWhenAFullRingOfTicksCausesBursts(int ringSize, int orders, Threading threading) {
        CountDownLatch gone = new CountDownLatch(1);
        List<String> faults = new ArrayList<>();
        Engine engine = scene(ringSize, burst(orders, gone)).threading(threading).publishTimeout(Duration.ZERO).record()
                .onFault((who, cause, what) -> faults.add(who + ": " + what + " " + cause)).build().start();
        long ticks = 0;
        while (Desk.quote(engine, "A", Desk.SECOND, 100, 101) == PublishResult.OK) {
            ticks++;
        }
        gone.countDown();
        Desk.quiet(engine);
        engine.close();
        RunResult result = engine.result();
        long denied = ticks * orders;
        System.out.println("ring of " + ringSize + ": " + ticks + " ticks, " + denied + " denials");
        assertEquals(List.of(), faults);
        assertEquals(RiskState.NORMAL + " " + denied + " told " + denied,
                result.state() + " " + result.signals() + " told " + engine.counters().inputs(InputKind.OUTCOME));
        assertEquals(ModeEqualityTest.text(result), replayed(engine, scene(ringSize, burst(orders, gone))));
    }

    @Test
    void shouldGiveEveryEntryInOrderWhenItGrowsBetweenThem() {
        SpscOutbox outbox = new SpscOutbox(2, 8, null);
        int taken = 0;
        for (int i = 0; i < 14; i++) {
            leave(outbox, i);
            if (i == 3) {
                taken = take(outbox, 1);
            }
        }
        assertEquals("13 8 true", outbox.size() + " " + outbox.capacity() + " " + outbox.isCongested());
        assertEquals(null, outbox.claim());
        assertEquals(14, take(outbox, taken + 13));
        assertTrue(outbox.isEmpty() && !outbox.isCongested() && outbox.peek() == null);
        leave(outbox, 14);
        assertEquals(15, take(outbox, 15));
    }

    private static void leave(SpscOutbox outbox, long number) {
        outbox.claim().sourceTimeNs = number;
        outbox.commit();
    }

    /** Takes up to a number, each of which has to be the one after the last. */
    private static int take(SpscOutbox outbox, int until) {
        for (int i = until - Math.min(until, outbox.size()); i < until; i++) {
            assertEquals(i, outbox.peek().sourceTimeNs);
            outbox.release();
        }
        return until;
    }

    @Test
    void shouldHaltByAKillAndReplayTheSameWhenEachDenialCausesMoreOrders() {
        List<String> faults = new ArrayList<>();
        Engine engine = scene(64, wild()).threading(Threading.FUSED).record().onFault((who, cause, what) -> faults.add(who + ": " + cause))
                .build().start();
        Desk.publish(engine, "A", Desk.SECOND, 100, 101);
        Desk.until("halted", () -> engine.counters().riskState() == RiskState.HALTED);
        engine.close();
        RunResult result = engine.result();
        assertEquals(RiskCode.FAULT, result.trips().get(0).code());
        assertTrue(faults.get(0).startsWith("gate outbox: java.lang.IllegalStateException: full: "), faults::toString);
        assertEquals(ModeEqualityTest.text(result), replayed(engine, scene(64, wild())));
    }

    /** Until it is halted. */
    private static Probe wild() {
        boolean[] halted = {false};
        return Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 1)).risks((me, event) -> halted[0] = true)
                .updates((me, update) -> {
                    for (int i = 0; i < 200 && update.status() == OrderStatus.DENIED && !halted[0]; i++) {
                        me.trade(update.instrument(), Side.BUY, 1);
                    }
                });
    }

    private static String replayed(Engine engine, EngineBuilder settings) {
        return ModeEqualityTest.text(new Replay(settings.threading(Threading.INLINE)).run(engine.tape()));
    }
}
