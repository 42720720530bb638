package io.ringside.risk;

import io.ringside.events.RiskCode;

/** A reference price must be there on the side the order takes. */
final class NoPriceControl extends Control {
    NoPriceControl() {
        super(RiskCode.NO_PRICE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        return proposal.measured(!proposal.hasReference(), 0, 0);
    }
}
