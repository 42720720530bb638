package io.ringside.instrument;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes the calling thread allocates. */
public final class Allocation {
    /** How often the work is run before it is measured. */
    public static final int WARM_UP = 20;

    private static final int RUNS = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {
    }

    /**
     * Runs work until it is warm, then three times more: the compiler may allocate in one of them.
     *
     * @param work the work, which allocates nothing but what is to be counted
     * @return bytes the leanest of these runs allocated
     */
    public static long bytesOf(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
