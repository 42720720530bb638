/**
 * Running a strategy over recorded market data in lock-step: a feed's tick enters when everything before it has settled.
 */
package io.ringside.backtest;
