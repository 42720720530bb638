package io.ringside.venue;

import io.ringside.events.Side;

/**
 * The orders at one instrument: each side's resting ones by price, then entry, and its waiting stops by which is reached first, then
 * entry. Owned by the venue; allocates only when it outgrows its room.
 */
final class RestingOrders {
    private static final int INITIAL = 8;

    private final Queue buys = new Queue();
    private final Queue sells = new Queue();
    private final Queue buyStops = new Queue();
    private final Queue sellStops = new Queue();

    /** Orders by rank, then entry. */
    static final class Queue {
        private RestingOrder[] orders = new RestingOrder[INITIAL];
        private int size;

        int size() {
            return size;
        }

        RestingOrder get(int index) {
            return orders[index];
        }

        private static boolean isBefore(RestingOrder a, RestingOrder b) {
            return a.rank == b.rank ? a.entry < b.entry : a.rank < b.rank;
        }

        private void add(RestingOrder order) {
            if (size == orders.length) {
                orders = java.util.Arrays.copyOf(orders, size * 2);
            }
            int at = size++;
            while (at > 0 && isBefore(order, orders[at - 1])) {
                orders[at] = orders[at - 1];
                at--;
            }
            orders[at] = order;
        }

        private void remove(RestingOrder order) {
            int at = 0;
            while (orders[at] != order) {
                at++;
            }
            System.arraycopy(orders, at + 1, orders, at, size - at - 1);
            orders[--size] = null;
        }
    }

    /** One side's resting orders, best price first. */
    Queue of(Side side) {
        return side == Side.BUY ? buys : sells;
    }

    /** One side's waiting stops, the one that the market reaches first at the front. */
    Queue stopsOf(Side side) {
        return side == Side.BUY ? buyStops : sellStops;
    }

    boolean hasStops() {
        return buyStops.size + sellStops.size > 0;
    }

    private Queue of(RestingOrder order) {
        return order.waiting ? stopsOf(order.side) : of(order.side);
    }

    void add(RestingOrder order) {
        order.rank = order.side.sign() * (order.waiting ? order.stopUnits : -order.limitUnits);
        of(order).add(order);
    }

    void remove(RestingOrder order) {
        of(order).remove(order);
    }
}
