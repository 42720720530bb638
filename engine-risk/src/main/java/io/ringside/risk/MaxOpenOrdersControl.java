package io.ringside.risk;

import io.ringside.events.RiskCode;

/** How many orders may be live at once in the account. */
final class MaxOpenOrdersControl extends Control {
    MaxOpenOrdersControl() {
        super(RiskCode.MAX_OPEN_ORDERS, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        int after = proposal.openOrders() + (proposal.isReplace() ? 0 : 1);
        return proposal.measured(after > proposal.limits().maxOpenOrders(), after, proposal.limits().maxOpenOrders());
    }
}
