package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.instrument.Instrument;

/**
 * The instrument's own rules: session, grid, smallest and largest quantity, valid limit and stop, instructions that fit together, a time of
 * expiry still to come. Outside its session, by event time, the largest quantity is 0. The smallest quantity is waived for a full close.
 */
final class InstrumentRulesControl extends Control {
    InstrumentRulesControl() {
        super(RiskCode.INSTRUMENT_RULES, true);
    }

    @Override
    boolean refuses(Proposal proposal) {
        Instrument instrument = proposal.instrument();
        long quantity = proposal.requestedUnits();
        if (!instrument.isOpenAt(proposal.nowNs())) {
            return proposal.measured(true, quantity, 0);
        }
        if (quantity > instrument.maxQuantityUnits()) {
            return proposal.measured(true, quantity, instrument.maxQuantityUnits());
        }
        if (quantity <= 0 || quantity < instrument.minQuantityUnits() && !proposal.isFullClose()) {
            return proposal.measured(true, quantity, instrument.minQuantityUnits());
        }
        if (quantity % instrument.lotUnits() != 0) {
            return proposal.measured(true, quantity, instrument.lotUnits());
        }
        boolean prices = (!proposal.isLimit() || isPrice(proposal.limitUnits(), instrument))
                && (!proposal.isStop() || isPrice(proposal.stopUnits(), instrument));
        return proposal.measured(!prices || !proposal.termsFit(), quantity, quantity);
    }

    private static boolean isPrice(long units, Instrument instrument) {
        return units > 0 && units <= instrument.maxPriceUnits() && units % instrument.tickUnits() == 0;
    }
}
