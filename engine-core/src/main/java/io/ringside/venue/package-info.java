/**
 * The simulated venue: ticks in, orders in, reports out, the same for backtest and paper.
 *
 * <pre>
 *   orders ─→ InFlight (feed + entry latency) ─→ Matcher ─→ Teller (fees) ─→ Adversary ─→ Wire ─→ Reports
 *   ticks, books ────────────────────────────────┘  │                       └ where faults or a response latency are asked for
 *                                     OrderRegister ─→ Market: top, levels, resting orders behind a QueueModel
 * </pre>
 *
 * <p>Liquidity is what the feed shows, and it is consumed: a displayed size fills once. There is no market impact. Which rule applies
 * when is written at {@link io.ringside.venue.SimulatedVenue}; the models that can be chosen, and written, are
 * {@link io.ringside.venue.LatencyModel}, {@link io.ringside.venue.FeeModel} and {@link io.ringside.venue.QueueModel}.
 */
package io.ringside.venue;
