package io.ringside.events;

import io.ringside.instrument.Instrument;

/**
 * A quote or a trade, as a strategy sees it. Valid during the callback only; copy what you need. Allocates nothing.
 */
public final class Tick {
    /** An absent price. */
    public static final long NO_PRICE = TickPart.NO_PRICE;

    /** A size nobody stated. */
    public static final long UNKNOWN_SIZE = TickPart.UNKNOWN_SIZE;

    private final Views views;
    private TickPart part;
    private long timestampNs;

    Tick(Views views) {
        this.views = views;
    }

    Tick show(TickPart shown, long ns) {
        if (part != shown) {
            part = shown;
        }
        timestampNs = ns;
        return this;
    }

    private TickPart part() {
        assert views.isOpen(Views.TICK) : Views.retained("Tick");
        return part;
    }

    /** {@return the concluded instrument} */
    public Instrument instrument() {
        return part().instrument;
    }

    /** {@return event time, ns since 1970 UTC; never goes back} */
    public long timestampNs() {
        assert views.isOpen(Views.TICK) : Views.retained("Tick");
        return timestampNs;
    }

    /** {@return the source's own stamp, ns since 1970 UTC; may go back} */
    public long sourceTimeNs() {
        return part().timestampNs;
    }

    /** {@return whether this is a quote} */
    public boolean isQuote() {
        return part().type == TickType.QUOTE;
    }

    /** {@return whether this is a trade} */
    public boolean isTrade() {
        return part().type == TickType.TRADE;
    }

    /** {@return whether this is a quote with a bid} */
    public boolean hasBid() {
        return isQuote() && part.bidUnits != NO_PRICE;
    }

    /** {@return whether this is a quote with an ask} */
    public boolean hasAsk() {
        return isQuote() && part.askUnits != NO_PRICE;
    }

    /** {@return the best bid in price units, or {@link #NO_PRICE}} */
    public long bidUnits() {
        return isQuote() ? part.bidUnits : NO_PRICE;
    }

    /** {@return the size at the bid in quantity units, or {@link #UNKNOWN_SIZE}} */
    public long bidSizeUnits() {
        return isQuote() ? part.bidSizeUnits : UNKNOWN_SIZE;
    }

    /** {@return the best ask in price units, or {@link #NO_PRICE}} */
    public long askUnits() {
        return isQuote() ? part.askUnits : NO_PRICE;
    }

    /** {@return the size at the ask in quantity units, or {@link #UNKNOWN_SIZE}} */
    public long askSizeUnits() {
        return isQuote() ? part.askSizeUnits : UNKNOWN_SIZE;
    }

    /** {@return the trade's price in price units, or {@link #NO_PRICE}} */
    public long priceUnits() {
        return isTrade() ? part.priceUnits : NO_PRICE;
    }

    /** {@return the traded size in quantity units, or {@link #UNKNOWN_SIZE}} */
    public long sizeUnits() {
        return isTrade() ? part.sizeUnits : UNKNOWN_SIZE;
    }

    /** {@return who crossed the spread, or null if unknown or a quote} */
    public Side aggressor() {
        return isTrade() ? part.aggressor : null;
    }

    /** {@return the bid for indicators, NaN if absent} */
    public double bid() {
        return hasBid() ? part.instrument.priceAsDouble(part.bidUnits) : Double.NaN;
    }

    /** {@return the ask for indicators, NaN if absent} */
    public double ask() {
        return hasAsk() ? part.instrument.priceAsDouble(part.askUnits) : Double.NaN;
    }

    /** {@return the trade's price for indicators, NaN for a quote} */
    public double price() {
        return isTrade() ? part.instrument.priceAsDouble(part.priceUnits) : Double.NaN;
    }

    /** {@return the middle of bid and ask for indicators, NaN unless both are there} */
    public double mid() {
        return hasBid() && hasAsk() ? (bid() + ask()) / 2.0 : Double.NaN;
    }

    /** {@return a line for people; allocates} */
    @Override
    public String toString() {
        Instrument what = instrument();
        return isQuote()
                ? what + " bid " + text(part.bidUnits) + " ask " + text(part.askUnits)
                : what + " traded " + text(part.priceUnits);
    }

    private String text(long units) {
        return units == NO_PRICE ? "-" : part.instrument.formatPrice(units);
    }
}
