package io.ringside.bar;

/** Told of each bar once it is complete, never before. */
@FunctionalInterface
public interface BarListener {
    /**
     * A bar is complete. Called on the thread that hands in trades or time, before the trade that showed it enters the next bar.
     *
     * @param bar the bar, valid during the call only
     */
    void onBar(Bar bar);
}
