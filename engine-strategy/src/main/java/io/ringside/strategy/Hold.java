package io.ringside.strategy;

/** Gives no signal: the control in every comparison. */
public final class Hold extends Strategy {
    /** Creates the strategy. */
    public Hold() {
    }
}
