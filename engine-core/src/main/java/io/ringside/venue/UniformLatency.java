package io.ringside.venue;

import java.util.function.LongSupplier;

/** Every value of a range alike, both ends included. */
record UniformLatency(long leastNs, long mostNs, long seed) implements LatencyModel {
    @Override
    public LongSupplier begin() {
        Draws draws = new Draws(seed);
        return () -> leastNs + draws.below(mostNs - leastNs + 1);
    }

    @Override
    public String toString() {
        return leastNs + " to " + mostNs + " ns";
    }
}
