package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.events.RiskCode;
import io.ringside.execution.KillSwitch;
import io.ringside.execution.Venue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done when something fails: it is logged, listeners are told, and where a stage failed openings are stopped at once. Any thread.
 */
final class Faults implements FaultListener {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final KillSwitch killSwitch;
    private final Venue venue;
    private final FaultListener listener;
    private final Wakeup wakeup;

    Faults(KillSwitch killSwitch, Venue venue, FaultListener listener, Wakeup wakeup) {
        this.wakeup = wakeup;
        this.killSwitch = killSwitch;
        this.venue = venue;
        this.listener = listener;
    }

    @Override
    public void onFault(String who, Throwable cause, String consequence) {
        LOG.error("{} failed: {}", who, consequence, cause);
        try {
            listener.onFault(who, cause, consequence);
        } catch (Throwable thrown) {
            LOG.error("fault listener failed", thrown);
        }
    }

    /** Halts the engine because a stage failed. */
    void halt(String who, Throwable cause) {
        killSwitch.raise(RiskCode.FAULT);
        wakeup.signal();
        try {
            venue.massCancel();
        } catch (Throwable thrown) {
            LOG.error("mass cancel failed", thrown);
        }
        onFault(who, cause, "account halted, mass cancel asked for");
    }
}
