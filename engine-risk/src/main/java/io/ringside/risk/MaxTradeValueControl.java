package io.ringside.risk;

import io.ringside.events.RiskCode;

/**
 * The opening part with its fee against a share of min(equity, equity at the open): 2 % by default, equality passes. A replace is valued
 * with what the order has opened already, a slice with the other orders of its parent.
 */
final class MaxTradeValueControl extends Control {
    MaxTradeValueControl() {
        super(RiskCode.MAX_TRADE_VALUE, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        Limits.Concluded limits = proposal.limits();
        if (!limits.hasMaxTradeValue()) {
            return false;
        }
        long notional = proposal.tradeUnits(proposal.valuedPriceUnits());
        long value = proposal.account().usedUnits(proposal.instrument().currencyId(), notional + proposal.feeRate().feeUnits(notional));
        long allowed = limits.maxTradeValueUnits(proposal.account());
        return proposal.measured(value > allowed, value, allowed);
    }
}
