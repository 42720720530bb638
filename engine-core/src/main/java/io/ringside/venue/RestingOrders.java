package io.ringside.venue;

import io.ringside.events.Side;

/** The orders resting on one instrument, each side by price, then entry. Owned by the venue; allocates only when it outgrows its room. */
final class RestingOrders {
    private static final int INITIAL = 8;

    private final Queue buys = new Queue(Side.BUY);
    private final Queue sells = new Queue(Side.SELL);

    /** One side, best first. */
    static final class Queue {
        private final int sign;
        private RestingOrder[] orders = new RestingOrder[INITIAL];
        private int size;

        private Queue(Side side) {
            sign = side.sign();
        }

        int size() {
            return size;
        }

        RestingOrder get(int index) {
            return orders[index];
        }

        private boolean isBefore(RestingOrder a, RestingOrder b) {
            return a.limitUnits == b.limitUnits ? a.entry < b.entry : sign * a.limitUnits > sign * b.limitUnits;
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

    Queue of(Side side) {
        return side == Side.BUY ? buys : sells;
    }

    void add(RestingOrder order) {
        of(order.side).add(order);
    }

    void remove(RestingOrder order) {
        of(order.side).remove(order);
    }
}
