package io.ringside.venue;

import java.util.function.LongSupplier;

/** median × exp(sigma × z), z standard normal. */
record LogNormalLatency(long medianNs, double sigma, long seed) implements LatencyModel {
    static final double MAX_SIGMA = 5;

    @Override
    public LongSupplier begin() {
        Draws draws = new Draws(seed);
        return () -> (long) Math.min(MAX_NS, medianNs * StrictMath.exp(sigma * draws.gaussian()));
    }

    @Override
    public String toString() {
        return "log-normal about " + medianNs + " ns, sigma " + sigma;
    }
}
