package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.events.Side;

/**
 * No limit further through the market than the collar; passive limits are not its concern. No market order that the collar leaves no price
 * of the grid to be limited to.
 */
final class PriceCollarControl extends Control {
    PriceCollarControl() {
        super(RiskCode.PRICE_COLLAR, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        if (!proposal.limits().hasCollar()) {
            return false;
        }
        if (!proposal.isLimit()) {
            return proposal.isCollared() && proposal.collarLimitUnits() == Proposal.NO_LIMIT
                    && proposal.measured(true, proposal.takingPriceUnits(), proposal.collarBoundUnits());
        }
        long bound = proposal.collarBoundUnits();
        boolean beyond = proposal.side() == Side.BUY ? proposal.limitUnits() > bound : proposal.limitUnits() < bound;
        return proposal.measured(beyond, proposal.limitUnits(), bound);
    }
}
