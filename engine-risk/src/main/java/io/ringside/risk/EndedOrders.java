package io.ringside.risk;

import io.ringside.events.OrderId;

/**
 * Whose the orders were that ended lately, and what they had left, so that a late fill is booked to its strategy and a fill beyond the
 * order is seen. A fixed table, newer orders in the place of older ones. Owned by the gate; O(1); nothing allocated after construction.
 */
final class EndedOrders {
    /** Not known any more. */
    static final int NOBODY = -1;

    private static final int SIZE = 1 << 12;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] ids = new long[SIZE];
    private final int[] strategies = new int[SIZE];
    private final long[] left = new long[SIZE];

    private static int at(long orderId) {
        return (int) (orderId * GOLDEN >>> 40) & SIZE - 1;
    }

    void note(LiveOrder order) {
        int at = at(order.orderId);
        ids[at] = order.orderId;
        strategies[at] = order.strategyId;
        left[at] = order.leavesUnits;
    }

    boolean knows(long orderId) {
        return orderId != OrderId.NONE && ids[at(orderId)] == orderId;
    }

    int strategyOf(long orderId) {
        return knows(orderId) ? strategies[at(orderId)] : NOBODY;
    }

    /** Takes a late fill from what was left; false if it is more than that. */
    boolean fill(long orderId, long units) {
        int at = at(orderId);
        left[at] -= units;
        return left[at] >= 0;
    }
}
