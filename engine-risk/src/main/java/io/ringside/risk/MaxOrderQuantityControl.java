package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The largest single order; the strategy's own limit, where there is one, stands instead of the instrument's. */
final class MaxOrderQuantityControl extends Control {
    MaxOrderQuantityControl() {
        super(RiskCode.MAX_ORDER_QTY, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long own = proposal.limits().scoped().orderUnits(proposal.strategyId(), proposal.instrument());
        long limit = own == ScopedLimits.UNSTATED ? proposal.limits().maxOrderUnits(proposal.instrument()) : own;
        return proposal.measured(proposal.totalUnits() > limit, proposal.totalUnits(), limit);
    }
}
