package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/** An approved order that has not ended, as the gate's fold of inputs knows it. Used again after it has ended. */
final class LiveOrder {
    long orderId;
    Instrument instrument;
    Side side = Side.BUY;
    long totalUnits;
    long leavesUnits;
    /** The leaves without the replaces under way. */
    long confirmedLeavesUnits;
    /** How many replaces have not been answered yet. */
    int pendingReplaces;
    /** The part of the total that reduced a position when it was approved; it is filled first. */
    long reducingUnits;

    long filledUnits() {
        return totalUnits - leavesUnits;
    }

    /** What was filled beyond the reducing part. */
    long openedUnits() {
        return Math.max(0, filledUnits() - reducingUnits);
    }
}
