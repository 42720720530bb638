package io.ringside.instrument;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes the calling thread allocates. */
public final class Allocation {
    /** How often the work is run before it is measured. */
    public static final int WARM_UP = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {
    }

    /**
     * Runs work until it is warm, then once more.
     *
     * @param work the work, which allocates nothing but what is to be counted
     * @return bytes the last run allocated
     */
    public static long bytesOf(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
