package io.ringside.venue;

import io.ringside.instrument.InvalidInputException;

/**
 * Where in the queue at a price others cancel: what a resting order's place gains from it. Trades at the price are not its business: they
 * always come off the front.
 *
 * <p>A pure function of its arguments, exact in integers. Thread safe.
 */
@FunctionalInterface
public interface QueueModel {
    /**
     * How much of what was cancelled at the order's price was ahead of it.
     *
     * @param cancelledUnits by how much the displayed size fell beyond what was traded, in quantity units, &gt; 0
     * @param aheadUnits     what is thought to be ahead, in quantity units, ≥ 0
     * @param behindUnits    the rest of what was displayed, in quantity units, ≥ 0
     * @return quantity units; taken as at least what cannot have been behind, at most what is ahead or was cancelled
     */
    long cancelledAheadUnits(long cancelledUnits, long aheadUnits, long behindUnits);

    /**
     * All who cancel are behind: only trades bring an order forward. The default, and the least an order can hope for.
     *
     * @return the model
     */
    static QueueModel riskAverse() {
        return RiskAverseQueue.MODEL;
    }

    /**
     * A cancel is behind the order with probability f(behind) / (f(behind) + f(ahead)), f(x) = x<sup>power</sup>: of what is cancelled so
     * much, in units rounded up, is behind. Power 1 says that every unit cancels alike; a higher one that the longer part of the queue
     * does more than its share. The place is never further back than what is displayed at the price, and once the market's own best
     * is worse than the order's price nothing is ahead.
     *
     * @param power 1 to {@value ProbabilisticQueue#MAX_POWER}
     * @return the model
     */
    static QueueModel probabilistic(int power) {
        if (power < 1 || power > ProbabilisticQueue.MAX_POWER) {
            throw new InvalidInputException("queue model", "power " + power, "1 to " + ProbabilisticQueue.MAX_POWER,
                    "state a power in that range");
        }
        return new ProbabilisticQueue(power);
    }
}
