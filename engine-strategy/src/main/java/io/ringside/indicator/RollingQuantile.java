package io.ringside.indicator;

import java.util.Arrays;

/**
 * A quantile of the last n numbers, interpolated between the two nearest: with the numbers in order from {@code s[0]} and
 * {@code h = q (n - 1)}, it is {@code s[floor(h)] + (h - floor(h)) * (s[floor(h) + 1] - s[floor(h)])}. Ready after n updates.
 * Source: Hyndman and Fan, The American Statistician 50 (1996), p. 361, definition 7; as hipparchus'
 * {@code Percentile} with {@code R_7}. Two heaps meet at the quantile; a number that comes takes the place of the one that leaves:
 * O(log n). Compares only, so nothing drifts.
 */
public final class RollingQuantile implements SeriesIndicator {
    private final double[] values;
    /** Slots in heap order: the lower heap, greatest first, then the upper heap, least first. */
    private final int[] heap;
    private final int[] placeOf;
    private final int lower;
    private final double fraction;
    private int slot;
    private boolean full;

    /**
     * Creates it.
     *
     * @param period   n, in updates, 1 to 1,000,000
     * @param quantile q, 0 to 1; 0.5 is the median
     * @throws IllegalArgumentException if one is out of range
     */
    public RollingQuantile(int period, double quantile) {
        values = new double[Inputs.period("RollingQuantile", period)];
        double rank = Inputs.within("RollingQuantile", "quantile", quantile, 0, 1) * (period - 1);
        lower = (int) rank + 1;
        fraction = rank - (int) rank;
        heap = new int[period];
        placeOf = new int[period];
        reset();
    }

    @Override
    public boolean update(double value) {
        Inputs.number("RollingQuantile", "value", value);
        values[slot] = value;
        settle(placeOf[slot]);
        if (lower < heap.length && values[heap[0]] > values[heap[lower]]) {
            swap(0, lower);
            sink(0);
            sink(lower);
        }
        slot++;
        if (slot == values.length) {
            slot = 0;
            full = true;
        }
        return full;
    }

    /** Moves what stands at a place up or down its own heap. */
    private void settle(int place) {
        int start = place < lower ? 0 : lower;
        int at = place;
        while (at > start) {
            int parent = start + (at - start - 1) / 2;
            if (!precedes(at, parent)) {
                break;
            }
            swap(at, parent);
            at = parent;
        }
        sink(at);
    }

    private void sink(int place) {
        int start = place < lower ? 0 : lower;
        int end = place < lower ? lower : heap.length;
        int at = place;
        int child = start + 2 * (at - start) + 1;
        while (child < end) {
            if (child + 1 < end && precedes(child + 1, child)) {
                child++;
            }
            if (!precedes(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
            child = start + 2 * (at - start) + 1;
        }
    }

    private boolean precedes(int a, int b) {
        return a < lower ? values[heap[a]] > values[heap[b]] : values[heap[a]] < values[heap[b]];
    }

    private void swap(int a, int b) {
        int held = heap[a];
        heap[a] = heap[b];
        heap[b] = held;
        placeOf[heap[a]] = a;
        placeOf[heap[b]] = b;
    }

    @Override
    public double value() {
        if (!full) {
            return Double.NaN;
        }
        double below = values[heap[0]];
        return fraction == 0 ? below : below + fraction * (values[heap[lower]] - below);
    }

    @Override
    public boolean isReady() {
        return full;
    }

    @Override
    public void reset() {
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        for (int i = 0; i < heap.length; i++) {
            heap[i] = i;
            placeOf[i] = i;
        }
        slot = 0;
        full = false;
    }
}
