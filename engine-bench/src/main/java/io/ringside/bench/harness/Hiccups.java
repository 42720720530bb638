package io.ringside.bench.harness;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * What the machine does to a thread that only sleeps: by how much longer than a millisecond each of its naps takes. Delays that show here
 * are not the engine's. After G. Tene's jHiccup.
 */
final class Hiccups implements Runnable, AutoCloseable {
    private static final long NAP_NANOS = 1_000_000L;
    private static final long SHORT_NAP_NANOS = 100_000L;

    private final Histogram samples = Samples.create();
    private final Thread thread = new Thread(this, "hiccups");
    /** Written by who closes; read by the thread. */
    private volatile boolean running = true;

    Hiccups() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        do {
            nap(NAP_NANOS, samples);
        } while (running);
    }

    private static void nap(long nanos, Histogram into) {
        long begun = System.nanoTime();
        LockSupport.parkNanos(nanos);
        Samples.record(into, System.nanoTime() - begun - nanos);
    }

    /** Naps so many times for a tenth of a millisecond on the caller's thread: where nothing is to run beside what is measured. */
    static void nap(int times, Histogram into) {
        for (int i = 0; i < times; i++) {
            nap(SHORT_NAP_NANOS, into);
        }
    }

    /** What was seen. After closing. */
    Histogram samples() {
        return samples;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
