package io.ringside.events;

/** What an order is in a group of orders that the engine holds together. */
public enum GroupRole {
    /** It is in none. */
    NONE,
    /** What it executes is what the exits of its group are for. */
    ENTRY,
    /** It closes what the entry has executed; one of at most two, of which never more is executed than that. */
    EXIT,
    /** One of two of which never more is executed than one of them asks for. */
    ALTERNATIVE
}
