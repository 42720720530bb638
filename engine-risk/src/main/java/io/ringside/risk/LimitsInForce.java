package io.ringside.risk;

import io.ringside.events.Control;

/** The limits of now: the standing ones, or others until they expire, and how often they have changed. Owned by the gate. */
final class LimitsInForce {
    private final RiskGate.Setup setup;
    private Limits.Concluded standing;
    private Limits.Concluded now;
    private long expiresNs = Long.MAX_VALUE;
    private int version = 1;

    LimitsInForce(RiskGate.Setup setup) {
        this.setup = setup;
        this.standing = setup.conclude(setup.limits());
        this.now = standing;
    }

    /** Takes the limits of a command. Throws what is wrong with them, and changes nothing then. */
    void change(Control command) {
        now = setup.conclude(Limits.parse(command.text));
        version++;
        expiresNs = command.expiresNs;
        if (expiresNs == Long.MAX_VALUE) {
            standing = now;
        }
    }

    /** Ends what has expired; returns whether the limits are others now. */
    boolean expire(long nowNs) {
        if (nowNs < expiresNs) {
            return false;
        }
        expiresNs = Long.MAX_VALUE;
        now = standing;
        version++;
        return true;
    }

    Limits.Concluded now() {
        return now;
    }

    /** From 1, one more with every change. */
    int version() {
        return version;
    }
}
