package io.ringside.portfolio;

import java.util.Arrays;

/**
 * Equity at the end of each day (UTC) that had market data, and the day's return. Deposits and withdrawals are taken out: a day with some
 * is the product of the stretches between them. Begins with the first tick once equity is known. Allocates when its room for days ends.
 */
public final class EquityCurve {
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final int ROOM = 64;
    /** 1 January 1970 was a Thursday. */
    private static final int SATURDAY = 2;
    private static final int WEEK = 7;

    private double[] returns = new double[ROOM];
    private int days;
    private double equitySum;
    private boolean saturdays;
    private boolean broken;
    private boolean begun;
    private long firstNs;
    private long stretchUnits;
    private double growth = 1;
    private long dayEndNs = Long.MIN_VALUE;

    EquityCurve() {
    }

    /** From when on {@link #roll} is to be called before an input is applied. */
    long dueNs() {
        return dayEndNs;
    }

    /** A tick comes, and the day has ended or it is the first. */
    void roll(long nowNs, long equityUnits) {
        if (!begun) {
            begun = true;
            firstNs = nowNs;
            equitySum = equityUnits;
        } else {
            if (days == returns.length) {
                returns = Arrays.copyOf(returns, days * 2);
            }
            returns[days++] = dayReturn(equityUnits);
            equitySum += equityUnits;
        }
        stretchUnits = equityUnits;
        growth = 1;
        long day = Math.floorDiv(nowNs, DAY_NS);
        saturdays |= Math.floorMod(day, WEEK) == SATURDAY;
        dayEndNs = (day + 1) * DAY_NS;
    }

    private double dayReturn(long equityUnits) {
        broken |= stretchUnits <= 0;
        return stretchUnits <= 0 ? 0 : growth * equityUnits / stretchUnits - 1;
    }

    /** Money was paid in or out. */
    void flow(long beforeUnits, long afterUnits) {
        if (begun) {
            growth = 1 + dayReturn(beforeUnits);
            stretchUnits = afterUnits;
        }
    }

    /**
     * The daily returns, the day under way included. Allocates.
     *
     * @param equityUnits equity of now
     * @return a return for each day with market data
     */
    public double[] returns(long equityUnits) {
        double[] all = Arrays.copyOf(returns, begun ? days + 1 : 0);
        if (begun) {
            all[days] = dayReturn(equityUnits);
        }
        return all;
    }

    /**
     * The mean of equity at the begin and at the end of each day.
     *
     * @param equityUnits equity of now
     * @return money units of the account
     */
    public double meanUnits(long equityUnits) {
        return begun ? (equitySum + equityUnits) / (days + 2) : equityUnits;
    }

    /** {@return event time of the first tick at which equity was known, ns since 1970 UTC; 0 if there was none} */
    public long firstNs() {
        return firstNs;
    }

    /** {@return whether any day with market data was a Saturday, as where trade never rests} */
    public boolean hasSaturdays() {
        return saturdays;
    }

    /** {@return whether equity was not above zero, so that a return of it means nothing} */
    public boolean isBroken() {
        return broken;
    }
}
