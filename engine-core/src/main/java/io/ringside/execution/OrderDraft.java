package io.ringside.execution;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;

/** An order made by hand, for tests that call a venue as the engine's router would. The engine makes its own. Not thread safe. */
public final class OrderDraft {
    private final Order order = new Order("draft", 0);

    private OrderDraft() {
    }

    /**
     * Begins an order at the market, IOC.
     *
     * @param orderId       its id, used for no other order
     * @param instrument    its concluded instrument
     * @param side          buy or sell
     * @param quantityUnits its quantity in quantity units
     * @return the draft
     */
    public static OrderDraft of(long orderId, Instrument instrument, Side side, long quantityUnits) {
        OrderDraft draft = new OrderDraft();
        draft.order.orderId = orderId;
        draft.order.of(instrument, side, OrderType.MARKET, TimeInForce.IOC);
        draft.order.quantityUnits = quantityUnits;
        draft.order.become(OrderState.SUBMITTED);
        return draft;
    }

    /**
     * Makes it a limit order, good till it is cancelled.
     *
     * @param priceUnits its limit in price units
     * @return this
     */
    public OrderDraft limit(long priceUnits) {
        order.of(order.instrument, order.side, OrderType.LIMIT, TimeInForce.GTC);
        order.priceUnits = priceUnits;
        return this;
    }

    /**
     * Sets how long it works.
     *
     * @param lasting the time in force
     * @return this
     */
    public OrderDraft timeInForce(TimeInForce lasting) {
        order.of(order.instrument, order.side, order.type, lasting);
        return this;
    }

    /**
     * Forbids it to take.
     *
     * @return this
     */
    public OrderDraft postOnly() {
        order.postOnly = true;
        return this;
    }

    /**
     * The order, as a venue sees it.
     *
     * @return always the same object
     */
    public Order order() {
        return order;
    }

    /**
     * Reckons with an execution.
     *
     * @param units quantity units
     */
    public void filled(long units) {
        order.filledUnits += units;
    }
}
