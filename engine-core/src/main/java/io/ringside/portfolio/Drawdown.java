package io.ringside.portfolio;

import io.ringside.instrument.MulDiv;

/** The largest loss from a peak so far, in whole basis points of the peak, rounded down. Divides only when the loss grows. */
final class Drawdown {
    private static final int BPS = 10_000;

    private long peakUnits;
    private long maxBps;
    /** The loss from this peak at which the maximum grows. */
    private long nextLossUnits;
    private long peakNs;
    private long maxPeakNs;
    private long maxEndNs;
    private boolean recovered;

    Drawdown(long equityUnits) {
        peakUnits = equityUnits;
        setNextLoss();
    }

    /** Moves the peak by what was paid in or out. */
    void shift(long units) {
        peakUnits += units;
        setNextLoss();
    }

    void update(long equityUnits, long nowNs) {
        if (equityUnits > peakUnits) {
            peakUnits = equityUnits;
            recover(nowNs);
            peakNs = nowNs;
            setNextLoss();
        } else if (peakUnits - equityUnits >= nextLossUnits) {
            maxBps = MulDiv.floor(peakUnits - equityUnits, BPS, peakUnits);
            maxPeakNs = peakNs;
            recovered = false;
            setNextLoss();
        }
    }

    private void recover(long nowNs) {
        if (!recovered) {
            recovered = true;
            maxEndNs = nowNs;
        }
    }

    /** Event time begins: the first peak is of then. */
    void begin(long nowNs) {
        peakNs = nowNs;
    }

    /** From the peak before the largest loss until equity was above that peak again, or until then if it is not yet. */
    long lengthNs(long untilNs) {
        return maxBps == 0 ? 0 : (recovered ? maxEndNs : untilNs) - maxPeakNs;
    }

    private void setNextLoss() {
        nextLossUnits = peakUnits <= 0 ? Long.MAX_VALUE : MulDiv.ceiling(peakUnits, maxBps + 1, BPS);
    }

    long maxBps() {
        return maxBps;
    }
}
