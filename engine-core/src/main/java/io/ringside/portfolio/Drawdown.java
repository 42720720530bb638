package io.ringside.portfolio;

import io.ringside.instrument.MulDiv;

/** The largest loss from a peak so far, in whole basis points of the peak, rounded down. Divides only when the loss grows. */
final class Drawdown {
    private static final int BPS = 10_000;

    private long peakUnits;
    private long maxBps;
    /** The loss from this peak at which the maximum grows. */
    private long nextLossUnits;

    Drawdown(long equityUnits) {
        peakUnits = equityUnits;
        setNextLoss();
    }

    /** Moves the peak by what was paid in or out. */
    void shift(long units) {
        peakUnits += units;
        setNextLoss();
    }

    void update(long equityUnits) {
        if (equityUnits > peakUnits) {
            peakUnits = equityUnits;
            setNextLoss();
        } else if (peakUnits - equityUnits >= nextLossUnits) {
            maxBps = MulDiv.floor(peakUnits - equityUnits, BPS, peakUnits);
            setNextLoss();
        }
    }

    private void setNextLoss() {
        nextLossUnits = peakUnits <= 0 ? Long.MAX_VALUE : MulDiv.ceiling(peakUnits, maxBps + 1, BPS);
    }

    long maxBps() {
        return maxBps;
    }
}
