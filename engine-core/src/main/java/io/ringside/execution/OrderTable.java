package io.ringside.execution;

import io.ringside.events.OrderIndex;
import java.util.Arrays;

/**
 * The orders that have not ended, to walk over, and by id those that ended last too. Owned by the router; allocates only while more are
 * open than ever before.
 */
final class OrderTable {
    private static final int INITIAL = 64;
    /** How many ended orders are still found. */
    private static final int MEMORY = 1 << 8;
    private static final int ENDED = -1;

    private final OrderIndex index = new OrderIndex();
    /** By handle. */
    private Order[] all = new Order[INITIAL];
    /** The handles of open orders, in no particular but repeatable order. */
    private int[] open = new int[INITIAL];
    /** The handles of orders that have ended. */
    private int[] free = new int[INITIAL];
    private int size;
    private int freeCount;
    private int created;
    /** The handles of the orders that ended last, a ring. */
    private final int[] ended = new int[MEMORY];
    private int oldest;
    private String session = "";

    OrderTable() {
        Arrays.fill(ended, OrderIndex.NONE);
    }

    /** A blank order to fill and {@link #add}. */
    Order blank() {
        Order order = freeCount == 0 ? create() : all[free[--freeCount]];
        order.begin();
        return order;
    }

    private Order create() {
        if (created == all.length) {
            all = Arrays.copyOf(all, created * 2);
            open = Arrays.copyOf(open, created * 2);
            free = Arrays.copyOf(free, created * 2);
        }
        Order order = new Order(session, created);
        all[created++] = order;
        return order;
    }

    /** Only before the first order. */
    void session(String id) {
        session = id;
    }

    void add(Order order) {
        order.place = size;
        open[size++] = order.handle;
        index.put(order.orderId, order.handle);
    }

    Order find(long orderId) {
        int handle = index.find(orderId);
        return handle == OrderIndex.NONE ? null : all[handle];
    }

    /** Takes an order from the open ones; it is still found for a while, for reports that come late. Without effect if it has ended. */
    void end(Order order) {
        if (order.place == ENDED) {
            return;
        }
        Order last = all[open[--size]];
        open[order.place] = last.handle;
        last.place = order.place;
        order.place = ENDED;
        forget(ended[oldest]);
        ended[oldest] = order.handle;
        oldest = (oldest + 1) % MEMORY;
    }

    private void forget(int handle) {
        if (handle != OrderIndex.NONE) {
            index.remove(all[handle].orderId);
            free[freeCount++] = handle;
        }
    }

    int size() {
        return size;
    }

    Order get(int place) {
        return all[open[place]];
    }
}
