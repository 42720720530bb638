package io.ringside.strategy;

import io.ringside.events.Tick;

/** Stands before a strategy that asks for the account's equity: notes each tick's prices first. */
final class Valued extends Forwarding {
    private final Valuation valuation;

    Valued(Strategy behind, Valuation valuation) {
        super(behind);
        this.valuation = valuation;
    }

    @Override
    protected void onTick(Tick tick) {
        valuation.mark(tick);
        behind.onTick(tick);
    }
}
