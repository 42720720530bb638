package io.ringside.risk;

import io.ringside.events.RiskCode;

/** The value at risk was above the limit when last computed, and has not come down to 90 % of it. */
final class VarControl extends Control {
    VarControl() {
        super(RiskCode.VAR, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        return proposal.metrics().isVarHeld()
                && proposal.measured(true, proposal.metrics().varUnits(), proposal.limits().account().varUnits);
    }
}
