package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.instrument.MulDiv;

/** The instrument's larger worst case, with this order, against a share of equity, rounded down. */
final class ConcentrationControl extends Control {
    private static final int BPS = 10_000;

    ConcentrationControl() {
        super(RiskCode.CONCENTRATION, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        long bps = proposal.limits().account().concentrationBps;
        if (bps == Limits.NONE) {
            return false;
        }
        long exposed = proposal.usage().exposedWith(proposal.instrument(), proposal.side(), proposal.moreUnits());
        long allowed = MulDiv.floor(Math.max(0, proposal.account().equityUnits()), bps, BPS);
        return proposal.measured(exposed > allowed, exposed, allowed);
    }
}
