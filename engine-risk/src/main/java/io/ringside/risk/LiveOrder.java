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
    /** What the leaves were before a replace now under way, or 0. */
    long leavesBeforeReplaceUnits;
}
