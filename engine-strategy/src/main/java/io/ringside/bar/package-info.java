/**
 * Bars of an instrument's trades: by time, count, volume and value.
 *
 * <pre>
 *   onTick -&gt; BarSeries -&gt; onBar, once a bar is complete -&gt; indicators
 * </pre>
 *
 * <p>{@link io.ringside.bar.BarSeries} hands a {@link io.ringside.bar.Bar} to its {@link io.ringside.bar.BarListener} after the
 * bar's end and shows none before, so a strategy cannot look ahead. {@link io.ringside.bar.Session} says when bars are made,
 * {@link io.ringside.bar.Gaps} what becomes of intervals without a trade.
 */
package io.ringside.bar;
