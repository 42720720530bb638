package io.ringside.bench.harness;

import org.HdrHistogram.Histogram;

/** Something that takes ticks and hands orders on. Made for one block of measuring and closed after it. */
interface Subject extends AutoCloseable {
    /**
     * Closed loop: sends ticks one at a time, the next when all the last one caused is done.
     *
     * @param ticks how many
     * @param into  receives, for each tick that bears a signal, ns from before it was sent until its order was handed over
     */
    void run(int ticks, Histogram into);

    /** Where samples of {@link #send} go. While nothing is under way. */
    void into(Histogram histogram);

    /** Open loop: sends a tick that should have been sent at that time, and does not wait for it. */
    void send(long stampNs);

    /** Waits until all that was sent is done; false if that takes seconds. */
    boolean settle();

    @Override
    void close();
}
