/**
 * The slot and its parts: one input and everything it caused.
 *
 * <pre>
 *              written by            read by
 *   input      the publisher         every stage
 *   signals    the strategies   →    risk gate, router, portfolio
 *   execution  the strategies   →    risk gate, router, portfolio: whether the report's execution counts
 *   verdicts   the risk gate    →    router, portfolio
 *   gate       the risk gate    →    router, portfolio
 *   routing    the router       →    portfolio
 * </pre>
 *
 * <p>An input is a tick, a level of an order book, a venue's report, an outcome, a timer, a signal from apart or a control.
 *
 * <p>Every part has one writer and carries the sequence of the input that filled it; a part with another sequence is empty, so nobody
 * clears. Parts are plain structures with public fields: they belong to the stages, and are published by the ring. What users see are the
 * read-only views {@link io.ringside.events.Tick}, {@link io.ringside.events.Fill}, {@link io.ringside.events.OrderUpdate},
 * {@link io.ringside.events.TimerEvent} and {@link io.ringside.events.RiskEvent}, valid for the duration of one callback.
 */
package io.ringside.events;
