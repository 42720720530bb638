package io.ringside.bench.acme;

import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TimeInForce;
import io.ringside.strategy.Strategy;

/** Orders at a limit and cancels at once, which comes too late; and sells what it got. */
public final class LimitOrders extends Strategy {
    private final long quantity;

    /** Creates it for one. */
    public LimitOrders() {
        this(1);
    }

    LimitOrders(long quantity) {
        this.quantity = quantity;
    }

    @Override
    protected void onTick(Tick tick) {
        if (!tick.isQuote()) {
            return;
        }
        if (position(tick.instrument()).quantityUnits() > 0) {
            limit(tick.instrument(), Side.SELL, quantity, tick.askUnits(), TimeInForce.GTC);
        } else {
            cancel(limit(tick.instrument(), Side.BUY, quantity, tick.bidUnits(), TimeInForce.GTC));
        }
    }
}
