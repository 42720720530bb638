package io.ringside.risk;

import io.ringside.events.RiskCode;
import java.util.List;

/** The controls of the user, one after the other. */
final class UserRules extends Control {
    private final UserControl[] rules;
    private ProposedOrder order;
    private Proposal shown;

    UserRules(List<UserControl> rules) {
        super(RiskCode.USER_CONTROL, false);
        this.rules = rules.toArray(new UserControl[0]);
    }

    @Override
    boolean refuses(Proposal proposal) {
        if (rules.length == 0) {
            return false;
        }
        proposal.measured(false, 0, 0);
        ProposedOrder view = view(proposal);
        for (UserControl rule : rules) {
            if (rule.refuses(view)) {
                return true;
            }
        }
        return false;
    }

    private ProposedOrder view(Proposal proposal) {
        if (shown != proposal) {
            shown = proposal;
            order = new ProposedOrder(proposal);
        }
        return order;
    }
}
