package io.ringside.risk;

import io.ringside.events.RiskCode;

/** No openings on a price older than allowed. */
final class StalePriceControl extends Control {
    StalePriceControl() {
        super(RiskCode.STALE_PRICE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long ageNs = proposal.nowNs() - proposal.book().updatedNs();
        return proposal.measured(ageNs > proposal.limits().maxPriceAgeNs(), ageNs, proposal.limits().maxPriceAgeNs());
    }
}
