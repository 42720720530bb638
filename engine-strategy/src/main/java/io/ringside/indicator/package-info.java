/**
 * Streaming indicators: one update at a time, no history kept but what the formula needs, nothing allocated after construction.
 *
 * <p>An {@link io.ringside.indicator.Indicator} has an {@code update} that returns whether there is a value. They are put together
 * by plain calls; {@link io.ringside.indicator.Crossing} and {@link io.ringside.indicator.Threshold} tell when one passes another
 * or a level:
 *
 * <pre>
 *   price -&gt; Rsi -&gt; Ema -&gt; Crossing -&gt; the strategy
 * </pre>
 *
 * <p>Each is O(1) per update, amortised where a window is concerned (n steps every n updates), but
 * {@link io.ringside.indicator.RollingQuantile} and {@link io.ringside.indicator.Cci}, O(log n). A rolling figure never
 * subtracts what leaves its window, and takes all anew every n updates: after any number of updates it is what it would be if the
 * window were all there ever was. Each javadoc states formula, first value, and source.
 *
 * <p>Figures are {@code double}s, for decisions of strategies only: the risk gate counts in integers.
 */
package io.ringside.indicator;
