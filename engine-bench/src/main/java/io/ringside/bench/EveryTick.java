package io.ringside.bench;

import io.ringside.events.Tick;
import io.ringside.instrument.Instruments;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Strategy;

/**
 * Signals on every tick: buys one, sells one, in turn. The most work a tick can cause, so that every tick is a sample. Parameter:
 * {@code spin-ns} (0), for how long it does nothing first, so that a harness can show that it notices.
 */
public final class EveryTick extends Strategy {
    private static final int MAX_SPIN_NS = 1_000_000_000;

    private long spinNs;
    private boolean holds;

    /** Creates the strategy. */
    public EveryTick() {
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        spinNs = parameters.integer("spin-ns", 0, 0, MAX_SPIN_NS);
    }

    @Override
    protected void onTick(Tick tick) {
        if (spinNs > 0) {
            spin();
        }
        if (holds) {
            sell(tick.instrument(), 1);
        } else {
            buy(tick.instrument(), 1);
        }
        holds = !holds;
    }

    private void spin() {
        long until = System.nanoTime() + spinNs;
        while (System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
    }
}
