package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.events.RiskCode;
import io.ringside.execution.KillSwitch;
import io.ringside.execution.Venue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
    private final EngineListener[] engineListeners;
    private final AtomicLong count = new AtomicLong();
    private final Wakeup wakeup;

    Faults(KillSwitch killSwitch, Venue venue, Conclusion setup, Wakeup wakeup) {
        this.wakeup = wakeup;
        this.killSwitch = killSwitch;
        this.venue = venue;
        this.listener = setup.faultListener();
        this.engineListeners = setup.engineListeners();
    }

    @Override
    public void onFault(String who, Throwable cause, String consequence) {
        count.incrementAndGet();
        LOG.error("{} failed: {}", who, consequence, cause);
        try {
            listener.onFault(who, cause, consequence);
        } catch (Throwable thrown) {
            LOG.error("fault listener failed", thrown);
        }
    }

    /** Tells the engine's listeners something. */
    void tell(Consumer<EngineListener> what) {
        for (EngineListener each : engineListeners) {
            try {
                what.accept(each);
            } catch (Throwable thrown) {
                onFault("engine listener", thrown, "the engine goes on");
            }
        }
    }

    /** How many faults there have been. Any thread. */
    long count() {
        return count.get();
    }

    /** Halts the engine because a stage failed. */
    void halt(String who, Throwable cause) {
        stop(new KillSwitch.Kill(RiskCode.FAULT, null, who));
        onFault(who, cause, "account halted, mass cancel asked for");
    }

    /** Halts the engine, one strategy or one instrument because somebody wants it. */
    void kill(KillSwitch.Kill kill) {
        if (kill.isScoped()) {
            raise(kill);
            tell(each -> each.onKilled(kill.operator(), kill.reason()));
            LOG.warn("killed by {}: {}; {} halted", kill.operator(), kill.reason(),
                    kill.instrument() == null ? "strategy " + kill.strategyId() : kill.instrument());
            return;
        }
        stop(kill);
        LOG.warn("killed by {}: {}; account halted, mass cancel asked for", kill.operator(), kill.reason());
    }

    private void raise(KillSwitch.Kill kill) {
        killSwitch.raise(kill);
        wakeup.signal();
    }

    private void stop(KillSwitch.Kill kill) {
        raise(kill);
        try {
            venue.massCancel();
        } catch (Throwable thrown) {
            onFault("mass cancel", thrown, "working orders may be left at the venue; cancel them there");
        }
        tell(each -> each.onKilled(kill.operator(), kill.reason()));
    }
}
