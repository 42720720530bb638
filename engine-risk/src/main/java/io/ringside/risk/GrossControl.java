package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The sum over all instruments of the larger worst case, long or short, with this order. */
final class GrossControl extends Control {
    GrossControl() {
        super(RiskCode.GROSS, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long limit = proposal.limits().account().maxGrossUnits;
        if (limit == Limits.NONE) {
            return false;
        }
        long gross = proposal.usage().grossWith(proposal.instrument(), proposal.side(), proposal.moreUnits());
        return proposal.measured(gross > limit || gross < 0, gross, limit);
    }
}
