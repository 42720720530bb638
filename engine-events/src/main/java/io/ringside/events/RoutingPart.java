package io.ringside.events;

/** What the router has in its table after an input. Written by the router only. */
public final class RoutingPart {
    /** Orders sent and not ended. */
    public int openOrders;
    /** How many orders and replaces the router has handed to the venue so far. */
    public long sends;

    RoutingPart() {
    }
}
