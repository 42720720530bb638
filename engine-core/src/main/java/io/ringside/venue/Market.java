package io.ringside.venue;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/** What the venue has of one instrument: the top, the levels behind it where books are walked, our orders and our position. */
final class Market {
    final Liquidity top = new Liquidity();
    /** Null unless order books are walked. */
    final DepthSide bids;
    final DepthSide asks;
    /** Null until the first order rests: an instrument nobody trades costs nothing. */
    RestingOrders orders;
    /** Null until the first order arrives. */
    Instrument instrument;
    /** What was bought less what was sold, in quantity units. */
    long heldUnits;
    /** The last execution's price in price units, 0 before the first. */
    long lastExecutedUnits;

    Market(boolean walksBook) {
        bids = walksBook ? new DepthSide(Side.BUY) : null;
        asks = walksBook ? new DepthSide(Side.SELL) : null;
    }

    /** The levels an order of this side takes from; null unless order books are walked. */
    DepthSide depthAgainst(Side side) {
        return side == Side.BUY ? asks : bids;
    }

    /** The levels an order of this side joins; null unless order books are walked. */
    DepthSide depthOwn(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    RestingOrders restingOrders() {
        if (orders == null) {
            orders = new RestingOrders();
        }
        return orders;
    }
}
