package io.ringside.events;

/** What a tick reports. */
public enum TickType {
    /** The best bid and ask. */
    QUOTE,
    /** A trade of others. */
    TRADE
}
