package io.ringside.venue;

import java.util.function.LongSupplier;

/** Always the same. */
record ConstantLatency(long ns) implements LatencyModel {
    static final ConstantLatency NONE = new ConstantLatency(0);

    @Override
    public LongSupplier begin() {
        return () -> ns;
    }

    @Override
    public String toString() {
        return ns + " ns";
    }
}
