package io.ringside.risk;

import io.ringside.events.RiskCode;

/**
 * The price, of a market order the reference, reaches the best of our own resting orders on the other side. Always on for openings; the
 * new order is refused, unless the limits say to cancel the resting one first. A stop becomes an order at the venue, later, so it is
 * refused all the same.
 */
final class SelfTradeControl extends Control {
    SelfTradeControl() {
        super(RiskCode.SELF_TRADE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long resting = proposal.bestOppositeUnits();
        if (resting == RestingPrices.NONE || proposal.cancelsResting()) {
            return false;
        }
        long price = proposal.isLimit() ? proposal.limitUnits() : proposal.referenceUnits();
        return proposal.measured((price - resting) * proposal.side().sign() >= 0, price, resting);
    }
}
