package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.Arrays;

/**
 * The best limit of our own resting orders, per instrument and side: a binary heap each, by handle. Owned by the gate; a look is O(1), a
 * change O(log of the orders resting there); allocates only while more rest than ever before.
 */
final class RestingPrices {
    /** Nothing rests there. */
    static final long NONE = 0;

    private static final int INITIAL = 8;

    private final long[][] prices;
    private final int[][] handles;
    private final int[] sizes;
    /** Where an order lies in its heap, by handle. */
    private int[] places = new int[INITIAL];

    RestingPrices(int instruments) {
        prices = new long[instruments * 2][INITIAL];
        handles = new int[instruments * 2][INITIAL];
        sizes = new int[instruments * 2];
    }

    private static int heap(int instrument, Side side) {
        return instrument * 2 + side.ordinal();
    }

    long best(Instrument instrument, Side side) {
        int heap = heap(instrument.id(), side);
        return sizes[heap] == 0 ? NONE : prices[heap][0] * side.sign();
    }

    /** Takes an order in, moves it or takes it out, so that it rests at that price; {@link #NONE} for not at all. */
    void set(LiveOrder order, long priceUnits) {
        if (order.restingUnits == priceUnits) {
            return;
        }
        int heap = heap(order.instrument.id(), order.side);
        if (order.restingUnits != NONE) {
            remove(heap, places[order.handle]);
        }
        order.restingUnits = priceUnits;
        if (priceUnits != NONE) {
            add(heap, order.handle, priceUnits * order.side.sign());
        }
    }

    /** Prices are kept with the side's sign, so that the largest is the best. */
    private void add(int heap, int handle, long key) {
        if (sizes[heap] == prices[heap].length) {
            prices[heap] = Arrays.copyOf(prices[heap], sizes[heap] * 2);
            handles[heap] = Arrays.copyOf(handles[heap], sizes[heap] * 2);
        }
        if (handle >= places.length) {
            places = Arrays.copyOf(places, Math.max(handle + 1, places.length * 2));
        }
        rise(heap, sizes[heap]++, handle, key);
    }

    private void remove(int heap, int place) {
        int last = --sizes[heap];
        if (place == last) {
            return;
        }
        int handle = handles[heap][last];
        long key = prices[heap][last];
        if (place > 0 && prices[heap][(place - 1) / 2] < key) {
            rise(heap, place, handle, key);
        } else {
            sink(heap, place, handle, key);
        }
    }

    private void rise(int heap, int from, int handle, long key) {
        int place = from;
        while (place > 0 && prices[heap][(place - 1) / 2] < key) {
            put(heap, place, handles[heap][(place - 1) / 2], prices[heap][(place - 1) / 2]);
            place = (place - 1) / 2;
        }
        put(heap, place, handle, key);
    }

    private void sink(int heap, int from, int handle, long key) {
        int place = from;
        long[] keys = prices[heap];
        while (place * 2 + 1 < sizes[heap]) {
            int child = place * 2 + 1;
            child += child + 1 < sizes[heap] && keys[child + 1] > keys[child] ? 1 : 0;
            if (keys[child] <= key) {
                break;
            }
            put(heap, place, handles[heap][child], keys[child]);
            place = child;
        }
        put(heap, place, handle, key);
    }

    private void put(int heap, int place, int handle, long key) {
        prices[heap][place] = key;
        handles[heap][place] = handle;
        places[handle] = place;
    }
}
