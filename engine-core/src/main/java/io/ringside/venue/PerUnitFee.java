package io.ringside.venue;

import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;

/** An amount per unit of quantity within bounds per order. What an order was charged is never given back. */
record PerUnitFee(Amount amount, Amount minimum, FeeRate most) implements FeeModel {
    @Override
    public long feeUnits(Execution execution) {
        Instrument instrument = execution.instrument();
        long quantity = execution.filledBeforeUnits() + execution.quantityUnits();
        long due = Math.max(amount.timesUnits(instrument, quantity), minimum.moneyUnits(instrument));
        long bounded = Math.min(due, most.feeUnits(execution.notionalBeforeUnits() + execution.notionalUnits()));
        return Math.max(0, bounded - execution.chargedBeforeUnits());
    }

    @Override
    public FeeRate expected() {
        return most;
    }

    @Override
    public String toString() {
        return amount + " per unit, at least " + minimum + " and at most " + most + " per order";
    }
}
