package io.ringside.venue;

import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Faults of a simulated venue, by chance from a seed, at stated occasions, or on demand by {@link SimulatedVenue#inject}. For tests: what
 * the engine makes of a venue that errs is then the same in every run.
 *
 * <pre>{@code
 * SimulatedVenue.builder().faults(VenueFaults.seeded(7).rate(VenueFault.DROP, 0.01).at(VenueFault.DISCONNECT, 3))
 * }</pre>
 *
 * <p>Each fault has draws of its own, so one more does not change when the others strike.
 */
public final class VenueFaults {
    private static final long DEFAULT_DELAY_NS = 50_000_000L;
    private static final long DEFAULT_DOWN_NS = 1_000_000_000L;
    private static final long[] NEVER = {};

    final long seed;
    long delayNs = DEFAULT_DELAY_NS;
    long downNs = DEFAULT_DOWN_NS;
    long answerTimeNs = DEFAULT_DOWN_NS;
    private final Map<VenueFault, Double> rates = new EnumMap<>(VenueFault.class);
    private final Map<VenueFault, long[]> occasions = new EnumMap<>(VenueFault.class);

    private VenueFaults(long seed) {
        this.seed = seed;
    }

    /**
     * No faults yet.
     *
     * @param seed of the draws
     * @return an empty plan
     */
    public static VenueFaults seeded(long seed) {
        return new VenueFaults(seed);
    }

    /**
     * Lets a fault strike by chance.
     *
     * @param fault       the fault
     * @param probability 0 to 1 for each of its occasions
     * @return this
     */
    public VenueFaults rate(VenueFault fault, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new InvalidInputException("rate of " + fault, "value " + probability, "0 to 1", "state a probability");
        }
        rates.put(fault, probability);
        return this;
    }

    /**
     * Lets a fault strike at stated occasions.
     *
     * @param fault the fault
     * @param count which of its occasions, from 1, ascending
     * @return this
     */
    public VenueFaults at(VenueFault fault, long... count) {
        for (int i = 0; i < count.length; i++) {
            if (count[i] < 1 || i > 0 && count[i] <= count[i - 1]) {
                throw new InvalidInputException("occasion of " + fault, "value " + count[i], "1 or more, ascending", "state them in order");
            }
        }
        occasions.put(fault, count.clone());
        return this;
    }

    /**
     * Sets by how much {@link VenueFault#DELAY} and {@link VenueFault#REORDER} keep an answer back.
     *
     * @param ns 1 ns to one day; 50 ms unless set
     * @return this
     */
    public VenueFaults delayNs(long ns) {
        delayNs = positive("fault delay", ns);
        return this;
    }

    /**
     * Sets how long a lost session is away.
     *
     * @param ns 1 ns to one day; 1 s unless set
     * @return this
     */
    public VenueFaults downNs(long ns) {
        downNs = positive("time without a session", ns);
        return this;
    }

    /**
     * Sets after what time the session says that an answer, which was dropped, has not come.
     *
     * @param ns 1 ns to one day; 1 s unless set
     * @return this
     */
    public VenueFaults answerTimeNs(long ns) {
        answerTimeNs = positive("time for an answer", ns);
        return this;
    }

    private static long positive(String what, long ns) {
        if (ns < 1 || ns > LatencyModel.MAX_NS) {
            throw new InvalidInputException(what, "value " + ns + " ns", "1 to " + LatencyModel.MAX_NS, "state a time in that range");
        }
        return ns;
    }

    double rate(VenueFault fault) {
        return rates.getOrDefault(fault, 0.0);
    }

    long[] occasions(VenueFault fault) {
        return occasions.getOrDefault(fault, NEVER);
    }

    VenueFaults copy() {
        VenueFaults copy = new VenueFaults(seed).delayNs(delayNs).downNs(downNs).answerTimeNs(answerTimeNs);
        copy.rates.putAll(rates);
        copy.occasions.putAll(occasions);
        return copy;
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed ").append(seed);
        for (VenueFault fault : VenueFault.values()) {
            if (rates.containsKey(fault)) {
                text.append(' ').append(fault).append('=').append(rate(fault));
            }
            if (occasions.containsKey(fault)) {
                text.append(' ').append(fault).append('@').append(Arrays.toString(occasions(fault)));
            }
        }
        return text.toString();
    }
}
