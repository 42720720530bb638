package io.ringside.risk;

import io.ringside.instrument.MulDiv;

/**
 * Trips when equity falls below the session's peak less a share of it. tripBelow = peak − floor(peak × bps / 10000), recomputed only when
 * the peak moves; equity exactly at that value does not trip. Owned by the gate.
 */
final class DrawdownBreaker {
    private static final int BPS = 10_000;

    private long bps;
    private long peakUnits;
    private long tripBelowUnits;

    DrawdownBreaker(long equityUnits, long bps) {
        this.bps = bps;
        setPeak(equityUnits);
    }

    boolean isTrippedBy(long equityUnits) {
        if (equityUnits > peakUnits) {
            setPeak(equityUnits);
        }
        return equityUnits < tripBelowUnits;
    }

    /** Another share, of the same peak. */
    void setBps(long share) {
        bps = share;
        setPeak(peakUnits);
    }

    /** Moves the peak by what was paid in or out. */
    void shift(long units) {
        setPeak(peakUnits + units);
    }

    /** Begins anew from an equity. */
    void rearm(long equityUnits) {
        setPeak(equityUnits);
    }

    private void setPeak(long equityUnits) {
        peakUnits = equityUnits;
        tripBelowUnits = bps == Limits.NONE ? Long.MIN_VALUE : peakUnits - MulDiv.floor(Math.max(0, peakUnits), bps, BPS);
    }

    long peakUnits() {
        return peakUnits;
    }

    long tripBelowUnits() {
        return tripBelowUnits;
    }
}
