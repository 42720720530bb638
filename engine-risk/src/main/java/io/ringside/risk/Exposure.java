package io.ringside.risk;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * What is live at the venue, per instrument and side: reserved before an order is sent, moved to the position by fills, released when the
 * order
 * ends. Owned by the gate; O(1) per input; allocates only while more orders are live than ever before.
 */
final class Exposure {
    private static final int INITIAL = 64;

    private final long[] buyLeaves;
    private final long[] sellLeaves;
    private final Long2ObjectHashMap<LiveOrder> live = new Long2ObjectHashMap<>();
    private LiveOrder[] free = new LiveOrder[INITIAL];
    private int freeCount;

    Exposure(Instruments instruments) {
        buyLeaves = new long[instruments.size()];
        sellLeaves = new long[instruments.size()];
    }

    /** Leaves of all live orders on that side. */
    long leavesUnits(Instrument instrument, Side side) {
        return leaves(side)[instrument.id()];
    }

    int openOrders() {
        return live.size();
    }

    LiveOrder find(long orderId) {
        return live.get(orderId);
    }

    void reserve(long orderId, Instrument instrument, Side side, long quantityUnits) {
        LiveOrder order = freeCount == 0 ? new LiveOrder() : free[--freeCount];
        order.orderId = orderId;
        order.instrument = instrument;
        order.side = side;
        order.totalUnits = quantityUnits;
        order.leavesUnits = 0;
        order.leavesBeforeReplaceUnits = 0;
        setLeaves(order, quantityUnits);
        live.put(orderId, order);
    }

    /** Reserves the larger of old and new until the venue has answered. */
    void reserveReplace(LiveOrder order, long newTotalUnits) {
        long filled = order.totalUnits - order.leavesUnits;
        order.leavesBeforeReplaceUnits = order.leavesUnits;
        setLeaves(order, Math.max(order.leavesUnits, newTotalUnits - filled));
        order.totalUnits = filled + order.leavesUnits;
    }

    void apply(Report report) {
        LiveOrder order = live.get(report.orderId);
        if (order == null) {
            return;
        }
        if (report.type == ReportType.FILLED) {
            long filled = Math.min(report.quantityUnits, order.leavesUnits);
            order.leavesBeforeReplaceUnits = Math.max(0, order.leavesBeforeReplaceUnits - filled);
            setLeaves(order, order.leavesUnits - filled);
        } else if (report.type == ReportType.REPLACED) {
            settleReplace(order, report.leavesUnits);
        } else if (report.type == ReportType.REPLACE_REJECTED) {
            settleReplace(order, order.leavesBeforeReplaceUnits);
        }
        if (report.type.isFinal() || order.leavesUnits == 0) {
            release(report.orderId);
        }
    }

    private void settleReplace(LiveOrder order, long leavesUnits) {
        order.totalUnits += leavesUnits - order.leavesUnits;
        order.leavesBeforeReplaceUnits = 0;
        setLeaves(order, leavesUnits);
    }

    /** Gives up what is reserved for an order; without effect if it is not live. */
    void release(long orderId) {
        LiveOrder order = live.remove(orderId);
        if (order != null) {
            setLeaves(order, 0);
            if (freeCount == free.length) {
                free = java.util.Arrays.copyOf(free, freeCount * 2);
            }
            free[freeCount++] = order;
        }
    }

    /** Gives up what a replace that never left had reserved. */
    void releaseReplace(long orderId) {
        LiveOrder order = live.get(orderId);
        if (order != null && order.leavesBeforeReplaceUnits > 0) {
            settleReplace(order, order.leavesBeforeReplaceUnits);
        }
    }

    private void setLeaves(LiveOrder order, long units) {
        leaves(order.side)[order.instrument.id()] += units - order.leavesUnits;
        order.leavesUnits = units;
    }

    private long[] leaves(Side side) {
        return side == Side.BUY ? buyLeaves : sellLeaves;
    }
}
