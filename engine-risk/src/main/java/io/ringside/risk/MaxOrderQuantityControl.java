package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The largest single order. */
final class MaxOrderQuantityControl extends Control {
    MaxOrderQuantityControl() {
        super(RiskCode.MAX_ORDER_QTY, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long limit = proposal.limits().maxOrderUnits(proposal.instrument());
        return proposal.measured(proposal.totalUnits() > limit, proposal.totalUnits(), limit);
    }
}
