package io.ringside.risk;

import io.ringside.events.SignalPart;
import java.util.Arrays;

/**
 * When an order of the same content was judged last, for as long as a window. A queue in a ring, chained by a hash of the content; what
 * has left the window is dropped as new orders come. Owned by the gate; O(1) on average; allocates only while more orders lie within a
 * window than ever before.
 */
final class RecentOrders {
    /** No such order within the window. */
    static final long NEVER = Long.MIN_VALUE;

    private static final int INITIAL = 256;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long NOTHING = -1;
    private static final int KINDS = 8;

    private long[] heads = heads(INITIAL);
    private long[] quantities = new long[INITIAL];
    private long[] prices = new long[INITIAL];
    private long[] stops = new long[INITIAL];
    private long[] kinds = new long[INITIAL];
    private long[] timesNs = new long[INITIAL];
    private long[] earlier = new long[INITIAL];
    private long first;
    private long next;

    private static long[] heads(int count) {
        long[] heads = new long[count];
        Arrays.fill(heads, NOTHING);
        return heads;
    }

    private static long kind(SignalPart order) {
        long instrument = order.instrument.id();
        return ((instrument * KINDS + order.type.ordinal()) * KINDS + order.timeInForce.ordinal()) * KINDS + order.side.ordinal();
    }

    private int bucket(long kind, long quantity, long price, long stop) {
        long mixed = (((kind * GOLDEN ^ quantity) * GOLDEN ^ price) * GOLDEN ^ stop) * GOLDEN;
        return (int) (mixed >>> 32) & heads.length - 1;
    }

    private int at(long number) {
        return (int) number & timesNs.length - 1;
    }

    /** When the same was judged last. */
    long lastNs(SignalPart order) {
        long kind = kind(order);
        for (long i = heads[bucket(kind, order.quantityUnits, order.priceUnits, order.stopUnits)]; i >= first; i = earlier[at(i)]) {
            int at = at(i);
            if (kinds[at] == kind && quantities[at] == order.quantityUnits && prices[at] == order.priceUnits
                    && stops[at] == order.stopUnits) {
                return timesNs[at];
            }
        }
        return NEVER;
    }

    /** Notes that an order has been judged, and drops what is older than the window. */
    void note(SignalPart order, long nowNs, long windowNs) {
        while (first < next && nowNs - timesNs[at(first)] > windowNs) {
            first++;
        }
        if (next - first == timesNs.length) {
            grow();
        }
        append(kind(order), order.quantityUnits, order.priceUnits, order.stopUnits);
        timesNs[at(next - 1)] = nowNs;
    }

    private void append(long kind, long quantity, long price, long stop) {
        int at = at(next);
        int bucket = bucket(kind, quantity, price, stop);
        kinds[at] = kind;
        quantities[at] = quantity;
        prices[at] = price;
        stops[at] = stop;
        earlier[at] = heads[bucket];
        heads[bucket] = next++;
    }

    private void grow() {
        RecentOrders old = new RecentOrders();
        old.quantities = quantities;
        old.prices = prices;
        old.stops = stops;
        old.kinds = kinds;
        old.timesNs = timesNs;
        int size = timesNs.length * 2;
        long from = first;
        long to = next;
        heads = heads(size);
        quantities = new long[size];
        prices = new long[size];
        stops = new long[size];
        kinds = new long[size];
        timesNs = new long[size];
        earlier = new long[size];
        next = from;
        for (long i = from; i < to; i++) {
            int at = old.at(i);
            append(old.kinds[at], old.quantities[at], old.prices[at], old.stops[at]);
            timesNs[at(i)] = old.timesNs[at];
        }
    }
}
