package io.ringside.risk;

import io.ringside.events.OrderId;
import io.ringside.events.OrderIndex;
import java.util.Arrays;

/**
 * What the orders of one parent come to together: their opening parts, executed at the prices of the executions, what is left at the
 * price it was judged at. A parent is a number of the strategy's, in an instrument. Owned by the gate; O(1); remembers every parent of the
 * run, and allocates only for new ones.
 */
final class ParentTrades {
    /** Part of no trade. */
    static final int NONE = -1;

    private static final int INITIAL = 16;

    private final int instruments;
    /** By strategy and instrument; null where no parent has been named. */
    private OrderIndex[] places = new OrderIndex[0];
    private long[] values = new long[INITIAL];
    private int size;

    ParentTrades(int instruments) {
        this.instruments = instruments;
    }

    /** What its orders have come to so far, in money units of the instrument. */
    long valueUnits(int strategy, int instrumentId, long parent) {
        int trade = parent == OrderId.NONE ? NONE : find(strategy * instruments + instrumentId, parent);
        return trade == NONE ? 0 : values[trade];
    }

    /** What the trade that an order is a part of has come to so far, itself included. */
    long valueUnits(LiveOrder order) {
        return values[order.trade];
    }

    private int find(int row, long parent) {
        return row < places.length && places[row] != null ? places[row].find(parent) : NONE;
    }

    /** Counts an order that was approved, or approved anew. */
    void count(LiveOrder order, long parent, long valuedPriceUnits) {
        if (order.trade == NONE && parent != OrderId.NONE) {
            order.trade = seat(order.strategyId * instruments + order.instrument.id(), parent);
            order.valuedPriceUnits = 0;
        }
        order.valuedPriceUnits = Math.max(order.valuedPriceUnits, valuedPriceUnits);
        follow(order);
    }

    private int seat(int row, long parent) {
        if (row >= places.length) {
            places = Arrays.copyOf(places, row + instruments);
        }
        if (places[row] == null) {
            places[row] = new OrderIndex();
        }
        int known = places[row].find(parent);
        if (known != NONE) {
            return known;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        places[row].put(parent, size);
        return size++;
    }

    /** Something of the order has changed. */
    void follow(LiveOrder order) {
        if (order.trade != NONE) {
            long worth = order.worthUnits();
            values[order.trade] += worth - order.tradeValueUnits;
            order.tradeValueUnits = worth;
        }
    }

    /** The order has ended: what it has opened stays. */
    void leave(LiveOrder order) {
        if (order.trade != NONE) {
            follow(order);
            order.trade = NONE;
            order.tradeValueUnits = 0;
        }
    }
}
