package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.execution.KillSwitch;

/** Makes inputs of raised kills: one for each strategy or instrument meant, one for all those of the account. On the driver's thread. */
final class KillInputs {
    private final KillSwitch killSwitch;
    private int scopedEntered;
    private int ofAccount;
    /** Written by the driver; read by any thread that waits for quiet. */
    private volatile int entered;

    KillInputs(KillSwitch killSwitch) {
        this.killSwitch = killSwitch;
    }

    /** Whether every kill raised so far has been entered. Any thread. */
    boolean isDone() {
        return killSwitch.raised() == entered;
    }

    /** Writes the next kill; with the last one the gate knows of all that were raised, and openings may leave again. */
    void write(Control control) {
        KillSwitch.Raised raised = killSwitch.look();
        boolean scoped = scopedEntered < raised.scoped().size();
        KillSwitch.Kill kill = scoped ? raised.scoped().get(scopedEntered++) : raised.kill();
        ofAccount = scoped ? ofAccount : raised.count() - raised.scoped().size();
        boolean last = scopedEntered + ofAccount == raised.count();
        control.set(ControlType.KILL, last ? raised.count() : 0, kill.cause());
        control.by(kill.operator(), kill.reason());
        control.strategyId = kill.strategyId();
        control.instrument = kill.instrument();
        entered = last ? raised.count() : entered;
    }
}
