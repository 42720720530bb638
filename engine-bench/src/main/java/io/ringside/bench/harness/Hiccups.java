package io.ringside.bench.harness;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * What the machine does to a thread that only sleeps: by how much longer than a millisecond each of its naps takes. Delays that show here
 * are not the engine's. After G. Tene's jHiccup.
 */
final class Hiccups implements Runnable, AutoCloseable {
    private static final long NAP_NANOS = 1_000_000L;

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
        while (running) {
            long begun = System.nanoTime();
            LockSupport.parkNanos(NAP_NANOS);
            Samples.record(samples, System.nanoTime() - begun - NAP_NANOS);
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
