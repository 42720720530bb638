package io.ringside.events;

/** How an order is priced. */
public enum OrderType {
    /** At the best price there is; what is not filled at once is cancelled. */
    MARKET,
    /** At its price or better. */
    LIMIT
}
