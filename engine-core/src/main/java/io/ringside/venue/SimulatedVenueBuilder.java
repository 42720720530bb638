package io.ringside.venue;

import io.ringside.instrument.FeeRate;
import io.ringside.instrument.InvalidInputException;

/** Settings of a {@link SimulatedVenue}: no latency and no fee unless stated. */
public final class SimulatedVenueBuilder {
    private static final long MAX_LATENCY_NS = 86_400_000_000_000L;

    long latencyNs;
    FeeRate feeRate = FeeRate.ZERO;

    SimulatedVenueBuilder() {
    }

    /**
     * Sets how long orders, cancels and replaces take to reach the venue; its answers return at once.
     *
     * @param ns 0 to one day in ns. 0: an order meets the book of the tick that caused it. More: it meets the book after every tick
     *            stamped up
     *           to its arrival
     * @return this
     */
    public SimulatedVenueBuilder latencyNs(long ns) {
        if (ns < 0 || ns > MAX_LATENCY_NS) {
            throw new InvalidInputException("venue latency", "value " + ns + " ns", "0 to " + MAX_LATENCY_NS,
                    "state a latency in that range");
        }
        latencyNs = ns;
        return this;
    }

    /**
     * Sets the fee of each fill.
     *
     * @param bps basis points of the notional, 0 to 10000, at most 4 decimals; rounded up to the money unit per fill
     * @return this
     */
    public SimulatedVenueBuilder feeBps(String bps) {
        feeRate = FeeRate.ofBps(bps);
        return this;
    }

    /** {@return the venue, for one engine} */
    public SimulatedVenue build() {
        return new SimulatedVenue(this);
    }
}
