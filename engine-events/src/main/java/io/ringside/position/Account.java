package io.ringside.position;

import io.ringside.events.Control;
import io.ringside.events.Report;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;

/**
 * Cash, positions and equity of the account: a fold of ticks, fills and movements of cash, O(1) for each.
 *
 * <p>Equity = cash + Σ position × mark × multiplier; fees have left the cash already. All money in units of the account's currency. One
 * owner; nothing allocated after construction.
 */
public final class Account {
    private final Instruments instruments;
    private final long initialUnits;
    private final Positions positions;
    private final TopOfBook[] books;
    /** By instrument: what {@link Positions} says too, close together, so that a tick touches few cache lines. */
    private final long[] heldUnits;
    private final long[] valueUnits;
    private final Cash cash;
    /** By currency. */
    private final long[] feesUnits;
    /** Null if there is one currency. */
    private final Worth worth;
    private long equityUnits;
    private long paidInUnits;
    private long openUnits;
    /** Null unless marks are filtered. */
    private MarkFilter filter;
    private long filterNs;

    /**
     * Opens an account.
     *
     * @param instruments  the run's instruments
     * @param initialUnits its first cash, in money units
     */
    public Account(Instruments instruments, long initialUnits) {
        this.instruments = instruments;
        this.initialUnits = initialUnits;
        this.cash = new Cash(instruments, initialUnits);
        this.feesUnits = new long[instruments.currencies().size()];
        this.equityUnits = initialUnits;
        this.paidInUnits = initialUnits;
        this.openUnits = initialUnits;
        this.positions = new Positions(instruments);
        this.books = new TopOfBook[instruments.size()];
        this.heldUnits = new long[instruments.size()];
        this.valueUnits = new long[instruments.size()];
        for (int i = 0; i < books.length; i++) {
            books[i] = new TopOfBook();
        }
        this.worth = instruments.isConverted() ? new Worth(this, cash, instruments) : null;
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
        if (filter == null) {
            books[id].apply(tick, nowNs);
        } else {
            print(tick, nowNs);
        }
        boolean rated = worth != null && onRate(id);
        if (heldUnits[id] == 0) {
            return rated;
        }
        revalue(instrument);
        return true;
    }

    /** A trade that moves no mark is no second print of a quote that waits. */
    private void print(TickPart tick, long nowNs) {
        TopOfBook book = books[tick.instrument.id()];
        long bid = book.markUnits(1);
        long ask = book.markUnits(-1);
        book.apply(tick, nowNs);
        if (tick.type != TickType.TRADE || bid != book.markUnits(1) || ask != book.markUnits(-1)) {
            filter.onPrint(tick.instrument.id(), filterNs);
        }
    }

    /**
     * Applies a fill.
     *
     * @param fill a report of type filled
     */
    public void apply(Report fill) {
        Instrument instrument = fill.instrument;
        int currency = instrument.currencyId();
        int feeCurrency = fill.feeCurrencyId(instruments);
        long before = cash.units(currency);
        cash.apply(fill);
        paid(currency, cash.units(currency) - before);
        if (feeCurrency != currency) {
            paid(feeCurrency, -fill.feeUnits);
        }
        feesUnits[feeCurrency] += fill.feeUnits;
        positions.apply(instrument, fill.side, fill.quantityUnits, fill.priceUnits);
        heldUnits[instrument.id()] = positions.of(instrument).quantityUnits();
        revalue(instrument);
    }

    /**
     * Takes a deposit or gives a withdrawal: equity, what was paid in and the session's opening equity move by the same.
     *
     * @param movement a control of type {@link io.ringside.events.ControlType#CASH}
     * @return whether it could be; nothing changes if not
     */
    public boolean move(Control movement) {
        if (!cash.move(movement)) {
            return false;
        }
        int currency = instruments.currencyId(movement.text);
        if (worth == null) {
            payIn(movement.number);
        } else if (worth.isKnown() && worth.isRated(currency)) {
            long before = equityUnits;
            paid(currency, movement.number);
            payIn(equityUnits - before);
            return true;
        } else {
            worth.payIn(currency, movement.number);
            payIn(worth.valuePaidIn());
        }
        paid(currency, movement.number);
        return true;
    }

    private void payIn(long units) {
        paidInUnits += units;
        openUnits += units;
    }

    /** Cash has changed. */
    private void paid(int currency, long units) {
        if (worth == null) {
            equityUnits += units;
        } else {
            worth.revalue(currency);
            equityUnits = worth.totalUnits();
        }
    }

    /** Prices of an instrument have changed, which may be a rate; whether it is. What was paid in before is valued by the first. */
    private boolean onRate(int id) {
        if (!worth.onPrint(id)) {
            return false;
        }
        payIn(worth.valuePaidIn());
        equityUnits = worth.totalUnits();
        return true;
    }

    /**
     * Begins a new session: it opens with the present equity.
     *
     * @return whether it could; nothing changes while equity is unknown
     */
    public boolean roll() {
        if (isEquityKnown()) {
            openUnits = equityUnits;
        }
        return isEquityKnown();
    }

