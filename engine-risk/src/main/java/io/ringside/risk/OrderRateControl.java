package io.ringside.risk;

import io.ringside.events.RiskCode;

/** Openings per second of event time, from a bucket of tokens that only approved openings spend. */
final class OrderRateControl extends Control {
    OrderRateControl() {
        super(RiskCode.ORDER_RATE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        TokenBucket empty = proposal.rates().empty(proposal.strategyId(), proposal.instrument(), proposal.nowNs());
        return empty != null && proposal.measured(true, empty.spent() + 1, empty.burst());
    }
}
