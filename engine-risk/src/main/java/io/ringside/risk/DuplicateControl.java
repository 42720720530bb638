package io.ringside.risk;

import io.ringside.events.RiskCode;

/**
 * The same instrument, side, quantity, type, price and time in force within a window, or an id that is live or ended lately. Asked for
 * exits, too; a replace is no second order.
 */
final class DuplicateControl extends Control {
    DuplicateControl() {
        super(RiskCode.DUPLICATE, true);
    }

    @Override
    boolean refuses(Proposal proposal) {
        if (proposal.isReplace()) {
            return false;
        }
        long windowNs = proposal.limits().account().duplicateWindowNs;
        if (proposal.isIdUsed()) {
            return proposal.measured(true, 0, windowNs);
        }
        long lastNs = windowNs == Limits.NONE ? RecentOrders.NEVER : proposal.lastSameNs();
        long ageNs = proposal.nowNs() - lastNs;
        return lastNs != RecentOrders.NEVER && proposal.measured(ageNs <= windowNs, ageNs, windowNs);
    }
}
