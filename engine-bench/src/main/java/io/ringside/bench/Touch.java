package io.ringside.bench;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Instrument;

/** The newest bid and ask of each instrument, and when that was. One thread. */
final class Touch {
    private final long[] bids;
    private final long[] asks;
    private long nowNs;

    Touch(int instruments) {
        bids = new long[instruments];
        asks = new long[instruments];
    }

    /** Takes a quote's prices; a trade's where nothing has been quoted. */
    void note(TickPart tick, long timestampNs) {
        int id = tick.instrument.id();
        nowNs = timestampNs;
        if (tick.type == TickType.TRADE) {
            bids[id] = bids[id] == 0 ? tick.priceUnits : bids[id];
            asks[id] = asks[id] == 0 ? tick.priceUnits : asks[id];
            return;
        }
        if (tick.bidUnits != TickPart.NO_PRICE) {
            bids[id] = tick.bidUnits;
        }
        if (tick.askUnits != TickPart.NO_PRICE) {
            asks[id] = tick.askUnits;
        }
    }

    /** What an order at the market pays, in price units. */
    long priceUnits(Instrument instrument, Side side) {
        int id = instrument.id();
        long near = side == Side.BUY ? asks[id] : bids[id];
        return near != 0 ? near : Math.max(1, side == Side.BUY ? bids[id] : asks[id]);
    }

    long nowNs() {
        return nowNs;
    }
}
