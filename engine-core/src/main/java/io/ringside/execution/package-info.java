/**
 * Orders on their way to a venue and back: the router stage, the state machine of our own orders, and the SPI a venue implements.
 *
 * <pre>
 *   approved signal → OrderRouter → Venue.submit
 *   Venue → Reports.send → an input of its own → every stage, the router's order table among them
 * </pre>
 *
 * <p>The life of an order is the table in {@code OrderTransitions}: what it does not list is recorded and leaves the order as it is. An
 * order whose session was lost is UNKNOWN, its reservation kept, until {@code Reconciliation} has the venue's word: what may be on its way
 * when the venue tells what it has is waited for and asked for.
 *
 * <p>To connect a venue implement {@link io.ringside.execution.Venue}; one that lives on market data, such as a simulated one, implements
 * {@link io.ringside.execution.MarketDriven} too, or {@link io.ringside.execution.DepthDriven} if on order books as well.
 */
package io.ringside.execution;
