package io.ringside.events;

/** Order ids name their cause: the sequence of the input and the place of the signal it caused. Unique within a session, never reused. */
public final class OrderId {
    /** No order. */
    public static final long NONE = 0;

    /** The most signals and cancels one input can cause. */
    public static final int MAX_PER_INPUT = 1024;

    static final int INDEX_BITS = 10;

    private OrderId() {
    }

    /**
     * The id of a signal's order.
     *
     * @param sequence the input's sequence, ≥ 1
     * @param index    the signal's place in the slot, 0 to {@value #MAX_PER_INPUT} − 1
     * @return the id
     */
    public static long of(long sequence, int index) {
        return sequence << INDEX_BITS | index;
    }

    /**
     * The input that caused an order.
     *
     * @param orderId an order id
     * @return its input's sequence
     */
    public static long sequence(long orderId) {
        return orderId >>> INDEX_BITS;
    }

    /**
     * An id as text that is unique beyond the session. Allocates.
     *
     * @param session the session's id
     * @param orderId an order id
     * @return session, sequence and place, joined by {@code -}
     */
    public static String text(String session, long orderId) {
        return session + '-' + sequence(orderId) + '-' + (orderId & MAX_PER_INPUT - 1);
    }
}
