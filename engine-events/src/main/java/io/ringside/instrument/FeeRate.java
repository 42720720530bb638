package io.ringside.instrument;

/**
 * A fee proportional to the notional, charged per fill and rounded up to the money unit. Immutable.
 */
public final class FeeRate implements Comparable<FeeRate> {
    /** No fee. */
    public static final FeeRate ZERO = new FeeRate(0);

    private static final int BPS_DECIMALS = 4;
    private static final long UNITS_PER_ONE = 100_000_000L;

    private final long rateUnits;

    private FeeRate(long rateUnits) {
        this.rateUnits = rateUnits;
    }

    /**
     * A rate in basis points of the notional.
     *
     * @param bps 0 to 10000, at most 4 decimals, such as {@code "0.2"}
     * @return the rate
     * @throws InvalidInputException if it is no such number
     */
    public static FeeRate ofBps(String bps) {
        long units = Scale.parse(bps, BPS_DECIMALS, "fee in basis points");
        if (units < 0 || units > UNITS_PER_ONE) {
            throw new InvalidInputException("fee in basis points", "value " + bps, "0 to 10000", "state the fee as a part of the notional");
        }
        return new FeeRate(units);
    }

    /**
     * The fee on a notional: ceiling(notional × bps / 10000).
     *
     * @param notionalUnits the notional in money units, ≥ 0
     * @return the fee in the same units
     */
    public long feeUnits(long notionalUnits) {
        return rateUnits == 0 ? 0 : MulDiv.ceiling(notionalUnits, rateUnits, UNITS_PER_ONE);
    }

    /**
     * A rebate on a notional, rounded against us: floor(notional × bps / 10000).
     *
     * @param notionalUnits the notional in money units, ≥ 0
     * @return the rebate in the same units
     */
    public long floorUnits(long notionalUnits) {
        return MulDiv.floor(notionalUnits, rateUnits, UNITS_PER_ONE);
    }

    @Override
    public int compareTo(FeeRate other) {
        return Long.compare(rateUnits, other.rateUnits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeeRate rate && rate.rateUnits == rateUnits;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(rateUnits);
    }

    /** {@return the rate in basis points, plainly} */
    @Override
    public String toString() {
        return Scale.format(rateUnits, BPS_DECIMALS) + " bps";
    }
}