    /**
     * Lets a mark move by more than a share of itself only on a second print or after 250 ms of event time, for which {@link #settle} has
     * to be called before each input from now on. Allocates when it was off.
     *
     * @param bps basis points of the mark, or {@link Long#MAX_VALUE} for every print to count at once, as it is unless set
     */
    public void filterMarks(long bps) {
        if (bps == Long.MAX_VALUE) {
            filter = null;
        } else if (filter == null) {
            filter = new MarkFilter(books, bps);
        } else {
            filter.use(bps);
        }
        for (int i = 0; i < books.length; i++) {
            revalue(instruments.get(i));
            if (worth != null) {
                onRate(i);
            }
        }
    }

    /** {@return whether marks are filtered} */
    public boolean isFiltered() {
        return filter != null;
    }

    /**
     * Moves event time forward and lets a mark that has waited long enough move. To be called until it has none.
     *
     * @param eventTimeNs event time
     * @return the instrument whose mark has moved, or null
     */
    public Instrument settle(long eventTimeNs) {
        filterNs = eventTimeNs;
        int id = filter.settle(eventTimeNs);
        if (id < 0) {
            return null;
        }
        Instrument instrument = instruments.get(id);
        if (worth != null) {
            onRate(id);
        }
        revalue(instrument);
        return instrument;
    }

    private void revalue(Instrument instrument) {
        int id = instrument.id();
        long held = heldUnits[id];
        long mark = held == 0 ? TickPart.NO_PRICE : markUnits(id, held);
        long value = mark == TickPart.NO_PRICE ? positions.of(instrument).costUnits() : instrument.notionalUnits(held, mark);
        if (worth == null) {
            equityUnits += value - valueUnits[id];
        } else {
            worth.hold(instrument.currencyId(), value - valueUnits[id]);
            equityUnits = worth.totalUnits();
        }
        valueUnits[id] = value;
    }

    long markUnits(int id, long held) {
        return filter == null ? books[id].markUnits(held) : filter.markUnits(id, held);
    }

    /** {@return the first cash} */
    public long initialUnits() {
        return initialUnits;
    }

    /** {@return first cash and deposits less withdrawals} */
    public long paidInUnits() {
        return paidInUnits;
    }

    /** {@return equity when the session began, moved by deposits and withdrawals since} */
    public long openUnits() {
        return openUnits;
    }

    /** {@return cash after all fills, fees and movements} */
    public long cashUnits() {
        return cash.units(0);
    }

    /**
     * First cash of a currency and deposits less withdrawals.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency
     */
    public long paidInUnits(int currencyId) {
        return cash.paidInUnits(currencyId);
    }

    /**
     * The cash of a currency.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency
     */
    public long cashUnits(int currencyId) {
        return cash.units(currencyId);
    }

    /** {@return fees paid so far, in money units of the account; those of a currency without a rate not included} */
    public long feesUnits() {
        long sum = 0;
        for (int i = 0; i < feesUnits.length; i++) {
            sum += inAccountUnits(i, feesUnits[i]);
        }
        return sum;
    }

    /**
     * Fees paid in a currency.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency
     */
    public long feesUnits(int currencyId) {
        return feesUnits[currencyId];
    }

    /** {@return cash plus holdings at their marks, in money units of the account; see {@link #isEquityKnown()}} */
    public long equityUnits() {
        return equityUnits;
    }

    /** {@return whether every currency that is not at zero has a rate, and is worth no more than 2^58 money units of the account} */
    public boolean isEquityKnown() {
        return worth == null || worth.isKnown();
    }

    /**
     * Whether what is held in a currency, cash and positions together, has a known worth.
     *
     * @param currencyId the currency's id
     * @return false if it is not at zero and has no rate, or is worth more than 2^58 money units of the account
     */
    public boolean isValued(int currencyId) {
        return worth == null || worth.isKnown(currencyId);
    }

    /**
     * Whether an amount has a known worth.
     *
     * @param currencyId the currency's id
     * @param units      money units of that currency
     * @return false if it is not zero and the currency has no rate, or it is worth more than 2^58 money units of the account
     */
    public boolean canValue(int currencyId, long units) {
        return worth == null || units == 0 || worth.down(currencyId, units) != Long.MIN_VALUE;
    }

    /** {@return whether amounts of several currencies are converted into the account's} */
    public boolean isConverted() {
        return worth != null;
    }

    /**
     * Whether amounts of a currency can be valued.
     *
     * @param currencyId the currency's id
     * @return true of the account's own, and of others once their rate has a price
     */
    public boolean isRated(int currencyId) {
        return worth == null || worth.isRated(currencyId);
    }

    /**
     * What an amount is worth in the account's currency: an asset at the price it could be sold at, a debt at the price it has to be bought
     * at, rounded down.
     *
     * @param currencyId the currency's id
     * @param units      money units of that currency
     * @return money units of the account; 0 if it cannot be valued, see {@link #canValue}
     */
    public long inAccountUnits(int currencyId, long units) {
        if (worth == null || currencyId == 0) {
            return units;
        }
        long value = worth.down(currencyId, units);
        return value == Long.MIN_VALUE ? 0 : value;
    }

    /**
     * What an amount that is used up counts in the account's currency: at the dearer price, rounded up.
     *
     * @param currencyId the currency's id
     * @param units      money units of that currency
     * @return money units of the account; {@link Long#MAX_VALUE} without a rate and beyond 2^58
     */
    public long usedUnits(int currencyId, long units) {
        return worth == null ? units : worth.up(currencyId, units);
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
