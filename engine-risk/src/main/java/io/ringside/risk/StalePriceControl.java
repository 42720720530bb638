package io.ringside.risk;

import io.ringside.events.RiskCode;

/** No openings on a price older than allowed, or after lost ticks before the next that sets it. */
final class StalePriceControl extends Control {
    StalePriceControl() {
        super(RiskCode.STALE_PRICE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long ageNs = proposal.nowNs() - proposal.book().updatedNs();
        long limitNs = proposal.limits().maxPriceAgeNs();
        return proposal.measured(proposal.book().isGapped() || ageNs > limitNs, ageNs, limitNs);
    }
}
