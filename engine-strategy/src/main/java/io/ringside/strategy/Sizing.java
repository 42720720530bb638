package io.ringside.strategy;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.MulDiv;

/**
 * How much to trade of one instrument. Every rule answers quantity units that an order may have: rounded down to the lot, at most the
 * instrument's maximum, and 0 where its minimum is not reached, or where equity, price, distance or volatility is unknown or not above 0.
 *
 * <p>With E the equity and F the money a quantity unit is worth at a price unit ({@link Instrument#moneyFactor()}):
 *
 * <ul>
 *   <li>{@link #fixed}: q
 *   <li>{@link #fraction}: E × bps / 10,000 / (price × F)
 *   <li>{@link #risk}: E × bps / 10,000 / (|entry − stop| × F), Van Tharp's percent risk (Trade Your Way to Financial Freedom, 1999)
 *   <li>{@link #volatility}: E × min(target / volatility, most) / (price × F), as funds scale by it (Moreira and Muir, Volatility-Managed
 *       Portfolios, Journal of Finance 72, 2017)
 * </ul>
 *
 * <p>All by whole numbers, with products of 128 bits: what is rounded is rounded down, so no rule ever spends more than it says. Only a
 * volatility is a floating-point number; it is rounded up to a billionth first. Immutable; allocates nothing.
 */
public final class Sizing {
    /** The largest share, in basis points: a hundred times the equity. */
    public static final int MAX_BPS = 1_000_000;

    private static final long BPS = 10_000;
    private static final double BILLION = 1e9;
    private static final long BILLIONTHS_PER_BP = 100_000;
    private static final double MOST_VOLATILITY = 1e9;

    private final Instrument instrument;

    /**
     * Creates the rules for an instrument.
     *
     * @param instrument the instrument as the run has concluded it, from {@code instruments()} or {@code configure}
     * @throws IllegalArgumentException if no run has concluded it, since its money is not known then
     */
    public Sizing(Instrument instrument) {
        if (instrument.id() == Instrument.UNBOUND) {
            throw new IllegalArgumentException("sizing of " + instrument + ", a definition, limit an instrument of the run;"
                    + " take it from instruments()");
        }
        this.instrument = instrument;
    }

    Instrument instrument() {
        return instrument;
    }

    /**
     * The same quantity each time.
     *
     * @param quantityUnits quantity units
     * @return what an order may have of it
     */
    public long fixed(long quantityUnits) {
        long most = Math.max(0, Math.min(quantityUnits, instrument.maxQuantityUnits()));
        long lots = most - most % instrument.lotUnits();
        return lots >= instrument.minQuantityUnits() ? lots : 0;
    }

    /**
     * What a share of the equity buys.
     *
     * @param equityUnits money units
     * @param bps         the share in basis points, 0 to {@link #MAX_BPS}
     * @param priceUnits  the price paid
     * @return quantity units
     */
    public long fraction(long equityUnits, int bps, long priceUnits) {
        return affordable(share(equityUnits, bps), priceUnits);
    }

    /**
     * What loses a share of the equity if the stop is hit at its price.
     *
     * @param equityUnits money units
     * @param bps         the share at risk in basis points, 0 to {@link #MAX_BPS}
     * @param entryUnits  the price paid
     * @param stopUnits   where the position is given up, on either side
     * @return quantity units
     */
    public long risk(long equityUnits, int bps, long entryUnits, long stopUnits) {
        return entryUnits <= 0 || stopUnits <= 0 ? 0 : affordable(share(equityUnits, bps), Math.abs(entryUnits - stopUnits));
    }

    /**
     * What moves the equity by a wanted volatility.
     *
     * @param equityUnits money units
     * @param targetBps   the wanted volatility in basis points, 0 to {@link #MAX_BPS}
     * @param volatility  that of the price, for the same time as the target: 0.01 is 100 basis points
     * @param mostBps     the largest share of the equity, however calm the market, 0 to {@link #MAX_BPS}
     * @param priceUnits  the price paid
     * @return quantity units
     */
    public long volatility(long equityUnits, int targetBps, double volatility, int mostBps, long priceUnits) {
        long most = share(equityUnits, mostBps);
        long target = checked(targetBps);
        if (equityUnits <= 0 || !(volatility > 0 && volatility <= MOST_VOLATILITY)) {
            return 0;
        }
        long billionths = (long) Math.ceil(volatility * BILLION);
        return affordable(Math.min(most, MulDiv.floor(equityUnits, target * BILLIONTHS_PER_BP, billionths)), priceUnits);
    }

    private static long share(long equityUnits, int bps) {
        return MulDiv.floor(Math.max(0, equityUnits), checked(bps), BPS);
    }

    private static long checked(int bps) {
        if (bps < 0 || bps > MAX_BPS) {
            throw new IllegalArgumentException("share " + bps + " bps, limit 0 to " + MAX_BPS + "; state a share in that range");
        }
        return bps;
    }

    private long affordable(long budgetUnits, long priceUnits) {
        if (priceUnits <= 0 || priceUnits > instrument.maxPriceUnits()) {
            return 0;
        }
        return fixed(budgetUnits / (priceUnits * instrument.moneyFactor()));
    }
}
