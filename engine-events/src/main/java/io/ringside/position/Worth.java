package io.ringside.position;

import io.ringside.events.TickPart;
import io.ringside.instrument.FxRate;
import io.ringside.instrument.Instruments;

/**
 * What an account of several currencies holds in each, and what that is worth in its own: cash and holdings of a currency together, by the
 * side of its rate that is against us (an asset at the price it could be sold at, a debt at the price it has to be bought at), rounded
 * down. Unknown while a currency that is not at zero has no rate. O(1) per change; nothing allocated after construction.
 */
final class Worth {
    /** The most a currency may be worth in the account's; beyond, it counts as unknown. */
    static final long MOST_UNITS = 1L << 58;

    private final Account account;
    private final Cash cash;
    private final Instruments instruments;
    /** By instrument: the currency whose rate it is, or 0. */
    private final int[] ratedBy;
    private final long[] holdingsUnits;
    private final long[] worthUnits;
    private final boolean[] unknown;
    /** Paid in, but not valued yet. */
    private final long[] unvaluedUnits;
    private int unknowns;
    private long totalUnits;

    Worth(Account account, Cash cash, Instruments instruments) {
        this.account = account;
        this.cash = cash;
        this.instruments = instruments;
        int currencies = instruments.currencies().size();
        ratedBy = new int[instruments.size()];
        holdingsUnits = new long[currencies];
        worthUnits = new long[currencies];
        unknown = new boolean[currencies];
        unvaluedUnits = new long[currencies];
        for (int i = 1; i < currencies; i++) {
            ratedBy[instruments.fxRate(i).instrument().id()] = i;
        }
        revalue(0);
    }

    /** Prices of an instrument have changed; whether a currency is worth something else now. */
    boolean onPrint(int instrumentId) {
        int currency = ratedBy[instrumentId];
        if (currency == 0) {
            return false;
        }
        revalue(currency);
        return true;
    }

    void hold(int currency, long moreUnits) {
        holdingsUnits[currency] += moreUnits;
        revalue(currency);
    }

    /** Cash of a currency has changed. */
    void revalue(int currency) {
        long own = cash.units(currency) + holdingsUnits[currency];
        long worth = own == 0 || currency == 0 ? own : down(currency, own);
        boolean lost = worth == Long.MIN_VALUE;
        if (lost != unknown[currency]) {
            unknowns += lost ? 1 : -1;
            unknown[currency] = lost;
        }
        worth = lost ? 0 : worth;
        totalUnits += worth - worthUnits[currency];
        worthUnits[currency] = worth;
    }

    /** Notes what was paid in, or out; it is valued when its rate is known. */
    void payIn(int currency, long units) {
        unvaluedUnits[currency] += units;
    }

    /** What of the money paid in can be valued now. */
    long valuePaidIn() {
        long sum = 0;
        for (int i = 0; i < unvaluedUnits.length; i++) {
            long worth = unvaluedUnits[i] == 0 ? 0 : i == 0 ? unvaluedUnits[0] : down(i, unvaluedUnits[i]);
            if (worth != Long.MIN_VALUE) {
                unvaluedUnits[i] = 0;
                sum += worth;
            }
        }
        return sum;
    }

    boolean isKnown(int currency) {
        return !unknown[currency];
    }

    boolean isKnown() {
        return unknowns == 0;
    }

    long totalUnits() {
        return totalUnits;
    }

    boolean isRated(int currency) {
        return currency == 0 || priceUnits(currency, true) != TickPart.NO_PRICE;
    }

    /** The worth of an asset or, negative, a debt, rounded down; {@link Long#MIN_VALUE} if unknown or beyond measure. */
    long down(int currency, long units) {
        long price = currency == 0 ? 1 : priceUnits(currency, units >= 0);
        if (price == TickPart.NO_PRICE) {
            return Long.MIN_VALUE;
        }
        if (currency == 0) {
            return units;
        }
        FxRate rate = instruments.fxRate(currency);
        long worth = units >= 0 ? rate.floor(units, price) : rate.ceiling(-units, price);
        return worth > MOST_UNITS ? Long.MIN_VALUE : units >= 0 ? worth : -worth;
    }

    /** The worth of something used at the dearer price, rounded up; {@link Long#MAX_VALUE} if unknown or beyond measure. */
    long up(int currency, long units) {
        if (currency == 0 || units == 0) {
            return units;
        }
        long price = priceUnits(currency, units < 0);
        if (price == TickPart.NO_PRICE) {
            return Long.MAX_VALUE;
        }
        FxRate rate = instruments.fxRate(currency);
        if (units < 0) {
            return -Math.min(rate.floor(-units, price), MOST_UNITS);
        }
        long used = rate.ceiling(units, price);
        return used > MOST_UNITS ? Long.MAX_VALUE : used;
    }

    /** The price an asset of that currency could be sold at, or a debt has to be bought at. */
    private long priceUnits(int currency, boolean asset) {
        FxRate rate = instruments.fxRate(currency);
        return account.markUnits(rate.instrument().id(), asset == rate.isInverse() ? -1 : 1);
    }
}
