package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The lists of prohibited and allowed instruments. */
final class ProhibitedControl extends Control {
    ProhibitedControl() {
        super(RiskCode.PROHIBITED, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        return proposal.measured(proposal.limits().isProhibited(proposal.instrument()), 0, 0);
    }
}
