package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The worst case of all instruments together in the order's direction, with this order. */
final class NetControl extends Control {
    NetControl() {
        super(RiskCode.NET, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long limit = proposal.limits().account().maxNetUnits;
        if (limit == Limits.NONE) {
            return false;
        }
        long net = proposal.usage().netWith(proposal.instrument(), proposal.side(), proposal.moreUnits());
        return proposal.measured(net > limit, net, limit);
    }
}
