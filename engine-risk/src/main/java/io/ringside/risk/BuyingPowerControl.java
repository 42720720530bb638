package io.ringside.risk;

import io.ringside.events.RiskCode;

/**
 * What the worst case requires by the instruments' margin rates, each rounded up, with this order, against equity less the buffer. A rate
 * of 10000 is a cash account.
 */
final class BuyingPowerControl extends Control {
    BuyingPowerControl() {
        super(RiskCode.BUYING_POWER, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        if (!proposal.limits().scoped().isMargined()) {
            return false;
        }
        long required = proposal.usage().requiredWith(proposal.instrument(), proposal.side(), proposal.moreUnits());
        long available = proposal.account().equityUnits() - proposal.limits().account().bufferUnits;
        return proposal.measured(required > available || required < 0, required, available);
    }
}
