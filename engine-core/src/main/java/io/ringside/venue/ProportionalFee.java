package io.ringside.venue;

import io.ringside.instrument.FeeRate;
import io.ringside.instrument.InvalidInputException;

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
    public FeeModel in(String code) {
        throw new InvalidInputException("fee in " + code, this + " of the notional", "amounts",
                "leave the currency out, or charge per unit or order");
    }

    @Override
    public String toString() {
        return maker.equals(taker) && !rebate ? taker.toString() : "maker " + (rebate ? "-" : "") + maker + ", taker " + taker;
    }
}
