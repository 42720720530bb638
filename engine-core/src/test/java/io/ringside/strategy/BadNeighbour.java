package io.ringside.strategy;

import io.ringside.risk.Limits;

/** A strategy that knows the risk gate; only the test of the architecture reads it. */
public final class BadNeighbour extends Strategy {
    private final Limits limits = Limits.standard();

    Limits limits() {
        return limits;
    }
}
