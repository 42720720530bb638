package io.ringside.events;

/**
 * Where each order lies in a stage's table, by order id: open addressing with linear probing on primitives. A map of objects would store
 * references, each of which costs a fence under G1. Ids that follow one another share a line of the cache, so that a long memory of orders
 * or executions costs little more than a short one. Not thread safe; allocates only when it outgrows its room.
 */
public final class OrderIndex {
    /** No such order. */
    public static final int NONE = -1;

    private static final int INITIAL = 256;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int LINE_BITS = 3;
    private static final int IN_LINE = (1 << LINE_BITS) - 1;

    /** How far the bits that count lie from the lowest. */
    private final int rotation;
    private long[] ids;
    private int[] places;
    private int shift;
    private int size;

    /** Creates an empty index. */
    public OrderIndex() {
        this(INITIAL / 2);
    }

    /**
     * Creates an empty index with room.
     *
     * @param expected how many ids it holds without growing, &gt; 0
     */
    public OrderIndex(int expected) {
        this(expected, OrderId.INDEX_BITS);
    }

    private OrderIndex(int expected, int rotation) {
        int capacity = Integer.highestOneBit(Math.max(2 * IN_LINE, expected * 2 - 1)) * 2;
        this.rotation = rotation;
        ids = new long[capacity];
        places = new int[capacity];
        shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity) + LINE_BITS;
    }

    /**
     * Creates an empty index of ids that are counted one by one, as many venues count executions.
     *
     * @param expected how many ids it holds without growing, &gt; 0
     * @return the index
     */
    static OrderIndex counted(int expected) {
        return new OrderIndex(expected, 0);
    }

    /** {@return how many orders there are} */
    public int size() {
        return size;
    }

    private int home(long orderId) {
        long id = Long.rotateRight(orderId, rotation);
        return (int) ((id >>> LINE_BITS) * GOLDEN >>> shift) << LINE_BITS | (int) id & IN_LINE;
    }

    /**
     * Where an order lies.
     *
     * @param orderId its id, not {@link OrderId#NONE}
     * @return its place, or {@link #NONE}
     */
    public int find(long orderId) {
        int mask = ids.length - 1;
        for (int at = home(orderId); ids[at] != OrderId.NONE; at = at + 1 & mask) {
            if (ids[at] == orderId) {
                return places[at];
            }
        }
        return NONE;
    }

    /**
     * Notes where an order lies.
     *
     * @param orderId its id, not {@link OrderId#NONE}, not yet noted
     * @param place   0 or more
     */
    public void put(long orderId, int place) {
        if (size * 2 >= ids.length) {
            grow();
        }
        int at = free(orderId);
        ids[at] = orderId;
        places[at] = place;
        size++;
    }

    private int free(long orderId) {
        int mask = ids.length - 1;
        int at = home(orderId);
        while (ids[at] != OrderId.NONE) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldIds = ids;
        int[] oldPlaces = places;
        ids = new long[oldIds.length * 2];
        places = new int[oldIds.length * 2];
        shift--;
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != OrderId.NONE) {
                int at = free(oldIds[i]);
                ids[at] = oldIds[i];
                places[at] = oldPlaces[i];
            }
        }
    }

    /**
     * Forgets an order.
     *
     * @param orderId its id
     * @return where it lay, or {@link #NONE}
     */
    public int remove(long orderId) {
        int mask = ids.length - 1;
        int at = home(orderId);
        while (ids[at] != orderId) {
            if (ids[at] == OrderId.NONE) {
                return NONE;
            }
            at = at + 1 & mask;
        }
        int place = places[at];
        close(at);
        size--;
        return place;
    }

    /** Moves up what probing would no longer find behind a gap. After D. Knuth, The Art of Computer Programming 3, 6.4, algorithm R. */
    private void close(int opened) {
        int mask = ids.length - 1;
        int gap = opened;
        for (int at = gap + 1 & mask; ids[at] != OrderId.NONE; at = at + 1 & mask) {
            int home = home(ids[at]);
            boolean reachable = (at - home & mask) < (at - gap & mask);
            if (!reachable) {
                ids[gap] = ids[at];
                places[gap] = places[at];
                gap = at;
            }
        }
        ids[gap] = OrderId.NONE;
    }
}
