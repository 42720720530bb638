package io.ringside.position;

import io.ringside.events.Report;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/**
 * Cash, positions and equity of the account: a fold of ticks and fills, O(1) for each.
 *
 * <p>Equity = cash + Σ position × mark × multiplier; fees have left the cash already. All money in units of the account's currency. One
 * owner; nothing allocated after construction.
 */
public final class Account {
    private final long initialUnits;
    private final Positions positions;
    private final TopOfBook[] books;
    /** By instrument: what {@link Positions} says too, close together, so that a tick touches few cache lines. */
    private final long[] heldUnits;
    private final long[] valueUnits;
    private long cashUnits;
    private long feesUnits;
    private long holdingsUnits;

    /**
     * Opens an account.
     *
     * @param instruments  the run's instruments
     * @param initialUnits its first cash, in money units
     */
    public Account(Instruments instruments, long initialUnits) {
        this.initialUnits = initialUnits;
        this.cashUnits = initialUnits;
        this.positions = new Positions(instruments);
        this.books = new TopOfBook[instruments.size()];
        this.heldUnits = new long[instruments.size()];
        this.valueUnits = new long[instruments.size()];
        for (int i = 0; i < books.length; i++) {
            books[i] = new TopOfBook();
        }
    }

    /**
     * Applies a tick.
     *
     * @param tick  the tick
     * @param nowNs event time
     * @return whether equity may have changed
     */
    public boolean apply(TickPart tick, long nowNs) {
        Instrument instrument = tick.instrument;
        int id = instrument.id();
        books[id].apply(tick, nowNs);
        if (heldUnits[id] == 0) {
            return false;
        }
        revalue(instrument);
        return true;
    }

    /**
     * Applies a fill.
     *
     * @param fill a report of type filled
     */
    public void apply(Report fill) {
        Instrument instrument = fill.instrument;
        long notional = instrument.notionalUnits(fill.quantityUnits, fill.priceUnits);
        cashUnits -= fill.side.sign() * notional + fill.feeUnits;
        feesUnits += fill.feeUnits;
        positions.apply(instrument, fill.side, fill.quantityUnits, fill.priceUnits);
        heldUnits[instrument.id()] = positions.of(instrument).quantityUnits();
        revalue(instrument);
    }

    private void revalue(Instrument instrument) {
        int id = instrument.id();
        long held = heldUnits[id];
        long mark = held == 0 ? TickPart.NO_PRICE : books[id].markUnits(held);
        long value = mark == TickPart.NO_PRICE ? positions.of(instrument).costUnits() : instrument.notionalUnits(held, mark);
        holdingsUnits += value - valueUnits[id];
        valueUnits[id] = value;
    }

    /** {@return the first cash} */
    public long initialUnits() {
        return initialUnits;
    }

    /** {@return cash after all fills and fees} */
    public long cashUnits() {
        return cashUnits;
    }

    /** {@return fees paid so far} */
    public long feesUnits() {
        return feesUnits;
    }

    /** {@return cash plus holdings at their marks} */
    public long equityUnits() {
        return cashUnits + holdingsUnits;
    }

    /**
     * What the holding of an instrument is worth at its mark.
     *
     * @param instrument the concluded instrument
     * @return position × mark × multiplier in money units, negative when short
     */
    public long valueUnits(Instrument instrument) {
        return valueUnits[instrument.id()];
    }

    /** {@return the positions} */
    public Positions positions() {
        return positions;
    }

    /**
     * The best prices of an instrument.
     *
     * @param instrument the concluded instrument
     * @return its book
     */
    public TopOfBook book(Instrument instrument) {
        return books[instrument.id()];
    }
}
