package io.ringside.risk;

import io.ringside.events.RiskCode;

/** What live orders are worth at the prices they are reserved at, with this one: of the account, in the instrument, of the strategy. */
final class MaxOpenNotionalControl extends Control {
    MaxOpenNotionalControl() {
        super(RiskCode.MAX_OPEN_NOTIONAL, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long limit = proposal.limits().account().maxOpenNotionalUnits;
        if (limit != Limits.NONE && beyond(proposal, proposal.usage().openWith(proposal.instrument(), proposal.moreUnits()), limit)) {
            return true;
        }
        long here = proposal.limits().scoped().openNotionalIn(proposal.instrument());
        if (here != Limits.NONE && beyond(proposal, proposal.usage().openInWith(proposal.instrument(), proposal.moreUnits()), here)) {
            return true;
        }
        long own = proposal.limits().scoped().openNotionalOfStrategy(proposal.strategyId());
        return own != Limits.NONE && beyond(proposal, proposal.openNotionalOfStrategyWith(proposal.moreUnits()), own);
    }

    private static boolean beyond(Proposal proposal, long open, long limit) {
        return proposal.measured(open > limit || open < 0, open, limit);
    }
}
