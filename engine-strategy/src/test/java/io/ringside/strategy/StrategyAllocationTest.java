package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Fill;
import io.ringside.events.OrderId;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TimeInForce;
import io.ringside.events.TimerEvent;
import io.ringside.events.TimerTarget;
import io.ringside.instrument.Allocation;
import org.junit.jupiter.api.Test;

class StrategyAllocationTest {
    private static final int TICKS = 10_000;

    private final Stand stand = new Stand();
    private final Busy busy = new Busy();
    private Object sink;

    /** Trades at every tick, keeps one resting order, sets timers. */
    private static final class Busy extends Strategy {
        private long resting;
        private long sum;

        @Override
        protected void onTick(Tick tick) {
            target(tick.instrument(), nowNs() % 2 == 0 ? 5 : -5);
            if (resting == OrderId.NONE || !replace(resting, 4, tick.bidUnits())) {
                resting = limit(tick.instrument(), Side.BUY, 4, tick.bidUnits(), TimeInForce.GTC);
            }
            if (nowNs() % 3 == 0) {
                cancel(resting);
            }
            schedule(nowNs());
        }

        @Override
        protected void onFill(Fill fill) {
            sum += fill.signedQuantityUnits() + cashUnits() + position(fill.instrument()).costUnits();
        }

        @Override
        protected void onTimer(TimerEvent timer) {
            sum += timer.timerId() + workingOrders().leavesUnits(instruments().get(0), Side.BUY);
        }
    }

    private void run() {
        for (int i = 0; i < TICKS; i++) {
            stand.at(stand.nowNs + 1).quote(stand.x, 9_990 + i % 7, 10_000 + i % 5);
            if (stand.runner.nextTimerNs() <= stand.nowNs) {
                stand.timer(TimerTarget.STRATEGIES);
            }
            while (busy.workingOrders().size() > 1) {
                WorkingOrder last = busy.workingOrders().get(busy.workingOrders().size() - 1);
                stand.fill(last, (last.leavesUnits + 1) / 2, 10_000, 1);
            }
            if (i % 3 == 0 && busy.workingOrders().size() > 0) {
                stand.says(busy.workingOrders().get(0), ReportType.CANCELLED);
            }
        }
    }

    @Test
    void shouldAllocateNothingWhenTickingWithSignalsFillsAndTimers() {
        stand.add("busy", busy).add("ema", new EmaCrossover(2, 5, "1"), stand.y).add("hold", new Hold());
        assertEquals(0, Allocation.bytesOf(this::run));
        assertTrue(busy.sum != 0 && stand.faults.isEmpty(), stand.faults::toString);
    }

    @Test
    void shouldAllocateNothingWhenEmaCrossoverTurns() {
        EmaCrossover strategy = new EmaCrossover(1, 2, "5");
        stand.add("ema", strategy);
        int[] signals = new int[1];
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 0; i < TICKS; i++) {
                long price = 10_000 + (i / 3 % 2 == 0 ? i % 3 : -(i % 3)) * 10;
                signals[0] += stand.quote(stand.x, price, price + 2).signalCount();
                while (strategy.workingOrders().size() > 0) {
                    stand.fill(strategy.workingOrders().get(0), strategy.workingOrders().get(0).leavesUnits, price, 1);
                }
            }
        }));
        assertTrue(signals[0] > TICKS, signals[0] + " signals");
    }

    @Test
    void shouldCountTheBytesWhenAStrategyAllocates() {
        stand.add("a", new Strategy() {
            @Override
            protected void onTick(Tick tick) {
                sink = new long[8];
            }
        });
        assertTrue(Allocation.bytesOf(this::quotes) >= TICKS * 80L, () -> "the meter is blind: " + sink);
    }

    private void quotes() {
        for (int i = 0; i < TICKS; i++) {
            stand.quote();
        }
    }
}
