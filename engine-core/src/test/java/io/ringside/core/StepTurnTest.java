package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.report.RunResult;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thread steps, another closes: never both at once. */
class StepTurnTest {
    private static final int ROUNDS = 20;

    private final StepTurn turn = new StepTurn();

    private static long far() {
        return System.nanoTime() + Desk.PATIENCE.toNanos();
    }

    @Test
    void shouldWaitForTheStepWhenAnotherThreadCloses() throws InterruptedException {
        ConcurrentLinkedQueue<String> course = new ConcurrentLinkedQueue<>();
        assertTrue(turn.take());
        Thread closer = new Thread(() -> course.add("closed " + turn.close(far())));
        closer.start();
        Desk.until("closing", turn::isClosing);
        course.add("left");
        turn.leave();
        closer.join(Desk.PATIENCE.toMillis());
        assertFalse(turn.take());
        assertFalse(turn.isTakenHere());
        assertEquals(List.of("left", "closed true"), List.copyOf(course));
    }

    @Test
    void shouldGiveUpAtTheDeadlineWhenTheStepDoesNotEnd() throws InterruptedException {
        assertTrue(turn.take());
        ConcurrentLinkedQueue<Boolean> closed = new ConcurrentLinkedQueue<>();
        Thread closer = new Thread(() -> closed.add(turn.close(System.nanoTime())));
        closer.start();
        closer.join(Desk.PATIENCE.toMillis());
        assertEquals(List.of(false), List.copyOf(closed));
    }

    @Test
    void shouldNotWaitForItselfWhenTheThreadThatStepsCloses() {
        assertTrue(turn.take());
        assertTrue(turn.close(far()));
    }

    /** Both would take what an order caused from the same outbox. */
    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldFillEveryApprovedOrderWhenClosedByAnotherThreadAmidSteps(Threading threading) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
            CountDownLatch warm = new CountDownLatch(100 + round);
            Engine engine = Desk.builder("A").threading(threading).lockStep()
                    .onFault((who, cause, consequence) -> faults.add(who + ": " + consequence))
                    .strategy("turning", Probe.ticks((me, tick) ->
                            me.trade(tick.instrument(), tick.timestampNs() % 2 == 0 ? Side.BUY : Side.SELL, 1)))
                    .build().start();
            ConcurrentLinkedQueue<String> ends = new ConcurrentLinkedQueue<>();
            Thread stepper = new Thread(() -> ends.add(stepUntilClosed(engine, warm)));
            stepper.start();
            Gate.pass(warm);
            Desk.closeInTime(engine);
            stepper.join(Desk.PATIENCE.toMillis());
            assertEquals(List.of("engine stepped while CLOSED, limit RUNNING; call start() before and close() after"),
                    List.copyOf(ends));
            RunResult result = engine.result();
            assertEquals("0 open, " + result.approved() + " fills, NORMAL, []",
                    result.openOrders() + " open, " + result.fills() + " fills, " + result.state() + ", " + faults);
        }
    }

    private static String stepUntilClosed(Engine engine, CountDownLatch warm) {
        TickPart tick = new TickPart();
        try {
            for (long i = 1;; i++) {
                tick.quote(engine.instrument("A"), i).bid(100, 1_000).ask(101, 1_000);
                engine.step(tick);
                warm.countDown();
            }
        } catch (IllegalStateException refusal) {
            return refusal.getMessage();
        }
    }
}
