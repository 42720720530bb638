/**
 * Runnable bots. {@link io.ringside.examples.FirstBot} is the thirty lines of the README, {@link io.ringside.examples.BreakoutBacktest} a
 * strategy of one's own over recorded trades, {@link io.ringside.examples.OwnVenueBot} a venue of one's own,
 * {@link io.ringside.examples.OwnControlBot} a control of one's own, {@link io.ringside.examples.OwnStrategyLatency} a strategy of one's
 * own under the stopwatch, {@link io.ringside.examples.PaperBot} a paper run and the proof by its tape,
 * {@link io.ringside.examples.FromBacktestToLive} the same settings in a backtest, on paper and live.
 */
package io.ringside.examples;
