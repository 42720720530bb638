package io.ringside.venue;

import io.ringside.instrument.Currency;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.InvalidInputException;

/** An amount per unit of quantity within bounds per order, of which the most may be null. What an order was charged is never given back. */
record PerUnitFee(Amount amount, Amount minimum, FeeRate most) implements FeeModel {
    private static final FeeRate ALL = FeeRate.ofBps("10000");

    @Override
    public long feeUnits(Execution execution) {
        Currency currency = execution.feeCurrency();
        long quantity = execution.filledBeforeUnits() + execution.quantityUnits();
        long due = Math.max(amount.timesUnits(execution.instrument(), quantity, currency), minimum.moneyUnits(currency));
        long bounded = most == null ? due : Math.min(due, most.feeUnits(execution.notionalBeforeUnits() + execution.notionalUnits()));
        return Math.max(0, bounded - execution.chargedBeforeUnits());
    }

    @Override
    public FeeRate expected() {
        return most == null ? FeeRate.ZERO : most;
    }

    /** All of the notional is no bound. */
    @Override
    public FeeModel in(String code) {
        if (most != null && most.compareTo(ALL) < 0) {
            throw new InvalidInputException("fee in " + code, "at most " + most + " of the notional", "no maximum",
                    "leave the maximum out, or the currency");
        }
        return new FeeInCurrency(new PerUnitFee(amount, minimum, null), code);
    }

    @Override
    public String toString() {
        return amount + " per unit, at least " + minimum + (most == null ? "" : " and at most " + most) + " per order";
    }
}
