package io.ringside.risk;

import io.ringside.events.RiskCode;

/** A limit is on that needs a margin rate or a sector, and for the instrument none is stated, not even {@code none}. */
final class NoLimitControl extends Control {
    NoLimitControl() {
        super(RiskCode.NO_LIMIT, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        return proposal.measured(proposal.limits().scoped().isUnstated(proposal.instrument()), 0, 0);
    }
}
