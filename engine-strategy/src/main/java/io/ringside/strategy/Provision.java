package io.ringside.strategy;

/**
 * What a run has for one strategy beside its parameters. Immutable.
 *
 * @param history  ticks to warm up with, or null
 * @param state    what the strategy saved in an earlier run, or null
 * @param isolated whether it may run apart from the ring
 */
public record Provision(History history, SavedState state, boolean isolated) {
    /** Nothing. */
    public static final Provision NONE = new Provision(null, null, false);
}
