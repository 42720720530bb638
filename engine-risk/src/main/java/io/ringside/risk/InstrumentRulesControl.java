package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.instrument.Instrument;

/** The instrument's own rules: grid, smallest and largest quantity, valid limit. The smallest quantity is waived for a full close. */
final class InstrumentRulesControl extends Control {
    InstrumentRulesControl() {
        super(RiskCode.INSTRUMENT_RULES, true);
    }

    @Override
    boolean refuses(Proposal proposal) {
        Instrument instrument = proposal.instrument();
        long quantity = proposal.requestedUnits();
        if (quantity > instrument.maxQuantityUnits()) {
            return proposal.measured(true, quantity, instrument.maxQuantityUnits());
        }
        if (quantity <= 0 || quantity < instrument.minQuantityUnits() && !proposal.isFullClose()) {
            return proposal.measured(true, quantity, instrument.minQuantityUnits());
        }
        if (quantity % instrument.lotUnits() != 0) {
            return proposal.measured(true, quantity, instrument.lotUnits());
        }
        return proposal.isLimit() && proposal.measured(!isPrice(proposal.limitUnits(), instrument), quantity, quantity);
    }

    private static boolean isPrice(long units, Instrument instrument) {
        return units > 0 && units <= instrument.maxPriceUnits() && units % instrument.tickUnits() == 0;
    }
}
