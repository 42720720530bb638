package io.ringside.events;

/**
 * What is remembered of the last so many ids, a row of numbers each. Ids that ascend are appended to a ring and, when asked for again,
 * found by halving: that touches one line of the cache where an index would touch several. Only ids that come out of order need an index.
 * Remembers at least the last so many. Owned by one stage; allocates nothing after construction.
 */
final class RecentIds {
    static final int NONE = OrderIndex.NONE;

    private final int width;
    /** The rows: first those whose ids came ascending, then the others, either half a ring. A row begins with its id, 0 for none. */
    private final long[] rows;
    private final int half;
    private final OrderIndex others;
    private int oldest;
    private int ascending;
    private int nextOther;
    private long largest = Long.MIN_VALUE;

    /** Creates a memory of so many rows of so many numbers, the id included. */
    RecentIds(int memory, int width) {
        this.width = width;
        half = memory * width;
        rows = new long[half * 2];
        nextOther = half;
        others = OrderIndex.counted(memory);
    }

    /** Where an id's row begins, or {@link #NONE}. */
    int find(long id) {
        if (id > largest) {
            return NONE;
        }
        int row = halve(id);
        return row != NONE ? row : others.find(id);
    }

    private int halve(long id) {
        int low = 0;
        int high = ascending - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int row = (oldest + middle * width) % half;
            if (rows[row] == id) {
                return row;
            }
            if (rows[row] < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /** A row for an id that is not found, instead of the oldest; its numbers are whatever was there. */
    int add(long id) {
        int row = id > largest ? append() : other(id);
        largest = Math.max(largest, id);
        rows[row] = id;
        return row;
    }

    private int append() {
        if (ascending * width < half) {
            return ascending++ * width;
        }
        int row = oldest;
        oldest = row + width == half ? 0 : row + width;
        return row;
    }

    private int other(long id) {
        int row = nextOther;
        nextOther = row + width == rows.length ? half : row + width;
        if (rows[row] != OrderId.NONE) {
            others.remove(rows[row]);
        }
        others.put(id, row);
        return row;
    }

    long get(int row, int column) {
        return rows[row + column];
    }

    void set(int row, int column, long value) {
        rows[row + column] = value;
    }
}
