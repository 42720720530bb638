package io.ringside.venue;

import io.ringside.instrument.MulDiv;

/** Behind with probability f(behind) / (f(behind) + f(ahead)), f(x) = x^power, in integers. */
record ProbabilisticQueue(int power) implements QueueModel {
    static final int MAX_POWER = 3;

    /** The weights' sum must fit. */
    private static final int WEIGHT_BITS = 61;

    @Override
    public long cancelledAheadUnits(long cancelledUnits, long aheadUnits, long behindUnits) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(aheadUnits, behindUnits));
        int shift = Math.max(0, bits - WEIGHT_BITS / power);
        long ahead = weight(aheadUnits >> shift);
        long behind = weight(behindUnits >> shift);
        return ahead + behind == 0 ? 0 : MulDiv.floor(cancelledUnits, ahead, ahead + behind);
    }

    private long weight(long units) {
        long weight = units;
        for (int i = 1; i < power; i++) {
            weight *= units;
        }
        return weight;
    }

    @Override
    public String toString() {
        return "probabilistic, f(x) = x^" + power;
    }
}
