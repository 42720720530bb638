package io.ringside.execution;

import java.util.Arrays;

/** Requests whose answer is awaited for one and the same time, so the oldest is due first: a ring. Owned by the router. */
final class Awaited {
    private static final int INITIAL = 64;

    private final long patienceNs;
    private long[] orderIds = new long[INITIAL];
    private long[] sinceNs = new long[INITIAL];
    private int[] repeats = new int[INITIAL];
    private int first;
    private int size;

    Awaited(long patienceNs) {
        this.patienceNs = patienceNs;
    }

    /** Adds a request; times never decrease. */
    void add(long orderId, long nowNs, int times) {
        if (size == orderIds.length) {
            grow();
        }
        int at = first + size++ & orderIds.length - 1;
        orderIds[at] = orderId;
        sinceNs[at] = nowNs;
        repeats[at] = times;
    }

    private void grow() {
        long[] ids = Arrays.copyOf(orderIds, size * 2);
        long[] since = Arrays.copyOf(sinceNs, size * 2);
        int[] times = Arrays.copyOf(repeats, size * 2);
        for (int i = 0; i < size; i++) {
            int at = first + i & size - 1;
            ids[i] = orderIds[at];
            since[i] = sinceNs[at];
            times[i] = repeats[at];
        }
        orderIds = ids;
        sinceNs = since;
        repeats = times;
        first = 0;
    }

    /** When the oldest has waited long enough, or {@link Long#MAX_VALUE}. */
    long dueNs() {
        return size == 0 ? Long.MAX_VALUE : sinceNs[first] + patienceNs;
    }

    long orderId() {
        return orderIds[first];
    }

    long sinceNs() {
        return sinceNs[first];
    }

    int repeats() {
        return repeats[first];
    }

    void removeFirst() {
        first = first + 1 & orderIds.length - 1;
        size--;
    }
}
