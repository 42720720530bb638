package io.ringside.venue;

import io.ringside.instrument.Currency;
import io.ringside.instrument.FeeRate;

/** A model whose amounts are in a currency of their own, whatever the instrument's; no part of the notional that the gate could expect. */
record FeeInCurrency(FeeModel model, String currency) implements FeeModel {
    FeeInCurrency {
        currency = Currency.of(currency, 0).code();
    }

    @Override
    public long feeUnits(Execution execution) {
        return model.feeUnits(execution);
    }

    @Override
    public FeeRate expected() {
        return FeeRate.ZERO;
    }

    @Override
    public String toString() {
        return model + " in " + currency;
    }
}
