package io.ringside.core;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;

/** How an engine thread waits for inputs. */
public enum WaitMode {
    /** Sleeps until it is woken: no load when idle, some microseconds to wake. The default. */
    BLOCKING,
    /** Spins, then sleeps in short naps: little load, up to about 100 µs to wake. */
    SLEEPING,
    /** Spins and yields: a core is busy, but gives way to others. */
    YIELDING,
    /** Spins: a core of its own, lowest latency. */
    BUSY_SPIN;

    WaitStrategy strategy() {
        return switch (this) {
            case BLOCKING -> new BlockingWait();
            case SLEEPING -> new SleepingWaitStrategy();
            case YIELDING -> new YieldingWaitStrategy();
            case BUSY_SPIN -> new BusySpinWaitStrategy();
        };
    }
}
