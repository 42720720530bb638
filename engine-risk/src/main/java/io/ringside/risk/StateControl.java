package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;

/** The risk state: no openings unless normal, nothing at all when halted. */
final class StateControl extends Control {
    StateControl() {
        super(RiskCode.STATE, true);
    }

    @Override
    boolean refuses(Proposal proposal) {
        RiskState state = proposal.state();
        boolean allowed = proposal.openingUnits() > 0 ? state.permitsOpening() : state != RiskState.HALTED;
        return proposal.measured(!allowed, proposal.quantityUnits(), state == RiskState.HALTED ? 0 : proposal.reducibleUnits());
    }
}
