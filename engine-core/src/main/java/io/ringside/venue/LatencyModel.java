package io.ringside.venue;

import io.ringside.instrument.InvalidInputException;
import java.util.function.LongSupplier;

/**
 * How long the messages of one leg take: market data, requests, or answers. A leg keeps its order: what would overtake arrives with what
 * it would have overtaken.
 *
 * <p>The models made here draw from a generator of their own (SplitMix64) and use {@link StrictMath}: the same on every machine, JDK and
 * threading mode. Thread safe; one model may serve many venues.
 */
@FunctionalInterface
public interface LatencyModel {
    /** The longest a message can take, ns: one day. */
    long MAX_NS = 86_400_000_000_000L;

    /**
     * Begins a run.
     *
     * @return gives for each message in turn how long it takes, 0 to {@link #MAX_NS}; called by one thread, allocates nothing if the run is
     *         not to
     */
    LongSupplier begin();

    /**
     * Always the same.
     *
     * @param ns 0 to one day in ns
     * @return the model
     */
    static LatencyModel constant(long ns) {
        checkNs("constant latency", ns);
        return new ConstantLatency(ns);
    }

    /**
     * Every value of a range alike.
     *
     * @param leastNs the least, 0 or more, in ns
     * @param mostNs  the most, at least the least, at most one day in ns
     * @param seed    of the draws
     * @return the model
     */
    static LatencyModel uniform(long leastNs, long mostNs, long seed) {
        checkNs("least latency", leastNs);
        checkNs("most latency", mostNs);
        if (mostNs < leastNs) {
            throw new InvalidInputException("uniform latency", "most " + mostNs + " ns below least " + leastNs, "least or more",
                    "exchange them");
        }
        return new UniformLatency(leastNs, mostNs, seed);
    }

    /**
     * Log-normal: median × exp(sigma × z) with z of the standard normal distribution, so that half of the messages take longer than the
     * median and a few much longer; rounded down to ns, at most one day.
     *
     * @param medianNs the median, 0 to one day in ns
     * @param sigma    spread of the logarithm, 0 to 5; at 0.5 one in 43 takes more than 2.7 medians
     * @param seed     of the draws
     * @return the model
     */
    static LatencyModel logNormal(long medianNs, double sigma, long seed) {
        checkNs("median latency", medianNs);
        if (!(sigma >= 0 && sigma <= LogNormalLatency.MAX_SIGMA)) {
            throw new InvalidInputException("log-normal latency", "sigma " + sigma, "0 to " + LogNormalLatency.MAX_SIGMA,
                    "state a spread in that range");
        }
        return new LogNormalLatency(medianNs, sigma, seed);
    }

    private static void checkNs(String what, long ns) {
        if (ns < 0 || ns > MAX_NS) {
            throw new InvalidInputException(what, "value " + ns + " ns", "0 to " + MAX_NS, "state a latency in that range");
        }
    }
}
