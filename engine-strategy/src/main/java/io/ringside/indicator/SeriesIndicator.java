package io.ringside.indicator;

/** An indicator of one series of numbers: prices, returns, or the values of another indicator. */
public interface SeriesIndicator extends Indicator {
    /**
     * Takes the next number.
     *
     * @param value the number, within ±1e100
     * @return whether there is a value now
     * @throws IllegalArgumentException if it is NaN or beyond ±1e100; nothing changes
     */
    boolean update(double value);
}
