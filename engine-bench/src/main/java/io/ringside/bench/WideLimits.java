package io.ringside.bench;

import io.ringside.risk.Limits;

/** Limits that switch every control on and refuse nothing a benchmark orders. */
public final class WideLimits {
    /** The preset for live trading, and bounds of order and position beside it. */
    public static final Limits OF_ALL_KINDS = Limits.standard().toBuilder().maxLong("*", "1000000").maxShort("*", "1000000")
            .set("instrument.*.max-order-quantity", "1000000").build();

    private WideLimits() {
    }
}
