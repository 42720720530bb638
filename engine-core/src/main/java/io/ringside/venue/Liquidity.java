package io.ringside.venue;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;

/**
 * What can be taken at the top of one instrument's book. A side's available size becomes the displayed size when that side's price or size
 * differs from the previous quote; else it stays as consumed. Owned by the venue.
 */
final class Liquidity {
    private final Level bid = new Level();
    private final Level ask = new Level();
    private boolean quoted;
    /** Whether order books have set the top, there being no quotes. */
    private boolean booked;

    /** One side of the top. */
    static final class Level {
        private long priceUnits = TickPart.NO_PRICE;
        private long displayedUnits;
        private long availableUnits;

        private void show(long price, long size, boolean afresh) {
            if (afresh || price != priceUnits || size != displayedUnits) {
                priceUnits = price;
                displayedUnits = size;
                availableUnits = size == TickPart.UNKNOWN_SIZE ? Long.MAX_VALUE : size;
            }
        }

        boolean isPresent() {
            return priceUnits != TickPart.NO_PRICE;
        }

        long priceUnits() {
            return priceUnits;
        }

        boolean isSizeKnown() {
            return displayedUnits != TickPart.UNKNOWN_SIZE;
        }

        /** What was taken here before it became the top is not there again. */
        private void spare(DepthSide side) {
            if (isSizeKnown() && isPresent()) {
                availableUnits = Math.min(availableUnits, side.availableUnitsAt(priceUnits, displayedUnits));
            }
        }

        /** The displayed size as far as it is known, else 0. */
        long queueUnits() {
            return Math.max(0, displayedUnits);
        }

        /** What an order may take now; 0 without a price. */
        long availableUnits() {
            return isPresent() ? availableUnits : 0;
        }

        void take(long units) {
            if (displayedUnits != TickPart.UNKNOWN_SIZE) {
                availableUnits -= units;
            }
        }
    }

    /** Applies a tick; returns whether the top may have moved. */
    boolean apply(TickPart tick) {
        if (tick.type == TickType.QUOTE) {
            bid.show(tick.bidUnits, tick.bidSizeUnits, !quoted);
            ask.show(tick.askUnits, tick.askSizeUnits, !quoted);
            quoted = true;
            return true;
        }
        if (!quoted && !booked) {
            bid.show(tick.priceUnits, TickPart.UNKNOWN_SIZE, true);
            ask.show(tick.priceUnits, TickPart.UNKNOWN_SIZE, true);
            return true;
        }
        return false;
    }

    /** Takes the top from an order book while there are no quotes; returns whether it did. */
    boolean apply(DepthSide bids, DepthSide asks) {
        if (quoted || !bids.isKnown() && !asks.isKnown()) {
            return false;
        }
        bid.show(bids.bestUnits(), bids.bestSizeUnits(), !booked);
        ask.show(asks.bestUnits(), asks.bestSizeUnits(), !booked);
        booked = true;
        return true;
    }

    /** What was taken from the book's levels before they became the top is not there again. */
    void spare(DepthSide bids, DepthSide asks) {
        bid.spare(bids);
        ask.spare(asks);
    }

    /** The side an order takes from: the ask for a buy. */
    Level against(Side side) {
        return side == Side.BUY ? ask : bid;
    }

    /** The side an order joins: the bid for a buy. */
    Level own(Side side) {
        return side == Side.BUY ? bid : ask;
    }

    /** Who crossed the spread: as the feed says, else at or below the bid a seller, at or above the ask a buyer, between nobody. */
    Side aggressor(TickPart trade) {
        if (trade.aggressor != null) {
            return trade.aggressor;
        }
        if (bid.isPresent() && trade.priceUnits <= bid.priceUnits) {
            return Side.SELL;
        }
        return ask.isPresent() && trade.priceUnits >= ask.priceUnits ? Side.BUY : null;
    }
}
