package io.ringside.risk;

import io.ringside.events.RiskCode;

/**
 * The position if every live order on that side and this one were filled: the account's, and beside it the strategy's own where a limit is
 * stated for it. The instrument's largest quantity bounds it in any case.
 */
final class MaxPositionControl extends Control {
    MaxPositionControl() {
        super(RiskCode.MAX_POSITION, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long worst = proposal.heldOnSideUnits() + proposal.otherLeavesUnits() + proposal.quantityUnits();
        long limit = proposal.limits().maxPositionUnits(proposal.instrument(), proposal.side());
        return proposal.measured(worst > limit, worst, limit) || refusesStrategy(proposal);
    }

    private static boolean refusesStrategy(Proposal proposal) {
        long limit = proposal.limits().scoped().positionUnits(proposal.strategyId(), proposal.instrument(), proposal.side());
        if (limit == Limits.NONE) {
            return false;
        }
        long worst = proposal.strategyHeldOnSideUnits() + proposal.strategyLeavesUnits() + proposal.quantityUnits();
        return proposal.measured(worst > limit, worst, limit);
    }
}
