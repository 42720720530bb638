package io.ringside.strategy;

import io.ringside.events.GroupRole;
import io.ringside.events.OrderId;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

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

    /** What of a bracket's prices cannot be meant, and what it would have to be. */
    record Misfit(String value, String limit) {
    }

    /**
     * What of a bracket cannot be meant: a purchase protected by a stop at or above its price, or sold for less than that, and the other
     * way round; or null. Prices of 0 are not stated.
     */
    static Misfit misfit(Instrument instrument, Side side, long entry, long stop, long profit) {
        String below = side == Side.BUY ? "below " : "above ";
        boolean lossFirst = stop == 0 || entry == 0 || side.sign() * (entry - stop) > 0;
        if (!lossFirst) {
            return new Misfit("stop loss " + instrument.formatPrice(stop) + " of a " + side + " at " + instrument.formatPrice(entry),
                    below + instrument.formatPrice(entry));
        }
        if (profit != 0 && entry != 0 && side.sign() * (profit - entry) < 0) {
            return new Misfit("profit " + instrument.formatPrice(profit) + " of a " + side + " at " + instrument.formatPrice(entry),
                    "not " + below + instrument.formatPrice(entry));
        }
        if (profit != 0 && stop != 0 && side.sign() * (profit - stop) <= 0) {
            return new Misfit("stop loss " + instrument.formatPrice(stop) + " and profit " + instrument.formatPrice(profit) + " of a "
                    + side, "the stop loss " + below + "the profit");
        }
        return null;
    }

    private void refuseMisfit(OrderTicket entry) {
        Misfit misfit = misfit(entry.instrument, entry.side, entry.entryUnits(), stopUnits, profitUnits);
        if (misfit != null) {
            throw new IllegalArgumentException(misfit.value() + " in " + entry.instrument + ", limit " + misfit.limit()
                    + "; give the stop loss first, the profit second");
        }
    }

    /** The exits go before the entry, so that they are known when it executes, also where each is an input of its own. */
    long send(Seat seat, OrderTicket entry) {
        refuseMisfit(entry);
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
