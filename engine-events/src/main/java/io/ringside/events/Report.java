package io.ringside.events;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/**
 * A venue's word on one order. A venue fills one and hands it to the engine, which copies it; the object may be used again at once.
 */
public final class Report {
    /** How many bytes of UTF-8 of a reason are kept. */
    public static final int MAX_REASON_BYTES = 1_024;

    /** What the venue says. */
    public ReportType type = ReportType.ACCEPTED;
    /** The order it is about. */
    public long orderId;
    /** The concluded instrument. */
    public Instrument instrument;
    /** The order's side. */
    public Side side = Side.BUY;
    /** The venue's time, ns since 1970 UTC. */
    public long timestampNs;
    /** The venue's name for a fill, unique within the session; fills only. */
    public long executionId;
    /** Filled quantity, or the new total of a replaced order, in quantity units. */
    public long quantityUnits;
    /** Fill price, or the new limit of a replaced order, in price units. */
    public long priceUnits;
    /** Fee of the fill in money units of its currency; negative is a rebate. */
    public long feeUnits;
    /** The currency of the fee, one of the run's; null for the instrument's own. */
    public Currency feeCurrency;
    /** Whether the fill added liquidity. */
    public boolean maker;
    /** What was still open: after a fill, or when the order ended, in quantity units. */
    public long leavesUnits;
    /** Why the venue refused, or null. Cut to {@value #MAX_REASON_BYTES} bytes of UTF-8 where it enters. */
    public String reason;

    /** Creates an empty report. */
    public Report() {
    }

    /**
     * Begins a report.
     *
     * @param what the order's id
     * @param of   its concluded instrument
     * @param way  its side
     * @param ns   the venue's time, ns since 1970 UTC
     * @return this
     */
    public Report about(long what, Instrument of, Side way, long ns) {
        orderId = what;
        timestampNs = ns;
        executionId = 0;
        quantityUnits = 0;
        feeUnits = 0;
        maker = false;
        return feeIn(null).refer(type, of, way, null);
    }

    /**
     * Makes this an execution by a taker.
     *
     * @param execution the venue's name for it
     * @param quantity  executed quantity units, &gt; 0
     * @param price     price units
     * @param leaves    quantity units still open
     * @return this
     */
    public Report filled(long execution, long quantity, long price, long leaves) {
        refer(ReportType.FILLED, instrument, side, reason);
        executionId = execution;
        quantityUnits = quantity;
        priceUnits = price;
        leavesUnits = leaves;
        return this;
    }

    /**
     * Sets the fee and whether the fill added liquidity.
     *
     * @param units    money units; negative is a rebate
     * @param addedLiquidity true for a maker
     * @return this
     */
    public Report fee(long units, boolean addedLiquidity) {
        feeUnits = units;
        maker = addedLiquidity;
        return this;
    }

    /**
     * Says that the fee is in another currency than the instrument's.
     *
     * @param currency one of the run's currencies; null for the instrument's own
     * @return this
     */
    public Report feeIn(Currency currency) {
        if (feeCurrency != currency) {
            feeCurrency = currency;
        }
        return this;
    }

    /**
     * The currency of the fee.
     *
     * @param run the run's instruments
     * @return the dense id of its currency
     */
    public int feeCurrencyId(Instruments run) {
        return feeCurrency == null ? instrument.currencyId() : run.currencyId(feeCurrency);
    }

    /**
     * Makes this any report but an execution.
     *
     * @param what   the word
     * @param leaves quantity units still open, or open when the order ended
     * @return this
     */
    public Report says(ReportType what, long leaves) {
        leavesUnits = leaves;
        return refer(what, instrument, side, reason);
    }

    /**
     * What of the order is open after this. A replaced order's new total tells, so that an execution reported before or after counts once;
     * without one, and on being asked, the venue's own word does.
     *
     * @param executedUnits what is known to be executed of it, in quantity units
     * @return quantity units, never below 0
     */
    public long openUnits(long executedUnits) {
        return type == ReportType.REPLACED && quantityUnits > 0 ? Math.max(0, quantityUnits - executedUnits) : leavesUnits;
    }

    /**
     * Copies another report into this.
     *
     * @param other the source
     */
    public void copyFrom(Report other) {
        feeIn(other.feeCurrency).refer(other.type, other.instrument, other.side, other.reason);
        orderId = other.orderId;
        timestampNs = other.timestampNs;
        executionId = other.executionId;
        quantityUnits = other.quantityUnits;
        priceUnits = other.priceUnits;
        feeUnits = other.feeUnits;
        maker = other.maker;
        leavesUnits = other.leavesUnits;
    }

    /** References that are there already are not stored again: under G1 each store into an old object costs a fence. */
    private Report refer(ReportType kind, Instrument what, Side way, String because) {
        if (type != kind) {
            type = kind;
        }
        if (instrument != what) {
            instrument = what;
        }
        if (side != way) {
            side = way;
        }
        if (reason != because) {
            reason = because;
        }
        return this;
    }
}
