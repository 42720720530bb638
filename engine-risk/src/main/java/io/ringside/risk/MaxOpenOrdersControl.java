package io.ringside.risk;

import io.ringside.events.RiskCode;

/** How many orders may be live at once: in the account, in the instrument, of the strategy. */
final class MaxOpenOrdersControl extends Control {
    MaxOpenOrdersControl() {
        super(RiskCode.MAX_OPEN_ORDERS, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        int more = proposal.isReplace() ? 0 : 1;
        ScopedLimits scoped = proposal.limits().scoped();
        long open = proposal.openOrders() + more;
        long most = proposal.limits().maxOpenOrders();
        return proposal.measured(open > most, open, most)
                || beyond(proposal, proposal.openOrdersHere() + more, scoped.openOrdersIn(proposal.instrument()))
                || beyond(proposal, proposal.openOrdersOfStrategy() + more, scoped.openOrdersOfStrategy(proposal.strategyId()));
    }

    private static boolean beyond(Proposal proposal, int after, long limit) {
        return after > limit && proposal.measured(true, after, limit);
    }
}
