package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;

/**
 * The risk state: no openings unless normal, nothing at all when halted. While only reducing is allowed, a resting order may be made
 * smaller or less aggressive. A strategy's own state, and an order that says itself that it may only reduce, refuse what opens for the
 * strategy and for the account, so that strategies that offset each other can both leave; what enlarges the account's worst case then has
 * every limit of openings before it.
 */
final class StateControl extends Control {
    StateControl() {
        super(RiskCode.STATE, true);
    }

    @Override
    boolean refuses(Proposal proposal) {
        RiskState state = proposal.state();
        boolean allowed = allows(state, proposal, proposal.openingUnits() > 0);
        proposal.measured(false, proposal.quantityUnits(), state == RiskState.HALTED ? 0 : proposal.reducibleUnits());
        return !allowed || refusesStrategy(proposal);
    }

    private static boolean refusesStrategy(Proposal proposal) {
        RiskState state = proposal.strategyState();
        if (state == RiskState.NORMAL) {
            return false;
        }
        long reducible = proposal.strategyReducibleUnits();
        boolean opens = proposal.openingUnits() > 0 && proposal.quantityUnits() > reducible;
        return !allows(state, proposal, opens) && proposal.measured(true, proposal.quantityUnits(),
                state == RiskState.HALTED ? 0 : Math.max(reducible, proposal.reducibleUnits()));
    }

    private static boolean allows(RiskState state, Proposal proposal, boolean opens) {
        return opens ? state.permitsOpening() || state == RiskState.REDUCING && proposal.isMilderReplace() : state != RiskState.HALTED;
    }
}
