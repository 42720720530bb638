package io.ringside.risk;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts the bytes the calling thread allocates. */
final class Allocation {
    private static final int WARM_UP = 20;
    private static final int RUNS = 3;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {
    }

    /** Runs work until it is warm; returns the bytes of the leanest of three more runs, as the compiler may allocate in one of them. */
    static long bytesOf(Runnable work) {
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
