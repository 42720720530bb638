/**
 * Running a strategy over recorded market data in lock-step: a feed's tick enters when everything before it has settled.
 * {@link io.ringside.backtest.Paper} feeds a live engine instead, at a chosen speed. {@link io.ringside.backtest.Replay} decides a
 * recorded tape again.
 */
package io.ringside.backtest;
