package io.ringside.strategy;

/** Working orders to use again. Owned by the strategy stage; allocates only while more orders work at once than ever before. */
final class OrderPool {
    private static final int INITIAL = 64;

    private WorkingOrder[] free = new WorkingOrder[INITIAL];
    private int size;

    WorkingOrder take() {
        return size == 0 ? new WorkingOrder() : free[--size];
    }

    void give(WorkingOrder order) {
        if (size == free.length) {
            free = java.util.Arrays.copyOf(free, size * 2);
        }
        order.seat = null;
        free[size++] = order;
    }
}
