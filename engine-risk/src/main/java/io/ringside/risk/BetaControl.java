package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The portfolio's beta was beyond the limit when last computed, and has not come back to 90 % of it. */
final class BetaControl extends Control {
    BetaControl() {
        super(RiskCode.BETA, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        return proposal.metrics().isBetaHeld()
                && proposal.measured(true, proposal.metrics().betaThousandths(), proposal.limits().account().betaThousandths);
    }
}
