package io.ringside.events;

/** How an order is priced, and whether it waits for a price. */
public enum OrderType {
    /** At the best price there is; what is not filled at once is cancelled. */
    MARKET(false, false),
    /** At its price or better. */
    LIMIT(true, false),
    /** A market order once the market has reached its stop. */
    STOP(false, true),
    /** A limit order once the market has reached its stop. */
    STOP_LIMIT(true, true);

    private final boolean limit;
    private final boolean stop;

    OrderType(boolean limit, boolean stop) {
        this.limit = limit;
        this.stop = stop;
    }

    /** {@return whether it has a worst price} */
    public boolean hasLimit() {
        return limit;
    }

    /** {@return whether it waits for a price before it trades} */
    public boolean hasStop() {
        return stop;
    }
}
