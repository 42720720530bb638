package io.ringside.execution;

import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instruments;

/**
 * Where orders go. A user implements this to trade somewhere.
 *
 * <p>{@link #submit}, {@link #cancel} and {@link #replace} are called by one thread, the router's, and must not block: hand the order to a
 * session's own thread or a socket and return. Answers come back by {@link Reports#send}, from any thread, as inputs of their own; a
 * submission that fails is answered by a rejection. An exception halts the engine. {@link #massCancel} alone may be called by any thread.
 */
public interface Venue {
    /**
     * Tells what the engine trades. Called once, when the engine is built, before {@link #connect}.
     *
     * @param instruments the run's concluded instruments and currencies
     * @throws io.ringside.instrument.InvalidInputException if the venue cannot serve them; the engine is not built then
     */
    default void open(Instruments instruments) {
    }

    /**
     * Hands over where answers go. Called once, before any order, when the engine is built: until its start it takes no report. From the
     * start on the session counts as up; a venue whose session is not sends {@link io.ringside.events.ReportType#DISCONNECTED} as soon as
     * {@link Reports#send} takes it.
     *
     * @param reports where to send reports
     */
    void connect(Reports reports);

    /**
     * Sends a new order. Any type, time in force and instruction may come; what the venue cannot do it rejects with a reason. Under a
     * limit {@code price.collar-bps} a market order comes as LIMIT at the collar's bound, IOC; as MARKET only an exit for which there is no
     * such price.
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
     * @param priceUnits    the new limit in price units; of an order of type STOP its new stop
     */
    void replace(Order order, long quantityUnits, long priceUnits);

    /**
     * Asks what has become of an order of which no answer came. Answered by what was missed, then {@link
     * io.ringside.events.ReportType#WORKING} or how the order ended; of an order it has never had by a rejection. Also called for an order
     * that ended with less left than we know, an execution not having been told.
     *
     * @param order the order; valid during the call
     */
    default void probe(Order order) {
    }

    /**
     * Asks, after {@link io.ringside.events.ReportType#CONNECTED}, for all the venue knows. Answered in this order: every execution since
     * the session was lost, more do no harm; how orders ended since; {@link io.ringside.events.ReportType#WORKING} for each open order;
     * {@link io.ringside.events.ReportType#POSITION} for each instrument; {@link io.ringside.events.ReportType#RECONCILED}. An order of
     * ours that the venue had acknowledged and that is in none of it is over. One it had not, and a replace, may still be on their way:
     * after the answer timeout {@link #probe} asks for each, and one that the venue keeps silent about three times ends. An order that has
     * ended here but works there is cancelled; a cancel of an order that is named is repeated. No opening leaves between the loss and the
     * end of this.
     */
    default void reconcile() {
    }

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
