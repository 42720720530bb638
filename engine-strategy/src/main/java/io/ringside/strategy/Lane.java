package io.ringside.strategy;

import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.position.Cash;
import io.ringside.position.L2Book;

/** Where the strategy stage leaves what concerns a strategy that runs apart from the ring. Called by that stage's thread; never waits. */
public interface Lane {
    /**
     * Leaves an input.
     *
     * @param slot  the input; valid during the call
     * @param nowNs event time, ns since 1970 UTC
     * @param cash  the account's cash; valid during the call
     */
    void leave(Slot slot, long nowNs, Cash cash);

    /**
     * Leaves an order book after a whole message.
     *
     * @param book  the book; valid during the call
     * @param nowNs event time, ns since 1970 UTC
     * @param cash  the account's cash; valid during the call
     */
    void leave(L2Book book, long nowNs, Cash cash);

    /**
     * Leaves an order that the engine gives for the strategy, a leg of a group.
     *
     * @param order the order; valid during the call
     * @param nowNs event time, ns since 1970 UTC
     * @param cash  the account's cash; valid during the call
     */
    void leave(SignalPart order, long nowNs, Cash cash);

    /**
     * Leaves the strategy's books as of this input, it having been off.
     *
     * @param books its position and working orders
     * @param nowNs event time, ns since 1970 UTC
     * @param cash  the account's cash; valid during the call
     */
    void resync(Books books, long nowNs, Cash cash);
}
