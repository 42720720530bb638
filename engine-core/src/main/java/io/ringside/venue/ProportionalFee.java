package io.ringside.venue;

import io.ringside.instrument.FeeRate;

/** A part of the notional, by who brought the liquidity. */
record ProportionalFee(FeeRate maker, FeeRate taker, boolean rebate) implements FeeModel {
    static final ProportionalFee NONE = new ProportionalFee(FeeRate.ZERO, FeeRate.ZERO, false);

    @Override
    public long feeUnits(Execution execution) {
        if (!execution.isMaker()) {
            return taker.feeUnits(execution.notionalUnits());
        }
        return rebate ? -maker.floorUnits(execution.notionalUnits()) : maker.feeUnits(execution.notionalUnits());
    }

    @Override
    public FeeRate expected() {
        return rebate || taker.compareTo(maker) >= 0 ? taker : maker;
    }

    @Override
    public String toString() {
        return maker.equals(taker) && !rebate ? taker.toString() : "maker " + (rebate ? "-" : "") + maker + ", taker " + taker;
    }
}
