package io.ringside.events;

import io.ringside.instrument.Instrument;

/** Market data as it lies in a slot; also what feeds fill. One writer at a time. */
public final class TickPart {
    /** An absent price. */
    public static final long NO_PRICE = Long.MIN_VALUE;

    /** A size nobody stated. */
    public static final long UNKNOWN_SIZE = -1;

    /** The concluded instrument. */
    public Instrument instrument;
    /** Quote or trade. */
    public TickType type = TickType.QUOTE;
    /** The source's stamp, ns since 1970 UTC. */
    public long timestampNs;
    /** Best bid in price units, or {@link #NO_PRICE}; quotes only. */
    public long bidUnits;
    /** Size at the bid in quantity units, or {@link #UNKNOWN_SIZE}; quotes only. */
    public long bidSizeUnits;
    /** Best ask in price units, or {@link #NO_PRICE}; quotes only. */
    public long askUnits;
    /** Size at the ask in quantity units, or {@link #UNKNOWN_SIZE}; quotes only. */
    public long askSizeUnits;
    /** Trade price in price units; trades only. */
    public long priceUnits;
    /** Traded size in quantity units, or {@link #UNKNOWN_SIZE}; trades only. */
    public long sizeUnits;
    /** Who crossed the spread, or null if unknown; trades only. */
    public Side aggressor;

    /** Creates an empty part. */
    public TickPart() {
    }

    /**
     * Makes this a quote; the prices and sizes are set by {@link #bid} and {@link #ask}.
     *
     * @param what the concluded instrument
     * @param ns   the source's stamp, ns since 1970 UTC
     * @return this
     */
    public TickPart quote(Instrument what, long ns) {
        timestampNs = ns;
        return about(what, TickType.QUOTE);
    }

    /** References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    private TickPart about(Instrument what, TickType kind) {
        if (instrument != what) {
            instrument = what;
        }
        if (type != kind) {
            type = kind;
        }
        return this;
    }

    /**
     * Sets the bid.
     *
     * @param units     price units or {@link #NO_PRICE}
     * @param sizeUnits quantity units or {@link #UNKNOWN_SIZE}
     * @return this
     */
    public TickPart bid(long units, long sizeUnits) {
        bidUnits = units;
        bidSizeUnits = sizeUnits;
        return this;
    }

    /**
     * Sets the ask.
     *
     * @param units     price units or {@link #NO_PRICE}
     * @param sizeUnits quantity units or {@link #UNKNOWN_SIZE}
     * @return this
     */
    public TickPart ask(long units, long sizeUnits) {
        askUnits = units;
        askSizeUnits = sizeUnits;
        return this;
    }

    /**
     * Makes this a trade; its price and size are set by {@link #traded}.
     *
     * @param what the concluded instrument
     * @param ns   the source's stamp, ns since 1970 UTC
     * @return this
     */
    public TickPart trade(Instrument what, long ns) {
        timestampNs = ns;
        return about(what, TickType.TRADE);
    }

    /**
     * Sets what was traded.
     *
     * @param units   price units
     * @param size    quantity units or {@link #UNKNOWN_SIZE}
     * @param crossed the aggressor's side, or null if unknown
     * @return this
     */
    public TickPart traded(long units, long size, Side crossed) {
        priceUnits = units;
        sizeUnits = size;
        if (aggressor != crossed) {
            aggressor = crossed;
        }
        return this;
    }

    /**
     * Copies another tick into this.
     *
     * @param other the source
     */
    public void copyFrom(TickPart other) {
        about(other.instrument, other.type);
        timestampNs = other.timestampNs;
        bidUnits = other.bidUnits;
        bidSizeUnits = other.bidSizeUnits;
        askUnits = other.askUnits;
        askSizeUnits = other.askSizeUnits;
        traded(other.priceUnits, other.sizeUnits, other.aggressor);
    }
}
