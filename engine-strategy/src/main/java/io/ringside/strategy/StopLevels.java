package io.ringside.strategy;

import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.instrument.Instruments;
import java.util.Arrays;

/**
 * The nearest stops of each instrument, so that a tick asks two numbers, and where its market is: at the last quote, before the first at
 * the last trade. Levels may be nearer than any that is left: then they are set anew.
 */
final class StopLevels {
    /** A sale at no bid reaches no stop. */
    private static final long NO_SALE = Long.MAX_VALUE - 1;

    private final long[] highestSale;
    private final long[] lowestPurchase;
    /** By instrument: something waits for the next tick, whatever its price. */
    private final boolean[] postponed;
    private final long[] sales;
    private final long[] purchases;
    private final boolean[] quoted;

    StopLevels(Instruments instruments) {
        int size = instruments.size();
        highestSale = new long[size];
        lowestPurchase = new long[size];
        postponed = new boolean[size];
        sales = new long[size];
        purchases = new long[size];
        quoted = new boolean[size];
        Arrays.fill(sales, NO_SALE);
        Arrays.fill(purchases, TickPart.NO_PRICE);
        for (int i = 0; i < size; i++) {
            clear(i);
        }
    }

    /** Forgets the levels of an instrument and what waits there, all of it being looked at now. */
    void clear(int instrument) {
        highestSale[instrument] = Long.MIN_VALUE;
        lowestPurchase[instrument] = Long.MAX_VALUE;
        postponed[instrument] = false;
    }

    void watch(int instrument, Side side, long stopUnits) {
        if (side == Side.BUY) {
            lowestPurchase[instrument] = Math.min(lowestPurchase[instrument], stopUnits);
        } else {
            highestSale[instrument] = Math.max(highestSale[instrument], stopUnits);
        }
    }

    /** Looks again at the next tick. */
    void postpone(int instrument) {
        postponed[instrument] = true;
    }

    /** Takes a tick; true if there is something to look at. */
    boolean see(TickPart tick) {
        int id = tick.instrument.id();
        boolean trade = tick.type == TickType.TRADE;
        long sale = saleUnits(tick);
        long purchase = purchaseUnits(tick);
        if (!trade || !quoted[id]) {
            sales[id] = sale;
            purchases[id] = purchase;
            quoted[id] = !trade;
        }
        return sale <= highestSale[id] || purchase >= lowestPurchase[id] || postponed[id];
    }

    /** What a tick makes a stop of a sale see. */
    static long saleUnits(TickPart tick) {
        long units = tick.type == TickType.TRADE ? tick.priceUnits : tick.bidUnits;
        return units == TickPart.NO_PRICE ? NO_SALE : units;
    }

    /** What a tick makes a stop of a purchase see. */
    static long purchaseUnits(TickPart tick) {
        return tick.type == TickType.TRADE ? tick.priceUnits : tick.askUnits;
    }

    /** Where a sale is now. */
    long saleUnits(int instrument) {
        return sales[instrument];
    }

    /** Where a purchase is now. */
    long purchaseUnits(int instrument) {
        return purchases[instrument];
    }
}
