package io.ringside.execution;

import io.ringside.events.OrderIndex;
import java.util.Arrays;

/** The orders that have not ended, by id and to walk over. Owned by the router; allocates only while more are open than ever before. */
final class OrderTable {
    private static final int INITIAL = 64;

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
    private String session = "";

    /** A blank order to fill and {@link #add}. */
    Order blank() {
        Order order = freeCount == 0 ? create() : all[free[--freeCount]];
        order.filledUnits = 0;
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

    void remove(Order order) {
        index.remove(order.orderId);
        Order last = all[open[--size]];
        open[order.place] = last.handle;
        last.place = order.place;
        free[freeCount++] = order.handle;
    }

    int size() {
        return size;
    }

    Order get(int place) {
        return all[open[place]];
    }
}
