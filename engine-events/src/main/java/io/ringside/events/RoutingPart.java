package io.ringside.events;

/** What the router has in its table after an input. Written by the router only. */
public final class RoutingPart {
    /** Orders sent and not ended. */
    public int openOrders;

    RoutingPart() {
    }
}
