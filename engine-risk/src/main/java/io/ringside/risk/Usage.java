package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.MulDiv;

/**
 * What of the account's money is exposed in the worst case, kept by delta: per instrument V, the position at its mark, and BN, SN, the
 * leaves of live buys and sells at the prices they are reserved at. Gross is the sum of max(V + BN, SN − V); net long the sum of V + BN,
 * net short that of SN − V. Owned by the gate; O(1) per change; nothing allocated after construction.
 */
class Usage {
    private static final int BPS = 10_000;

    private final long[] values;
    private final long[] buys;
    private final long[] sells;
    private final long[] gross;
    private final long[] required;
    private long valueTotal;
    private long buyTotal;
    private long sellTotal;
    private long grossTotal;
    private long requiredTotal;
    private ScopedLimits limits;

    Usage(int instruments) {
        values = new long[instruments];
        buys = new long[instruments];
        sells = new long[instruments];
        gross = new long[instruments];
        required = new long[instruments];
    }

    /** Requires margin by these rates from now on. */
    void use(ScopedLimits inForce) {
        limits = inForce;
        for (int id = 0; id < gross.length; id++) {
            require(id);
        }
    }

    /** The position is worth so much now. */
    void hold(int id, long valueUnits) {
        valueTotal += valueUnits - values[id];
        values[id] = valueUnits;
        weigh(id);
    }

    /** So much more, or less, is live on a side. */
    void work(int id, Side side, long moreUnits) {
        if (side == Side.BUY) {
            buys[id] += moreUnits;
            buyTotal += moreUnits;
        } else {
            sells[id] += moreUnits;
            sellTotal += moreUnits;
        }
        weigh(id);
    }

    private void weigh(int id) {
        long worst = worst(values[id], buys[id], sells[id]);
        grossTotal += worst - gross[id];
        gross[id] = worst;
        if (limits != null && limits.isMargined()) {
            require(id);
        }
    }

    private void require(int id) {
        long needed = needed(id, gross[id]);
        requiredTotal += needed - required[id];
        required[id] = needed;
    }

    private long needed(int id, long exposed) {
        long bps = limits.marginBps(id);
        return bps == Limits.NONE ? 0 : MulDiv.ceiling(exposed, bps, BPS);
    }

    /** Never below zero: one of the two directions is at least the position itself. */
    private static long worst(long value, long buys, long sells) {
        return Math.max(value + buys, sells - value);
    }

    /** The worst case of an instrument if so much more were live on a side. */
    long exposedWith(Instrument instrument, Side side, long moreUnits) {
        int id = instrument.id();
        return side == Side.BUY ? worst(values[id], buys[id] + moreUnits, sells[id]) : worst(values[id], buys[id], sells[id] + moreUnits);
    }

    long grossWith(Instrument instrument, Side side, long moreUnits) {
        return grossTotal - gross[instrument.id()] + exposedWith(instrument, side, moreUnits);
    }

    /** What is live and held in a direction with so much more in an instrument. */
    long netWith(Instrument instrument, Side side, long moreUnits) {
        return (side == Side.BUY ? valueTotal + buyTotal : sellTotal - valueTotal) + moreUnits;
    }

    long requiredWith(Instrument instrument, Side side, long moreUnits) {
        int id = instrument.id();
        return requiredTotal - required[id] + needed(id, exposedWith(instrument, side, moreUnits));
    }

    /** What is live with so much more in an instrument. */
    long openWith(Instrument instrument, long moreUnits) {
        return buyTotal + sellTotal + moreUnits;
    }

    /** What is live in an instrument, with so much more. */
    long openInWith(Instrument instrument, long moreUnits) {
        return buys[instrument.id()] + sells[instrument.id()] + moreUnits;
    }

    /** What of a strategy is live, with so much more in an instrument. */
    long openOfWith(StrategyBooks books, int strategy, Instrument instrument, long moreUnits) {
        return books.openNotional(strategy, 0) + moreUnits;
    }

    long exposedUnits(int id) {
        return gross[id];
    }

    long grossUnits() {
        return grossTotal;
    }

    /** The larger of the two directions. */
    long netUnits() {
        return Math.max(valueTotal + buyTotal, sellTotal - valueTotal);
    }

    long requiredUnits() {
        return requiredTotal;
    }
}
