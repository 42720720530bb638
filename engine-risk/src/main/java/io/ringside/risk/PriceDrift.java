package io.ringside.risk;

import io.ringside.events.TickPart;
import io.ringside.instrument.MulDiv;
import io.ringside.position.TopOfBook;

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

    PriceDrift(int instruments) {
        prices = new long[instruments * SAMPLES];
        timesNs = new long[instruments * SAMPLES];
        newest = new int[instruments];
    }

    /** Takes a book; true if its middle has moved by more than so many basis points of a sample that is at most five minutes old. */
    boolean isTooFar(int id, TopOfBook book, long nowNs, long bps) {
        if (book.bidUnits() == TickPart.NO_PRICE || book.askUnits() == TickPart.NO_PRICE) {
            return false;
        }
        long middle = book.bidUnits() + (book.askUnits() - book.bidUnits()) / 2;
        boolean far = false;
        for (int i = id * SAMPLES; i < (id + 1) * SAMPLES; i++) {
            if (prices[i] != 0 && nowNs - timesNs[i] <= SPAN_NS && beyond(middle, prices[i], bps)) {
                far = true;
            }
        }
        sample(id, middle, nowNs);
        return far;
    }

    private static boolean beyond(long middle, long then, long bps) {
        return Math.abs(middle - then) > MulDiv.floor(then, bps, BPS);
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
