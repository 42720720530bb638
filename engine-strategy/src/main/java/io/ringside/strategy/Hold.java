package io.ringside.strategy;

/** Gives no signal: the control in every comparison. */
@About("Gives no signal.")
public final class Hold extends Strategy {
    /** Creates the strategy. */
    public Hold() {
    }
}
