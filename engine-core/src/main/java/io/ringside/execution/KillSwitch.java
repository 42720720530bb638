package io.ringside.execution;

import io.ringside.events.RiskCode;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Stops openings without waiting for the ring. Whoever raises it is seen by the router before its next send; the kill then travels as an
 * input of its own, and from there on the gate's state says the same.
 */
public final class KillSwitch {
    private static final AtomicReferenceFieldUpdater<KillSwitch, Raised> RAISED =
            AtomicReferenceFieldUpdater.newUpdater(KillSwitch.class, Raised.class, "raised");

    /** Written by any thread that raises a kill; read by the router before each send and by the driver, which enters the input. */
    private volatile Raised raised = new Raised(0, new Kill(RiskCode.KILL, null, null));

    /**
     * A kill.
     *
     * @param cause    a fault, or the will of an operator or the watchdog
     * @param operator who raised it, or null
     * @param reason   why, or null
     */
    public record Kill(RiskCode cause, String operator, String reason) {
    }

    /**
     * The kills so far.
     *
     * @param count how many
     * @param kill  the one that stands: a fault, if there was one, else the latest
     */
    public record Raised(int count, Kill kill) {
        private Raised and(Kill next) {
            return new Raised(count + 1, count > 0 && kill.cause == RiskCode.FAULT ? kill : next);
        }
    }

    /** Creates a switch that has not been raised. */
    public KillSwitch() {
    }

    /**
     * Raises a kill. Any thread; never blocks.
     *
     * @param cause the cause
     */
    public void raise(RiskCode cause) {
        raise(new Kill(cause, null, null));
    }

    /**
     * Raises a kill. Any thread; never blocks.
     *
     * @param kill its cause, and who raises it and why
     */
    public void raise(Kill kill) {
        Raised before = raised;
        while (!RAISED.compareAndSet(this, before, before.and(kill))) {
            before = raised;
        }
    }

    /** {@return how many kills have been raised} */
    public int raised() {
        return raised.count;
    }

    /** {@return the cause of the kill that stands} */
    public RiskCode cause() {
        return raised.kill.cause;
    }

    /** {@return the kills so far, as of one moment} */
    public Raised look() {
        return raised;
    }
}
