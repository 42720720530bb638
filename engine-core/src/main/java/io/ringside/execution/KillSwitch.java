package io.ringside.execution;

import io.ringside.events.Control;
import io.ringside.events.RiskCode;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Stops openings without waiting for the ring. Whoever raises it is seen by the router before its next send; the kill then travels as an
 * input of its own, and from there on the gate's state says the same.
 */
public final class KillSwitch {
    private static final AtomicReferenceFieldUpdater<KillSwitch, Raised> RAISED =
            AtomicReferenceFieldUpdater.newUpdater(KillSwitch.class, Raised.class, "raised");

    /** Written by any thread that raises a kill; read by the router before each send and by the driver, which enters the input. */
    private volatile Raised raised = new Raised(0, new Kill(RiskCode.KILL, null, null), List.of());

    /**
     * A kill of the account, or of one strategy or instrument.
     *
     * @param cause      a fault, or the will of an operator or the watchdog
     * @param operator   who raised it, or null
     * @param reason     why, or null
     * @param strategyId the strategy meant, or {@link Control#ALL}
     * @param instrument the concluded instrument meant, or null
     */
    public record Kill(RiskCode cause, String operator, String reason, int strategyId, Instrument instrument) {
        /**
         * A kill of the account.
         *
         * @param cause    a fault, or the will of an operator or the watchdog
         * @param operator who raised it, or null
         * @param reason   why, or null
         */
        public Kill(RiskCode cause, String operator, String reason) {
            this(cause, operator, reason, Control.ALL, null);
        }

        /** {@return whether one strategy or instrument is meant and not the account} */
        public boolean isScoped() {
            return strategyId != Control.ALL || instrument != null;
        }
    }

    /**
     * The kills so far.
     *
     * @param count  how many
     * @param kill   the one of the account that stands: a fault, if there was one, else the latest
     * @param scoped those of single strategies and instruments, in order
     */
    public record Raised(int count, Kill kill, List<Kill> scoped) {
        private Raised and(Kill next) {
            if (next.isScoped()) {
                List<Kill> more = new ArrayList<>(scoped);
                more.add(next);
                return new Raised(count + 1, kill, List.copyOf(more));
            }
            boolean fault = count > scoped.size() && kill.cause == RiskCode.FAULT;
            return new Raised(count + 1, fault ? kill : next, scoped);
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
