package io.ringside.execution;

import io.ringside.events.RiskCode;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops openings without waiting for the ring. Whoever raises it is seen by the router before its next send; the kill then travels as an
 * input of its own, and from there on the gate's state says the same.
 */
public final class KillSwitch {
    /** Written by any thread that raises a kill; read by the router before each send and by the driver, which enters the input. */
    private final AtomicInteger raised = new AtomicInteger();
    /** Written before {@link #raised}; the latest cause stands. */
    private volatile RiskCode cause = RiskCode.KILL;

    /** Creates a switch that has not been raised. */
    public KillSwitch() {
    }

    /**
     * Raises a kill. Any thread; never blocks.
     *
     * @param why the cause
     */
    public void raise(RiskCode why) {
        cause = why;
        raised.incrementAndGet();
    }

    /** {@return how many kills have been raised} */
    public int raised() {
        return raised.get();
    }

    /** {@return the cause of the latest kill} */
    public RiskCode cause() {
        return cause;
    }
}
