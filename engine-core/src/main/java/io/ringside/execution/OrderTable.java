package io.ringside.execution;

import org.agrona.collections.Long2ObjectHashMap;

/** The orders that have not ended, by id and to walk over. Owned by the router; allocates only while more are open than ever before. */
final class OrderTable {
    private static final int INITIAL = 64;

    private final Long2ObjectHashMap<Order> byId = new Long2ObjectHashMap<>();
    private Order[] open = new Order[INITIAL];
    private Order[] free = new Order[INITIAL];
    private int size;
    private int freeCount;
    private String session = "";

    /** A blank order to fill and {@link #add}. */
    Order blank() {
        Order order = freeCount == 0 ? new Order(session) : free[--freeCount];
        order.filledUnits = 0;
        order.state = OrderState.INITIALIZED;
        return order;
    }

    /** Only before the first order. */
    void session(String id) {
        session = id;
    }

    void add(Order order) {
        if (size == open.length) {
            open = java.util.Arrays.copyOf(open, size * 2);
        }
        order.place = size;
        open[size++] = order;
        byId.put(order.orderId, order);
    }

    Order find(long orderId) {
        return byId.get(orderId);
    }

    void remove(Order order) {
        byId.remove(order.orderId);
        Order last = open[--size];
        open[order.place] = last;
        last.place = order.place;
        open[size] = null;
        giveBack(order);
    }

    void giveBack(Order order) {
        if (freeCount == free.length) {
            free = java.util.Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = order;
    }

    int size() {
        return size;
    }

    Order get(int index) {
        return open[index];
    }
}
