package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Fill;
import io.ringside.events.Side;
import io.ringside.portfolio.Portfolio;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.ProposedOrder;
import io.ringside.risk.RiskReport;
import io.ringside.risk.UserControl;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports of the gate, asked for by several at once. */
class RiskReportTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch blocked = new CountDownLatch(1);
    private final Asked asked = new Asked();
    private final ExecutorService callers = Executors.newFixedThreadPool(2);

    @AfterEach
    void release() {
        released.countDown();
        callers.shutdownNow();
    }

    private static boolean isRefused(RiskReport report) {
        return report.findings().stream().anyMatch(RiskReport.Finding::refuses);
    }

    /** The books are held up, so that the gate has seen both questions before the first is answered. */
    @Test
    void shouldAnswerEachCallerItsOwnQuestionWhenTwoAskAtOnce() throws InterruptedException, ExecutionException, TimeoutException {
        Engine engine = Desk.builder("A").threading(Threading.PIPELINED).watchdog(Duration.ofMinutes(1))
                .limits(Desk.loose().toBuilder().set("instrument.*.max-order-quantity", "10").build())
                .control(asked)
                .strategy("one", Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 1)))
                .listener(new PortfolioListener() {
                    @Override
                    public void onFill(Fill fill, Portfolio portfolio) {
                        blocked.countDown();
                        Gate.pass(released);
                    }
                }).build().start();
        Desk.publish(engine, "A", Desk.SECOND, 10_000, 10_001);
        Desk.until("books held up", () -> blocked.getCount() == 0);
        Future<RiskReport> small = callers.submit(() -> engine.controls().explain("one", engine.instrument("A"), "BUY 1"));
        Desk.until("the gate has seen it", () -> asked.get() == 2);
        AtomicReference<Thread> asker = new AtomicReference<>();
        Future<RiskReport> large = callers.submit(() -> {
            asker.set(Thread.currentThread());
            return engine.controls().explain("one", engine.instrument("A"), "BUY 100");
        });
        Desk.until("the gate has seen it, or it waits its turn", () -> asked.get() == 3 || asker.get() != null
                && LockSupport.getBlocker(asker.get()) instanceof AbstractOwnableSynchronizer
                && asker.get().getState() == Thread.State.TIMED_WAITING);
        released.countDown();
        assertEquals("1 refused false, 100 refused true", "1 refused " + isRefused(small.get(20, TimeUnit.SECONDS)) + ", 100 refused "
                + isRefused(large.get(20, TimeUnit.SECONDS)));
        Desk.closeInTime(engine);
    }

    /** Counts how often the gate has asked it: for the order, and for each question. */
    private static final class Asked implements UserControl {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public String name() {
            return "asked";
        }

        @Override
        public boolean refuses(ProposedOrder order) {
            times.incrementAndGet();
            return false;
        }

        int get() {
            return times.get();
        }
    }
}
