package io.ringside.execution;

import io.ringside.position.BookView;

/** A venue that lives on order books too, where the engine keeps them. Called by the router's thread. */
public interface DepthDriven extends MarketDriven {
    /**
     * Shows a book that has changed, once a message, after its last level and before the orders it caused arrive. Of the levels before
     * the last only {@link #onClock} tells.
     *
     * @param book  the book; valid during the call
     * @param nowNs event time, ns since 1970 UTC
     */
    void onBook(BookView book, long nowNs);

    /** {@return whether it is to be shown books at all; asked once, before anything else} */
    default boolean wantsBooks() {
        return true;
    }
}
