package io.ringside.strategy;

import io.ringside.events.SignalPart;
import org.agrona.collections.Long2ObjectHashMap;

/** The orders of all strategies that have not ended, by id. Owned by the strategy stage; allocates only while more are open than before. */
final class OpenOrders {
    private final Long2ObjectHashMap<WorkingOrder> byId = new Long2ObjectHashMap<>();
    private final OrderPool pool = new OrderPool();

    void register(Seat seat, SignalPart signal) {
        WorkingOrder order = pool.take();
        order.seat = seat;
        order.orderId = signal.orderId;
        order.instrument = signal.instrument;
        order.side = signal.side;
        order.quantityUnits = signal.quantityUnits;
        order.leavesUnits = signal.quantityUnits;
        order.priceUnits = signal.priceUnits;
        order.timeInForce = signal.timeInForce;
        adopt(order);
    }

    /** Takes an order that is complete. */
    void adopt(WorkingOrder order) {
        byId.put(order.orderId, order);
        order.seat.workingOrders().add(order);
    }

    void end(WorkingOrder order) {
        byId.remove(order.orderId);
        order.seat.workingOrders().remove(order);
        pool.give(order);
    }

    WorkingOrder find(long orderId) {
        return byId.get(orderId);
    }
}
