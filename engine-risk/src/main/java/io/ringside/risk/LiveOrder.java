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
    /** The part of what was left that reduced a position when it was judged last; it is filled first. */
    long reducingUnits;
    /** What was filled, and what of it had opened, when it was judged last. */
    long filledBeforeUnits;
    long openedBeforeUnits;
    /** What it has opened at the prices of its executions, in money units. */
    long openedValueUnits;
    /** Where the trade lies that it is a part of, or {@link ParentTrades#NONE}. */
    int trade = ParentTrades.NONE;
    /** The price what is left is valued at there, in price units. */
    long valuedPriceUnits;
    /** What it counts for there, in money units. */
    long tradeValueUnits;
    int strategyId;
    /** What its leaves are worth at the price they are reserved at, in money units. */
    long valueUnits;
    /** The highest price it has been reserved at. */
    long reservedUnits;
    /** The limit it rests at, the most aggressive of those that may be in force; {@link RestingPrices#NONE} if it cannot rest. */
    long restingUnits;
    /** The limit without the replaces under way. */
    long confirmedLimitUnits;
    /** The limit it will rest at once it is triggered, the most aggressive that may be in force; {@link RestingPrices#NONE} if none. */
    long waitingLimitUnits;

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

    /** Approved anew: what it has opened so far stays so, of what is left this much opens. */
    void judged(long openingUnits) {
        openedBeforeUnits = openedUnits();
        filledBeforeUnits = filledUnits();
        reducingUnits = Math.max(0, leavesUnits - openingUnits);
    }

    /** What was filled beyond what reduced a position. */
    long openedUnits() {
        return openedBeforeUnits + Math.max(0, filledUnits() - filledBeforeUnits - reducingUnits);
    }

    /** What of it is a trade, in money units: what it has opened, and what the rest would open. */
    long worthUnits() {
        long reduces = Math.max(0, reducingUnits - (filledUnits() - filledBeforeUnits));
        return openedValueUnits + instrument.notionalUnits(Math.max(0, leavesUnits - reduces), valuedPriceUnits);
    }
}
