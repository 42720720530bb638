package io.ringside.strategy;

import io.ringside.events.EndedOrders;
import io.ringside.events.OrderIndex;
import io.ringside.events.SignalPart;
import java.util.Arrays;

/**
 * The orders of all strategies that have not ended, by id, and the objects for further ones. Owned by the strategy stage; allocates only
 * while more are open than before.
 */
final class OpenOrders {
    private static final int INITIAL = 64;

    private final OrderIndex index = new OrderIndex();
    /** By handle. */
    private WorkingOrder[] all = new WorkingOrder[INITIAL];
    /** The handles of orders that have ended. */
    private int[] free = new int[INITIAL];
    private int freeCount;
    private int created;
    private final EndedOrders ended = new EndedOrders();

    void register(Seat seat, SignalPart signal) {
        WorkingOrder order = take();
        order.of(seat, signal.instrument, signal.side).as(signal.type, signal.timeInForce);
        order.waits(signal.stopUnits, signal.expireNs, signal.postOnly, signal.reduceOnly);
        order.orderId = signal.orderId;
        order.groupId = signal.groupId;
        order.quantityUnits = signal.quantityUnits;
        order.leavesUnits = signal.quantityUnits;
        order.priceUnits = signal.priceUnits;
        add(order);
    }

    /** Takes an order of another thread's books. */
    void adopt(WorkingOrder order, Seat seat) {
        add(take().copyFrom(order, seat));
    }

    private WorkingOrder take() {
        if (freeCount > 0) {
            return all[free[--freeCount]];
        }
        if (created == all.length) {
            all = Arrays.copyOf(all, created * 2);
            free = Arrays.copyOf(free, created * 2);
        }
        WorkingOrder order = new WorkingOrder(created);
        all[created++] = order;
        return order;
    }

    private void add(WorkingOrder order) {
        index.put(order.orderId, order.handle);
        order.seat.workingOrders().add(order);
    }

    void end(WorkingOrder order) {
        ended.note(order.orderId, order.seat.id(), order.leavesUnits);
        withdraw(order);
    }

    /** Takes out an order that was never given; its id may be that of another yet. */
    void withdraw(WorkingOrder order) {
        index.remove(order.orderId);
        order.seat.workingOrders().remove(order);
        free[freeCount++] = order.handle;
    }

    /** The id of the seat whose an order was that ended not long ago, or {@link EndedOrders#NONE}. */
    int lateOwner(long orderId) {
        return ended.ownerOf(orderId);
    }

    WorkingOrder find(long orderId) {
        int handle = index.find(orderId);
        return handle == OrderIndex.NONE ? null : all[handle];
    }
}
