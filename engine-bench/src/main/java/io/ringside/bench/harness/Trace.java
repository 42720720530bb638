package io.ringside.bench.harness;

import java.util.Arrays;

/** Samples in the order they came, each with its tick's stamp, so that a moment can be looked at apart. Full, it takes no more. */
final class Trace {
    private final long[] stampsNs;
    private final long[] nanos;
    private int size;
    /** Written by the feeding thread; read by the one that adds. */
    private volatile boolean on = true;

    Trace(int capacity) {
        stampsNs = new long[capacity];
        nanos = new long[capacity];
    }

    /** Whether samples are taken from now on. */
    void turn(boolean isOn) {
        on = isOn;
    }

    /** Allocates nothing. One thread. */
    void add(long stampNs, long lateNs) {
        if (on && size < nanos.length) {
            stampsNs[size] = stampNs;
            nanos[size++] = lateNs;
        }
    }

    /** The middle sample of the ticks stamped from one time to before another, ns; NaN if there are none. While nobody adds. */
    double p50(long fromNs, long untilNs) {
        double[] within = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (stampsNs[i] >= fromNs && stampsNs[i] < untilNs) {
                within[count++] = nanos[i];
            }
        }
        return count == 0 ? Double.NaN : Intervals.median(Arrays.copyOf(within, count));
    }
}
