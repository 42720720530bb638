package io.ringside.risk;

import io.ringside.events.OrderIndex;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.Arrays;

/**
 * What is live at the venue, per instrument and side: reserved before an order is sent, moved to the position by fills, released when the
 * order ends. Owned by the gate; O(1) per input; allocates only while more orders are live than ever before.
 */
final class Exposure {
    private static final int INITIAL = 64;

    private final long[] buyLeaves;
    private final long[] sellLeaves;
    private final OrderIndex live = new OrderIndex();
    /** By handle. */
    private LiveOrder[] all = new LiveOrder[INITIAL];
    /** The handles of orders that are live no more. */
    private int[] free = new int[INITIAL];
    private int freeCount;
    private int created;

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
        int handle = live.find(orderId);
        return handle == OrderIndex.NONE ? null : all[handle];
    }

    private LiveOrder take() {
        if (freeCount > 0) {
            return all[free[--freeCount]];
        }
        if (created == all.length) {
            all = Arrays.copyOf(all, created * 2);
            free = Arrays.copyOf(free, created * 2);
        }
        LiveOrder order = new LiveOrder(created);
        all[created++] = order;
        return order;
    }

    void reserve(long orderId, Instrument instrument, Side side, long quantityUnits, long openingUnits) {
        LiveOrder order = take();
        order.orderId = orderId;
        order.of(instrument, side);
        order.totalUnits = quantityUnits;
        order.leavesUnits = 0;
        order.confirmedLeavesUnits = quantityUnits;
        order.pendingReplaces = 0;
        order.reducingUnits = quantityUnits - openingUnits;
        setLeaves(order, quantityUnits);
        live.put(orderId, order.handle);
    }

    /** Reserves the larger of old and new until every replace of the order has been answered. */
    void reserveReplace(LiveOrder order, long newTotalUnits, long openingUnits) {
        long filled = order.filledUnits();
        setLeaves(order, Math.max(order.leavesUnits, newTotalUnits - filled));
        order.totalUnits = filled + order.leavesUnits;
        order.reducingUnits = order.totalUnits - openingUnits;
        order.pendingReplaces++;
    }

    void apply(Report report) {
        LiveOrder order = find(report.orderId);
        if (order == null) {
            return;
        }
        if (report.type == ReportType.FILLED) {
            long filled = Math.min(report.quantityUnits, order.leavesUnits);
            order.confirmedLeavesUnits = Math.max(0, order.confirmedLeavesUnits - filled);
            setLeaves(order, order.leavesUnits - filled);
        } else if (report.type == ReportType.REPLACED) {
            answerReplace(order, report.leavesUnits);
        } else if (report.type == ReportType.REPLACE_REJECTED) {
            answerReplace(order, order.confirmedLeavesUnits);
        }
        if (report.type.isFinal() || order.leavesUnits == 0) {
            release(report.orderId);
        }
    }

    /** The answers do not name the replace they are about, so the largest reservation stands until the last is in. */
    private void answerReplace(LiveOrder order, long confirmedUnits) {
        order.confirmedLeavesUnits = confirmedUnits;
        order.pendingReplaces = Math.max(0, order.pendingReplaces - 1);
        long units = order.pendingReplaces == 0 ? confirmedUnits : Math.max(order.leavesUnits, confirmedUnits);
        order.totalUnits += units - order.leavesUnits;
        setLeaves(order, units);
    }

    /** Gives up what is reserved for an order; without effect if it is not live. */
    void release(long orderId) {
        int handle = live.remove(orderId);
        if (handle != OrderIndex.NONE) {
            setLeaves(all[handle], 0);
            free[freeCount++] = handle;
        }
    }

    /** Gives up what a replace that never left had reserved. */
    void releaseReplace(long orderId) {
        LiveOrder order = find(orderId);
        if (order != null) {
            answerReplace(order, order.confirmedLeavesUnits);
            if (order.leavesUnits == 0) {
                release(orderId);
            }
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
