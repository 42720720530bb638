package io.ringside.strategy;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/** A strategy's orders that have not ended. Read by the strategy, written by its seat. Allocates only when it outgrows its room. */
public final class WorkingOrders {
    private static final int INITIAL = 16;

    private final long[] signedLeaves;
    private WorkingOrder[] orders = new WorkingOrder[INITIAL];
    private int size;

    WorkingOrders(Instruments instruments) {
        signedLeaves = new long[instruments.size()];
    }

    void add(WorkingOrder order) {
        if (size == orders.length) {
            orders = java.util.Arrays.copyOf(orders, size * 2);
        }
        order.place = size;
        if (orders[size] != order) {
            orders[size] = order;
        }
        size++;
        signedLeaves[order.instrument.id()] += order.side.sign() * order.leavesUnits;
    }

    void reduce(WorkingOrder order, long units) {
        order.leavesUnits -= units;
        signedLeaves[order.instrument.id()] -= order.side.sign() * units;
    }

    void remove(WorkingOrder order) {
        reduce(order, order.leavesUnits);
        WorkingOrder last = orders[--size];
        if (last != order) {
            orders[order.place] = last;
            last.place = order.place;
        }
    }

    /** {@return how many there are} */
    public int size() {
        return size;
    }

    /**
     * One of them, in no particular but repeatable order.
     *
     * @param index 0 to {@link #size()} − 1
     * @return the order
     */
    public WorkingOrder get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("working order " + index + ", limit " + size + "; ask size() first");
        }
        return orders[index];
    }

    /**
     * What is still open in an instrument.
     *
     * @param instrument the concluded instrument
     * @return open buys less open sells, in quantity units
     */
    public long signedLeavesUnits(Instrument instrument) {
        return signedLeaves[instrument.id()];
    }

    /**
     * What is still open on one side.
     *
     * @param instrument the concluded instrument
     * @param side       buy or sell
     * @return the sum of the open quantities; walks the orders
     */
    public long leavesUnits(Instrument instrument, Side side) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            WorkingOrder order = orders[i];
            if (order.side == side && order.instrument == instrument) {
                sum += order.leavesUnits;
            }
        }
        return sum;
    }
}
