package io.ringside.position;

import io.ringside.events.TickPart;

/**
 * The levels of one side, worst first, so that what changes near the top moves little. A level is found by halving; an insertion moves
 * the levels nearer to the top. The arrays have room behind the full side, so that dropping the furthest level moves nothing.
 */
final class BookSide {
    private static final int SLACK_SHIFT = 2;

    /** +1 for bids, −1 for asks. */
    private final int sign;
    private final int most;
    /** Sign × price, ascending from {@link #start} to {@link #end}: the best is the last. */
    private final long[] ranks;
    private final long[] sizes;
    private int start;
    private int end;
    /** Levels up to this rank may be missing: some of them were dropped, or the snapshot did not go so deep. */
    private long horizon = Long.MAX_VALUE;
    private long dropped;
    private long absent;

    BookSide(int sign, int most) {
        this.sign = sign;
        this.most = most;
        int room = most + (most >> SLACK_SHIFT) + 1;
        ranks = new long[room];
        sizes = new long[room];
    }

    int size() {
        return end - start;
    }

    long priceUnits(int level) {
        return isLevel(level) ? sign * ranks[end - 1 - level] : TickPart.NO_PRICE;
    }

    long sizeUnits(int level) {
        return isLevel(level) ? sizes[end - 1 - level] : 0;
    }

    private boolean isLevel(int level) {
        return level >= 0 && level < end - start;
    }

    long sizeUnitsAt(long priceUnits) {
        int at = find(sign * priceUnits);
        return isAt(at, sign * priceUnits) ? sizes[at] : 0;
    }

    /** Levels from the best on among which none is missing. */
    int complete() {
        return horizon == Long.MAX_VALUE ? 0 : end - find(horizon + 1);
    }

    /** Whether nothing nearer than the best level can be missing. */
    boolean knowsTop() {
        return horizon == Long.MIN_VALUE || complete() > 0;
    }

    /** Levels further than the book keeps that were dropped. */
    long dropped() {
        return dropped;
    }

    /** Removals of levels that were not there. */
    long absent() {
        return absent;
    }

    /** Begins a snapshot. */
    void clear() {
        start = 0;
        end = 0;
        horizon = Long.MIN_VALUE;
    }

    /** Ends a snapshot: what is further than its last level is not known. */
    void fence() {
        if (end > start) {
            horizon = Math.max(horizon, ranks[start] - 1);
        }
    }

    void set(long priceUnits, long sizeUnits) {
        long rank = sign * priceUnits;
        int at = find(rank);
        boolean there = isAt(at, rank);
        if (sizeUnits != 0 && there) {
            sizes[at] = sizeUnits;
        } else if (sizeUnits != 0) {
            insert(at, rank, sizeUnits);
        } else if (there) {
            remove(at);
        } else {
            absent++;
        }
    }

    private boolean isAt(int at, long rank) {
        return at < end && ranks[at] == rank;
    }

    /** The first place whose level is at least as good. */
    private int find(long rank) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] < rank) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void insert(int place, long rank, long sizeUnits) {
        if (end - start == most) {
            dropped++;
            horizon = Math.max(horizon, place == start ? rank : ranks[start]);
            if (place == start) {
                return;
            }
            start++;
        }
        int at = end < ranks.length ? place : place - compact();
        System.arraycopy(ranks, at, ranks, at + 1, end - at);
        System.arraycopy(sizes, at, sizes, at + 1, end - at);
        ranks[at] = rank;
        sizes[at] = sizeUnits;
        end++;
    }

    /** Moves everything to the front; {@return by how much} */
    private int compact() {
        int by = start;
        System.arraycopy(ranks, start, ranks, 0, end - start);
        System.arraycopy(sizes, start, sizes, 0, end - start);
        start = 0;
        end -= by;
        return by;
    }

    private void remove(int at) {
        if (at == start) {
            start++;
            return;
        }
        System.arraycopy(ranks, at + 1, ranks, at, end - at - 1);
        System.arraycopy(sizes, at + 1, sizes, at, end - at - 1);
        end--;
    }

    void copyFrom(BookSide other) {
        start = 0;
        end = other.size();
        System.arraycopy(other.ranks, other.start, ranks, 0, end);
        System.arraycopy(other.sizes, other.start, sizes, 0, end);
        horizon = other.horizon;
        dropped = other.dropped;
        absent = other.absent;
    }
}
