package io.ringside.venue;

import io.ringside.instrument.InvalidInputException;

/**
 * Settings of a {@link SimulatedVenue}. Unless stated: no latency, no fee, the risk-averse queue, the top of the book only, no faults.
 */
public final class SimulatedVenueBuilder {
    LatencyModel entry = ConstantLatency.NONE;
    LatencyModel feed = ConstantLatency.NONE;
    LatencyModel response = ConstantLatency.NONE;
    FeeModel fees = ProportionalFee.NONE;
    QueueModel queue = QueueModel.riskAverse();
    VenueFaults faults;
    boolean walksBook;

    SimulatedVenueBuilder() {
    }

    /**
     * Sets how long orders, cancels and replaces take to reach the venue, always the same.
     *
     * @param ns 0 to one day in ns. 0: an order meets the book of the tick that caused it. More: it meets the book after every tick
     *           stamped up to its arrival
     * @return this
     */
    public SimulatedVenueBuilder latencyNs(long ns) {
        if (ns < 0 || ns > LatencyModel.MAX_NS) {
            throw new InvalidInputException("venue latency", "value " + ns + " ns", "0 to " + LatencyModel.MAX_NS,
                    "state a latency in that range");
        }
        return latency(LatencyModel.constant(ns));
    }

    /**
     * Sets how long orders, cancels and replaces take to reach the venue. One that would overtake another arrives with it, behind it.
     *
     * @param model the model of order entry
     * @return this
     */
    public SimulatedVenueBuilder latency(LatencyModel model) {
        entry = stated("order entry latency", model);
        return this;
    }

    /**
     * Sets how long market data takes to the strategies. Ticks carry the source's stamp, and that is the engine's time; so what a tick
     * causes leaves this much later, and the venue, which is where the ticks are made, is ahead of the strategies by as much.
     *
     * @param model the model of the feed
     * @return this
     */
    public SimulatedVenueBuilder feedLatency(LatencyModel model) {
        feed = stated("feed latency", model);
        return this;
    }

    /**
     * Sets how long answers take back. They enter as much later as the response is slower than the feed: with a slower feed the ticks of
     * the answer's time have not been seen yet when it comes, and it enters at once. Reports keep the venue's time as their stamp.
     *
     * @param model the model of answers
     * @return this
     */
    public SimulatedVenueBuilder responseLatency(LatencyModel model) {
        response = stated("response latency", model);
        return this;
    }

    /**
     * Sets the fee of each fill as a part of its notional.
     *
     * @param bps basis points of the notional, 0 to 10000, at most 4 decimals; rounded up to the money unit per fill
     * @return this
     */
    public SimulatedVenueBuilder feeBps(String bps) {
        return fees(FeeModel.bps(bps));
    }

    /**
     * Sets what executions cost.
     *
     * @param model the model
     * @return this
     */
    public SimulatedVenueBuilder fees(FeeModel model) {
        fees = stated("fees", model);
        return this;
    }

    /**
     * Sets what others' cancels do for the place of a resting order.
     *
     * @param model the model
     * @return this
     */
    public SimulatedVenueBuilder queue(QueueModel model) {
        queue = stated("queue", model);
        return this;
    }

    /**
     * Lets orders take beyond the top from the levels of the order book, and queue behind the size of their level. Needs a feed with books
     * and an engine with a depth.
     *
     * @return this
     */
    public SimulatedVenueBuilder walkBook() {
        walksBook = true;
        return this;
    }

    /**
     * Makes the venue err, for tests.
     *
     * @param plan when; copied
     * @return this
     */
    public SimulatedVenueBuilder faults(VenueFaults plan) {
        faults = stated("faults", plan).copy();
        return this;
    }

    private static <T> T stated(String what, T value) {
        if (value == null) {
            throw new InvalidInputException("venue " + what, "null", "1 model", "leave the call out for the default");
        }
        return value;
    }

    /** {@return the venue, for one engine} */
    public SimulatedVenue build() {
        return new SimulatedVenue(this);
    }
}
