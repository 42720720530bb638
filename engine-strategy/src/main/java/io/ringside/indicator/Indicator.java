package io.ringside.indicator;

/**
 * A figure that follows a series, one update at a time. Every indicator has an {@code update} with the inputs it needs, which
 * returns {@link #isReady()}, so that one feeds another by a plain call:
 *
 * <pre>
 *   if (rsi.update(price) &amp;&amp; average.update(rsi.value())) { ... }
 * </pre>
 *
 * <p>An update that is refused (an input that is not a number, beyond ±1e100, or out of its range) throws
 * {@link IllegalArgumentException} and changes nothing. One thread at a time; nothing is allocated after construction.
 */
public interface Indicator {
    /** {@return the figure after the last update, NaN while not ready} */
    double value();

    /** {@return whether enough was seen for a value} */
    boolean isReady();

    /** Forgets everything seen, as if new. */
    void reset();
}
