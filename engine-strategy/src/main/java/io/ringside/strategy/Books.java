package io.ringside.strategy;

import io.ringside.instrument.Instruments;
import io.ringside.position.Positions;
import java.util.ArrayList;
import java.util.List;

/** A copy of one strategy's position and working orders, for handing to another thread. Immutable. */
public final class Books {
    private final Positions positions;
    private final List<WorkingOrder> orders = new ArrayList<>();

    Books(Instruments instruments, Seat seat) {
        positions = new Positions(instruments);
        positions.copyFrom(seat.positions());
        WorkingOrders working = seat.workingOrders();
        for (int i = 0; i < working.size(); i++) {
            orders.add(new WorkingOrder(0).copyFrom(working.get(i), null));
        }
    }

    /** Replaces a seat's books by these. */
    void moveInto(Seat seat, OpenOrders open) {
        WorkingOrders working = seat.workingOrders();
        while (working.size() > 0) {
            open.end(working.get(working.size() - 1));
        }
        seat.positions().copyFrom(positions);
        orders.forEach(order -> open.adopt(order, seat));
    }
}
