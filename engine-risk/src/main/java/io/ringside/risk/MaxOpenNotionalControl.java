package io.ringside.risk;

import io.ringside.events.RiskCode;

/** What all live orders of the account are worth at the prices they are reserved at, with this one. */
final class MaxOpenNotionalControl extends Control {
    MaxOpenNotionalControl() {
        super(RiskCode.MAX_OPEN_NOTIONAL, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long limit = proposal.limits().account().maxOpenNotionalUnits;
        if (limit == Limits.NONE) {
            return false;
        }
        long open = proposal.usage().openWith(proposal.instrument(), proposal.moreUnits());
        return proposal.measured(open > limit || open < 0, open, limit);
    }
}
