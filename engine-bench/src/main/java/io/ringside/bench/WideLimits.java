package io.ringside.bench;

import io.ringside.risk.Limits;

/** Limits that switch every control on and refuse nothing a benchmark orders. */
public final class WideLimits {
    /** The preset for live trading, and bounds of order and position beside it. */
    public static final Limits OF_ALL_KINDS = Limits.standard().toBuilder().maxLong("*", "1000000").maxShort("*", "1000000")
            .set("instrument.*.max-order-quantity", "1000000").build();

    /** Every hard limit there is, beyond what a benchmark reaches: per account, instrument and strategy. */
    public static final Limits ALL = OF_ALL_KINDS.toBuilder()
            .set("account.daily-loss", "50000000").set("account.drawdown-from-start-bps", "9000")
            .set("account.max-gross", "1000000000").set("account.max-net", "1000000000")
            .set("account.max-open-notional", "1000000000").set("instrument.*.max-open-notional", "1000000000")
            .set("strategy.*.max-open-notional", "1000000000").set("account.concentration-bps", "1000000")
            .set("account.buying-power-buffer", "0").set("instrument.*.margin-bps", "1")
            .set("order-rate.per-second", "1000000").set("order-rate.burst", "1000000")
            .set("instrument.*.order-rate.per-second", "1000000").set("strategy.*.order-rate.per-second", "1000000")
            .set("instrument.*.max-open-orders", "1000000").set("strategy.*.max-open-orders", "1000000")
            .set("strategy.*.max-order-quantity", "1000000").set("strategy.*.max-long", "1000000").set("strategy.*.max-short", "1000000")
            .set("price.drift-bps", "1000000").build();

    private WideLimits() {
    }
}
