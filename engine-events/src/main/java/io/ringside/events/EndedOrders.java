package io.ringside.events;

/**
 * The orders that ended last, so that what a venue says of them late is booked to the right strategy and a fill beyond the order is seen.
 * Remembers at least the last so many. Owned by one stage; O(1); allocates nothing after construction.
 */
public final class EndedOrders {
    /** Not among them. */
    public static final int NONE = RecentIds.NONE;

    private static final int DEFAULT_MEMORY = 1 << 12;
    private static final int OWNER = 1;
    private static final int LEFT = 2;
    private static final int WIDTH = 4;

    private final RecentIds ended;

    /** Creates a memory of 4,096 orders. */
    public EndedOrders() {
        this(DEFAULT_MEMORY);
    }

    EndedOrders(int memory) {
        ended = new RecentIds(memory, WIDTH);
    }

    /**
     * Notes an order that has ended, not noted before.
     *
     * @param orderId   its id
     * @param owner     whose it was
     * @param leftUnits what was not executed, in quantity units
     */
    public void note(long orderId, int owner, long leftUnits) {
        int row = ended.add(orderId);
        ended.set(row, OWNER, owner);
        ended.set(row, LEFT, leftUnits);
    }

    /**
     * Whether an order is among those that ended last.
     *
     * @param orderId its id
     * @return true if it is
     */
    public boolean knows(long orderId) {
        return ended.find(orderId) != NONE;
    }

    /**
     * Whose an order was.
     *
     * @param orderId its id
     * @return its owner as noted, or {@link #NONE}
     */
    public int ownerOf(long orderId) {
        int row = ended.find(orderId);
        return row == NONE ? NONE : (int) ended.get(row, OWNER);
    }

    /**
     * Takes a late fill from what was left.
     *
     * @param orderId the id of an order that is known
     * @param units   what was executed, in quantity units
     * @return false if it is more than what was left
     */
    public boolean fill(long orderId, long units) {
        int row = ended.find(orderId);
        ended.set(row, LEFT, ended.get(row, LEFT) - units);
        return ended.get(row, LEFT) >= 0;
    }
}
