package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The position if every live order on that side and this one were filled. The instrument's largest quantity bounds it in any case. */
final class MaxPositionControl extends Control {
    MaxPositionControl() {
        super(RiskCode.MAX_POSITION, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long worst = proposal.heldOnSideUnits() + proposal.otherLeavesUnits() + proposal.quantityUnits();
        long limit = proposal.limits().maxPositionUnits(proposal.instrument(), proposal.side());
        return proposal.measured(worst > limit, worst, limit);
    }
}
