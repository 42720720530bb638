package io.ringside.risk;

import io.ringside.events.Control;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The limits of now: the standing ones, or others until they expire, and how often they have changed. When others expire, those come back
 * that were in force before and have not expired yet. Owned by the gate.
 */
final class LimitsInForce {
    private final RiskGate.Setup setup;
    private Limits.Concluded now;
    private long expiresNs = Long.MAX_VALUE;
    /** What comes back when those of now expire, each expiring later than the one before; the standing ones last. */
    private final Deque<Temporary> before = new ArrayDeque<>();
    private int version = 1;

    private record Temporary(Limits.Concluded limits, long expiresNs) {
    }

    LimitsInForce(RiskGate.Setup setup) {
        this.setup = setup;
        this.now = setup.conclude(setup.limits());
    }

    /** Takes the limits of a command. Throws what is wrong with them, and changes nothing then. */
    void change(Control command) {
        Limits.Concluded others = setup.conclude(Limits.parse(command.text));
        version++;
        before.push(new Temporary(now, expiresNs));
        now = others;
        expiresNs = command.expiresNs;
        while (!before.isEmpty() && before.peek().expiresNs() <= expiresNs) {
            before.pop();
        }
    }

    /** Ends what has expired; returns whether the limits are others now. */
    boolean expire(long nowNs) {
        if (nowNs < expiresNs || before.isEmpty()) {
            return false;
        }
        version++;
        while (nowNs >= expiresNs && !before.isEmpty()) {
            now = before.peek().limits();
            expiresNs = before.pop().expiresNs();
        }
        return true;
    }

    RiskGate.Setup setup() {
        return setup;
    }

    Limits.Concluded now() {
        return now;
    }

    /** From 1, one more with every change. */
    int version() {
        return version;
    }
}
