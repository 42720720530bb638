package io.ringside.strategy;

import io.ringside.events.TickPart;

/** Ticks from before a run, for strategies to warm up with. Each strategy reads them from the beginning, on its own thread. */
@FunctionalInterface
public interface History {
    /**
     * Begins to read.
     *
     * @return a reader at the first tick, of concluded instruments the strategy sees, in the order of their time
     */
    Reader read();

    /** Reads the ticks one by one. */
    @FunctionalInterface
    interface Reader {
        /**
         * Fills in the next tick.
         *
         * @param tick receives the tick
         * @return false at the end
         */
        boolean next(TickPart tick);
    }
}
