package io.ringside.venue;

import io.ringside.events.Side;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;

/** An execution whose fee is asked for, and what its order came to before it. Valid during the call; allocates nothing. */
public final class Execution {
    private RestingOrder order;
    /** Null for the instrument's own. */
    private Currency charged;
    private long quantityUnits;
    private long priceUnits;
    private long notionalUnits;
    private boolean maker;

    Execution() {
    }

    void chargeIn(Currency currency) {
        charged = currency;
    }

    Execution of(RestingOrder whose, long quantity, long price, long notional, boolean addsLiquidity) {
        order = whose;
        quantityUnits = quantity;
        priceUnits = price;
        notionalUnits = notional;
        maker = addsLiquidity;
        return this;
    }

    /** {@return the instrument} */
    public Instrument instrument() {
        return order.instrument;
    }

    /** {@return the currency the fee is charged in, with the decimals it is counted in} */
    public Currency feeCurrency() {
        return charged == null ? order.instrument.currency() : charged;
    }

    /** {@return the order's side} */
    public Side side() {
        return order.side;
    }

    /** {@return executed quantity units, &gt; 0} */
    public long quantityUnits() {
        return quantityUnits;
    }

    /** {@return the price in price units} */
    public long priceUnits() {
        return priceUnits;
    }

    /** {@return quantity × price × multiplier in money units} */
    public long notionalUnits() {
        return notionalUnits;
    }

    /** {@return whether it added liquidity} */
    public boolean isMaker() {
        return maker;
    }

    /** {@return what of the order was executed before, in quantity units; 0 for its first execution} */
    public long filledBeforeUnits() {
        return order.filledUnits();
    }

    /** {@return the notional of the order's executions before, in money units} */
    public long notionalBeforeUnits() {
        return order.notionalUnits;
    }

    /** {@return what the order's executions before were charged, in money units of {@link #feeCurrency()}} */
    public long chargedBeforeUnits() {
        return order.feeUnits;
    }
}
