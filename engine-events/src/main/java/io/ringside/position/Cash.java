package io.ringside.position;

import io.ringside.events.Control;
import io.ringside.events.Report;
import io.ringside.instrument.Instruments;

/**
 * The account's cash: a fold of fills, deposits and withdrawals, exact to the money unit. One owner; nothing allocated after construction.
 */
public final class Cash {
    /** The most that may come in by first cash and deposits, or go out by withdrawals, in money units of a currency. */
    public static final long MOST_UNITS = 1L << 60;

    private final Instruments instruments;
    private final long[] units;
    private final long[] paidInUnits;

    /**
     * Opens it.
     *
     * @param instruments the run's instruments
     * @param firstUnits  the first cash in money units, that of the account's currency first
     */
    public Cash(Instruments instruments, long... firstUnits) {
        this.instruments = instruments;
        this.units = java.util.Arrays.copyOf(firstUnits, instruments.currencies().size());
        this.paidInUnits = units.clone();
    }

    /**
     * Pays for a fill, or is paid, in the instrument's currency; the fee in its own.
     *
     * @param fill a report of type filled
     */
    public void apply(Report fill) {
        units[fill.instrument.currencyId()] -= fill.side.sign() * fill.instrument.notionalUnits(fill.quantityUnits, fill.priceUnits);
        units[fill.feeCurrencyId(instruments)] -= fill.feeUnits;
    }

    /**
     * Takes a deposit or gives a withdrawal; nothing changes if it cannot be.
     *
     * @param movement a control of type {@link io.ringside.events.ControlType#CASH}
     * @return whether the currency is one of the run's and what was paid in so far stays within {@link #MOST_UNITS}
     */
    public boolean move(Control movement) {
        int id = instruments.currencyId(movement.text);
        if (id == Instruments.UNKNOWN || !fits(movement.number) || !fits(paidInUnits[id] + movement.number)) {
            return false;
        }
        units[id] += movement.number;
        paidInUnits[id] += movement.number;
        return true;
    }

    private static boolean fits(long amount) {
        return amount >= -MOST_UNITS && amount <= MOST_UNITS;
    }

    /**
     * Takes what was copied from other books, which reckon for these.
     *
     * @param others by currency, in money units
     */
    public void set(long[] others) {
        System.arraycopy(others, 0, units, 0, units.length);
    }

    /**
     * Copies the cash.
     *
     * @param into receives it by currency, in money units
     */
    public void copyTo(long[] into) {
        System.arraycopy(units, 0, into, 0, units.length);
    }

    /**
     * The cash of a currency.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency, negative when owed
     */
    public long units(int currencyId) {
        return units[currencyId];
    }

    /**
     * First cash and deposits less withdrawals.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency
     */
    public long paidInUnits(int currencyId) {
        return paidInUnits[currencyId];
    }
}
