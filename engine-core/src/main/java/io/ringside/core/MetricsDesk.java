package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.FaultListener;
import io.ringside.events.RiskCode;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskCalculator;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskPicture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Computes the metrics of soft limits beside the ring: a timer input a period, at which the gate takes a picture; what is computed from it
 * enters as a command. In lock-step by the driver at once, in a live engine on a thread of its own. A picture that is not computed yet when
 * the next comes is left out.
 */
final class MetricsDesk implements Runnable {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long NAP_NANOS = 100_000_000L;

    private final ReturnHistory returns;
    private final RiskGate gate;
    private final FaultListener faultListener;
    private final AtomicReference<RiskPicture> waiting = new AtomicReference<>();
    private final Thread thread = new Thread(this, "ringside-metrics");
    /** Of the thread that drives the ring. */
    private long lastNs;
    private boolean begun;
    private Predicate<Control> way;
    private volatile boolean computing;
    private volatile boolean running;

    MetricsDesk(ReturnHistory returns, RiskGate gate, FaultListener faultListener) {
        this.returns = returns;
        this.gate = gate;
        this.faultListener = faultListener;
        thread.setDaemon(true);
        gate.pictures(this::take);
    }

    private void take(RiskPicture picture) {
        waiting.set(picture);
        if (running) {
            LockSupport.unpark(thread);
        }
    }

    /** When metrics are to be computed next, or {@link Long#MAX_VALUE}; of missed times the last up to now, the first one now. */
    long dueNs(long nowNs) {
        long period = gate.metricsPeriodNs();
        if (period == NEVER || period == 0) {
            return NEVER;
        }
        if (!begun) {
            return nowNs;
        }
        long periods = Math.max(1, (nowNs - lastNs) / period);
        return lastNs > NEVER - periods * period ? NEVER : lastNs + periods * period;
    }

    /** A timer of that time has been entered. */
    void entered(long timeNs) {
        lastNs = timeNs;
        begun = true;
    }

    /** What the picture taken last comes to, or null if there is none or it cannot be computed. */
    Control compute() {
        RiskPicture picture = waiting.getAndSet(null);
        if (picture == null) {
            return null;
        }
        try {
            Control command = new Control();
            command.set(ControlType.METRICS, 0, RiskCode.APPROVED);
            command.text = Controls.bounded("metrics", RiskCalculator.compute(returns, picture).text(), "name fewer sectors");
            return command.by("engine", "a period has passed");
        } catch (RuntimeException refusal) {
            faultListener.onFault("metrics", refusal, "none are entered, the old ones grow old");
            return null;
        }
    }

    /** Whether nothing is to be computed or entered any more. Any thread. */
    boolean isIdle() {
        return !computing && (!running || waiting.get() == null);
    }

    /** Computes on a thread of its own from now on. */
    void start(Predicate<Control> door) {
        way = door;
        running = true;
        thread.start();
    }

    @Override
    public void run() {
        while (running) {
            computing = waiting.get() != null;
            Control command = computing ? compute() : null;
            if (command != null) {
                way.test(command);
            }
            computing = false;
            if (waiting.get() == null && running) {
                Wakeup.nap(this, NAP_NANOS);
            }
        }
    }

    boolean runsHere() {
        return Thread.currentThread() == thread;
    }

    /** Ends the thread, without waiting for a computation under way. */
    void stop() {
        running = false;
        LockSupport.unpark(thread);
    }
}
