package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;

/** The exits of an order being written. */
final class Bracket {
    private long stopUnits;
    private long lastUnits;
    private long profitUnits;
    private long stopLossId;
    private long takeProfitId;

    void clear() {
        stopUnits = 0;
        lastUnits = 0;
        profitUnits = 0;
        stopLossId = OrderId.NONE;
        takeProfitId = OrderId.NONE;
    }

    void stopAt(long stop, long last) {
        stopUnits = stop;
        lastUnits = last;
    }

    void takeAt(long profit) {
        profitUnits = profit;
    }

    boolean isEmpty() {
        return stopUnits == 0 && profitUnits == 0;
    }

    /** The exits go before the entry, so that they are known when it executes, also where each is an input of its own. */
    long send(Seat seat, OrderTicket entry) {
        long groupId = OrderId.NONE;
        if (profitUnits != 0) {
            takeProfitId = seat.send(exit(seat, entry).limit(profitUnits), GroupRole.EXIT, groupId);
            groupId = takeProfitId;
        }
        if (stopUnits != 0) {
            OrderTicket stop = exit(seat, entry).stop(stopUnits);
            stopLossId = seat.send(lastUnits == 0 ? stop : stop.limit(lastUnits), GroupRole.EXIT, groupId);
            groupId = groupId == OrderId.NONE ? stopLossId : groupId;
        }
        return seat.send(entry, GroupRole.ENTRY, groupId);
    }

    private static OrderTicket exit(Seat seat, OrderTicket entry) {
        return seat.alternative().begin(entry.instrument, entry.side.opposite(), entry.quantityUnits).reduceOnly();
    }

    long stopLossId() {
        return stopLossId;
    }

    long takeProfitId() {
        return takeProfitId;
    }
}
