package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.position.Account;

/** What the account and the order are worth in the account's currency must be known. Always so where there is one currency. */
final class NoRateControl extends Control {
    NoRateControl() {
        super(RiskCode.NO_RATE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        Account account = proposal.account();
        boolean known = account.isEquityKnown() && account.isRated(proposal.instrument().currencyId());
        return proposal.measured(!known, 0, 0);
    }
}
