package io.ringside.execution;

import io.ringside.instrument.FeeRate;

/**
 * Where orders go. A user implements this to trade somewhere.
 *
 * <p>{@link #submit}, {@link #cancel} and {@link #replace} are called by one thread, the router's, and must not block: hand the order to a
 * session's own thread or a socket and return. Answers come back by {@link Reports#send}, from any thread, as inputs of their own; a
 * submission that fails is answered by a rejection. An exception halts the engine. {@link #massCancel} alone may be called by any thread.
 */
public interface Venue {
    /**
     * Hands over where answers go. Called once, before any order.
     *
     * @param reports where to send reports
     */
    void connect(Reports reports);

    /**
     * Sends a new order.
     *
     * @param order the order; valid during the call, copy what you need
     */
    void submit(Order order);

    /**
     * Asks for the end of an order.
     *
     * @param order the order; valid during the call
     */
    void cancel(Order order);

    /**
     * Asks for another quantity and price.
     *
     * @param order         the order as it is; valid during the call
     * @param quantityUnits the new total quantity in quantity units
     * @param priceUnits    the new limit in price units
     */
    void replace(Order order, long quantityUnits, long priceUnits);

    /** Asks for the end of all orders. Any thread; must neither block nor throw. */
    void massCancel();

    /** {@return what an execution is expected to cost; the gate adds it to an order's value} */
    default FeeRate feeRate() {
        return FeeRate.ZERO;
    }

    /** Ends the session. Called once, after the last order. */
    default void close() {
    }
}
