package io.ringside.feed;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.Arrays;

/** A whole message about an order book, checked before any of it is seen: its ids and its levels, bids first. Used again and again. */
final class DepthMessage {
    private static final int FIRST_LEVELS = 32;

    Instrument instrument;
    long firstId;
    long lastId;
    private boolean snapshot;
    private long[] prices = new long[FIRST_LEVELS];
    private long[] sizes = new long[FIRST_LEVELS];
    private int bids;
    private int levels;

    /** Begins an update of an instrument, or a snapshot, without levels. */
    void begin(Instrument what, boolean isSnapshot) {
        if (instrument != what) {
            instrument = what;
        }
        snapshot = isSnapshot;
        bids = 0;
        levels = 0;
    }

    /** Adds a level; every bid before the first ask. */
    void add(Side side, long priceUnits, long sizeUnits) {
        if (levels == prices.length) {
            prices = Arrays.copyOf(prices, 2 * levels);
            sizes = Arrays.copyOf(sizes, 2 * levels);
        }
        prices[levels] = priceUnits;
        sizes[levels] = sizeUnits;
        levels++;
        bids += side == Side.BUY ? 1 : 0;
    }

    /** {@return how many deltas it is: one a level, one more to begin a snapshot, at least one} */
    int deltas() {
        return snapshot ? levels + 1 : Math.max(1, levels);
    }

    /** Fills in one of them. */
    void tell(int index, BookDelta delta, long timestampNs) {
        delta.message(instrument, timestampNs, firstId, lastId);
        int level = snapshot ? index - 1 : index;
        boolean ends = index + 1 == deltas();
        if (level < 0) {
            delta.clear(ends);
        } else if (level == levels) {
            delta.none();
        } else {
            delta.level(level < bids ? Side.BUY : Side.SELL, prices[level], sizes[level], ends);
        }
    }
}
