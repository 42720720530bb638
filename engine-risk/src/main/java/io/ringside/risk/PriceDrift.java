package io.ringside.risk;

import io.ringside.events.TickPart;
import io.ringside.instrument.MulDiv;
import io.ringside.position.TopOfBook;
import java.util.Arrays;

/**
 * How far an instrument's price has moved within five minutes: its middle now against one sample for each half minute. Owned by the gate;
 * O(1) per tick; nothing allocated after construction.
 */
final class PriceDrift {
    private static final int SAMPLES = 11;
    private static final long STEP_NS = 30_000_000_000L;
    private static final long SPAN_NS = 10 * STEP_NS;
    private static final int BPS = 10_000;

    private final long[] prices;
    private final long[] timesNs;
    private final int[] newest;
    /** By instrument: between these the middle is near every sample, until a sample is to be taken or one is too old. */
    private final long[] lowest;
    private final long[] highest;
    private final long[] untilNs;
    private long bps;

    PriceDrift(int instruments) {
        prices = new long[instruments * SAMPLES];
        timesNs = new long[instruments * SAMPLES];
        newest = new int[instruments];
        lowest = new long[instruments];
        highest = new long[instruments];
        untilNs = new long[instruments];
        Arrays.fill(untilNs, Long.MIN_VALUE);
    }

    /** Allows so many basis points from now on. */
    void use(long mostBps) {
        if (bps != mostBps) {
            bps = mostBps;
            Arrays.fill(untilNs, Long.MIN_VALUE);
        }
    }

    /** Takes a book; true if its middle has moved by more than what is allowed of a sample that is at most five minutes old. */
    boolean isTooFar(int id, TopOfBook book, long nowNs) {
        if (book.bidUnits() == TickPart.NO_PRICE || book.askUnits() == TickPart.NO_PRICE) {
            return false;
        }
        long middle = book.bidUnits() + (book.askUnits() - book.bidUnits()) / 2;
        boolean due = nowNs >= untilNs[id];
        if (due) {
            bound(id, nowNs);
        }
        boolean far = middle < lowest[id] || middle > highest[id];
        if (due) {
            sample(id, middle, nowNs);
            bound(id, nowNs);
        }
        return far;
    }

    /** The same of a book that no tick has just changed: takes nothing. */
    boolean isBeyond(int id, TopOfBook book, long nowNs) {
        if (book.bidUnits() == TickPart.NO_PRICE || book.askUnits() == TickPart.NO_PRICE) {
            return false;
        }
        bound(id, nowNs);
        long middle = book.bidUnits() + (book.askUnits() - book.bidUnits()) / 2;
        return middle < lowest[id] || middle > highest[id];
    }

    private void bound(int id, long nowNs) {
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        long until = nowNs + STEP_NS;
        for (int i = id * SAMPLES; i < (id + 1) * SAMPLES; i++) {
            if (prices[i] != 0 && nowNs - timesNs[i] <= SPAN_NS) {
                long width = MulDiv.floor(prices[i], bps, BPS);
                low = Math.max(low, prices[i] - width);
                high = Math.min(high, width > Long.MAX_VALUE - prices[i] ? Long.MAX_VALUE : prices[i] + width);
                until = Math.min(until, timesNs[i] + SPAN_NS + 1);
            }
        }
        lowest[id] = low;
        highest[id] = high;
        untilNs[id] = Math.min(until, timesNs[id * SAMPLES + newest[id]] + STEP_NS);
    }

    private void sample(int id, long middle, long nowNs) {
        int at = id * SAMPLES + newest[id];
        if (prices[at] == 0 || nowNs - timesNs[at] >= STEP_NS) {
            newest[id] = prices[at] == 0 ? newest[id] : (newest[id] + 1) % SAMPLES;
            at = id * SAMPLES + newest[id];
            prices[at] = middle;
            timesNs[at] = nowNs;
        }
    }
}
