package io.ringside.position;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;

/**
 * The best prices of one instrument as its ticks tell them, a fold of ticks.
 *
 * <p>The last quote is the top. Until the first quote each trade sets bid = ask = its price, of unknown size; after it no trade moves the
 * top. One owner; no allocation.
 */
public final class TopOfBook {
    private static final long NO_PRICE = TickPart.NO_PRICE;

    private long bidUnits = NO_PRICE;
    private long askUnits = NO_PRICE;
    private long lastBidUnits = NO_PRICE;
    private long lastAskUnits = NO_PRICE;
    private long lastTradeUnits = NO_PRICE;
    private long updatedNs = Long.MIN_VALUE;
    private boolean quoted;
    private boolean gapped;

    /** Creates a book that knows no price. */
    public TopOfBook() {
    }

    /**
     * Applies a tick of this instrument.
     *
     * @param tick  the tick
     * @param nowNs event time
     */
    public void apply(TickPart tick, long nowNs) {
        if (tick.type == TickType.QUOTE) {
            quoted = true;
            move(tick.bidUnits, tick.askUnits, nowNs);
        } else {
            lastTradeUnits = tick.priceUnits;
            if (!quoted) {
                move(tick.priceUnits, tick.priceUnits, nowNs);
            }
        }
    }

    /** Keeps a side's price only when the side vanishes. */
    private void move(long bid, long ask, long nowNs) {
        if (bid == NO_PRICE && bidUnits != NO_PRICE) {
            lastBidUnits = bidUnits;
        }
        if (ask == NO_PRICE && askUnits != NO_PRICE) {
            lastAskUnits = askUnits;
        }
        gapped = false;
        updatedNs = nowNs;
        bidUnits = bid;
        askUnits = ask;
    }

    /** {@return the best bid in price units, or {@link TickPart#NO_PRICE}} */
    public long bidUnits() {
        return bidUnits;
    }

    /** {@return the best ask in price units, or {@link TickPart#NO_PRICE}} */
    public long askUnits() {
        return askUnits;
    }

    /** {@return whether a quote has been seen, after which trades no longer move the top} */
    public boolean isQuoted() {
        return quoted;
    }

    /** {@return event time of the last tick that set or confirmed the top} */
    public long updatedNs() {
        return updatedNs;
    }

    /** Notes that ticks of this instrument were lost: the prices are not to be relied on before the next that sets them. */
    public void markGap() {
        gapped = true;
    }

    /** {@return whether ticks were lost since the last that set or confirmed the top} */
    public boolean isGapped() {
        return gapped;
    }

    /** {@return whether both sides are there and the bid is above the ask} */
    public boolean isCrossed() {
        return bidUnits != NO_PRICE && askUnits != NO_PRICE && bidUnits > askUnits;
    }

    /**
     * The price an order of that side would take.
     *
     * @param side the order's side
     * @return the ask for a buy, the bid for a sell, or {@link TickPart#NO_PRICE}
     */
    public long referenceUnits(Side side) {
        return side == Side.BUY ? askUnits : bidUnits;
    }

    /**
     * The price a holding is valued at: bid if long, ask if short; where that is absent the last trade, else that side's last known price.
     *
     * @param quantityUnits the holding, negative when short
     * @return price units, or {@link TickPart#NO_PRICE} if no price was ever known
     */
    public long markUnits(long quantityUnits) {
        long side = quantityUnits >= 0 ? bidUnits : askUnits;
        if (side != NO_PRICE) {
            return side;
        }
        if (lastTradeUnits != NO_PRICE) {
            return lastTradeUnits;
        }
        return quantityUnits >= 0 ? lastBidUnits : lastAskUnits;
    }
}
