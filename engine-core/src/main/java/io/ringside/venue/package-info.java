/**
 * The simulated venue: ticks in, orders in, reports out, the same for backtest and paper.
 *
 * <p>Liquidity is what the feed shows, and it is consumed: a displayed size fills once. There is no market impact. Which rule applies
 * when is written at {@link io.ringside.venue.SimulatedVenue}.
 */
package io.ringside.venue;
