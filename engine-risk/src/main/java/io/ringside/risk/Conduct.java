package io.ringside.risk;

import io.ringside.events.RiskCode;

/**
 * How each strategy behaves: executions without a human's hand, refusals, cancels for what was filled. Each says with which code a strategy
 * has gone too far. Owned by the gate; O(1); allocates when limits or strategies change.
 */
final class Conduct {
    private AccountLimits limits;
    private EventLog[] executions = new EventLog[0];
    private EventLog[] rejects = new EventLog[0];
    private long[] cancels = new long[0];
    private long[] fills = new long[0];
    private long[] sinceNs = new long[0];

    /** Counts anew by these limits. */
    void use(AccountLimits inForce, int strategies) {
        limits = inForce;
        executions = logs(inForce.executions, strategies);
        rejects = logs(inForce.rejects, strategies);
        cancels = new long[strategies];
        fills = new long[strategies];
        sinceNs = new long[strategies];
    }

    private static EventLog[] logs(AccountLimits.Window window, int count) {
        EventLog[] logs = new EventLog[window.isOn() ? count : 0];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = new EventLog(window.most());
        }
        return logs;
    }

    private boolean knows(int strategy) {
        return strategy >= 0 && strategy < fills.length;
    }

    /** A fill of a strategy's order; {@link RiskCode#APPROVED} or what it has broken. */
    RiskCode onFill(int strategy, long nowNs) {
        if (!knows(strategy)) {
            return RiskCode.APPROVED;
        }
        if (limits.cancelsPerFill.isOn()) {
            roll(strategy, nowNs);
            fills[strategy]++;
        }
        boolean beyond = limits.executions.isOn() && executions[strategy].isOneTooMany(nowNs, limits.executions.windowNs());
        return beyond ? RiskCode.REPEATED_EXECUTION : RiskCode.APPROVED;
    }

    /** A denial by the gate or a refusal by the venue. */
    RiskCode onRefusal(int strategy, long nowNs) {
        boolean beyond = knows(strategy) && limits.rejects.isOn() && rejects[strategy].isOneTooMany(nowNs, limits.rejects.windowNs());
        return beyond ? RiskCode.REJECT_STORM : RiskCode.APPROVED;
    }

    /** A strategy asks to cancel so many orders. */
    RiskCode onCancel(int strategy, int orders, long nowNs) {
        if (!knows(strategy) || !limits.cancelsPerFill.isOn() || orders == 0) {
            return RiskCode.APPROVED;
        }
        roll(strategy, nowNs);
        cancels[strategy] += orders;
        boolean beyond = cancels[strategy] > limits.cancelsPerFill.most() * Math.max(1, fills[strategy]);
        return beyond ? RiskCode.ORDER_TRADE_RATIO : RiskCode.APPROVED;
    }

    private void roll(int strategy, long nowNs) {
        if (nowNs - sinceNs[strategy] > limits.cancelsPerFill.windowNs()) {
            sinceNs[strategy] = nowNs;
            cancels[strategy] = 0;
            fills[strategy] = 0;
        }
    }

    /** An operator has had a hand on the strategy. */
    void touch(int strategy) {
        if (knows(strategy)) {
            if (limits.executions.isOn()) {
                executions[strategy].clear();
            }
            if (limits.rejects.isOn()) {
                rejects[strategy].clear();
            }
            cancels[strategy] = 0;
            fills[strategy] = 0;
        }
    }

    void touchAll() {
        for (int i = 0; i < fills.length; i++) {
            touch(i);
        }
    }

    long executions(int strategy, long nowNs) {
        return executions[strategy].within(nowNs, limits.executions.windowNs());
    }

    long rejects(int strategy, long nowNs) {
        return rejects[strategy].within(nowNs, limits.rejects.windowNs());
    }

    long cancels(int strategy) {
        return cancels[strategy];
    }
}
