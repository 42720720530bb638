package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.instrument.MulDiv;

/** The loss since the session's open, as an amount and as a share. Exactly the limit does not trip. Owned by the gate. */
final class SessionLoss {
    private static final int BPS = 10_000;

    private long openUnits;
    private long lossBelowUnits = Long.MIN_VALUE;
    private long shareBelowUnits = Long.MIN_VALUE;

    SessionLoss(long openUnits) {
        this.openUnits = openUnits;
    }

    /** The session opened, as it were, with that equity. */
    void open(long equityUnits, AccountLimits limits) {
        openUnits = equityUnits;
        use(limits);
    }

    void use(AccountLimits limits) {
        lossBelowUnits = limits.dailyLossUnits == Limits.NONE ? Long.MIN_VALUE : openUnits - limits.dailyLossUnits;
        shareBelowUnits = limits.startDrawdownBps == Limits.NONE ? Long.MIN_VALUE
                : openUnits - MulDiv.floor(Math.max(0, openUnits), limits.startDrawdownBps, BPS);
    }

    /** What that equity breaks, or {@link RiskCode#APPROVED}. */
    RiskCode brokenBy(long equityUnits) {
        if (equityUnits < shareBelowUnits) {
            return RiskCode.DRAWDOWN;
        }
        return equityUnits < lossBelowUnits ? RiskCode.DAILY_LOSS : RiskCode.APPROVED;
    }
}
