package io.ringside.venue;

import io.ringside.instrument.FeeRate;

/** A fixed amount with the first execution of an order. */
record PerOrderFee(Amount amount) implements FeeModel {
    @Override
    public long feeUnits(Execution execution) {
        return execution.filledBeforeUnits() == 0 ? amount.moneyUnits(execution.feeCurrency()) : 0;
    }

    @Override
    public FeeRate expected() {
        return FeeRate.ZERO;
    }

    @Override
    public String toString() {
        return amount + " per order";
    }
}
