package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/** An approved order that has not ended, as the gate's fold of inputs knows it. Used again after it has ended. */
final class LiveOrder {
    /** Where it lies among all order objects. */
    final int handle;
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
    int strategyId;
    /** What its leaves are worth at the price they are reserved at, in money units. */
    long valueUnits;
    /** The highest price it has been reserved at. */
    long reservedUnits;
    /** The limit it rests at, the most aggressive of those that may be in force; {@link RestingPrices#NONE} if it cannot rest. */
    long restingUnits;
    /** The limit without the replaces under way. */
    long confirmedLimitUnits;

    LiveOrder(int handle) {
        this.handle = handle;
    }

    /** What it is of. References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    void of(Instrument what, Side way) {
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
    }

    long filledUnits() {
        return totalUnits - leavesUnits;
    }

    /** What was filled beyond the reducing part. */
    long openedUnits() {
        return Math.max(0, filledUnits() - reducingUnits);
    }
}
