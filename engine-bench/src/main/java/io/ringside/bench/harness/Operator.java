package io.ringside.bench.harness;

import io.ringside.core.Engine;
import java.util.concurrent.locks.LockSupport;

/** Gives a command that changes nothing some dozen times a second, and waits for each to be answered, as an operator would. */
final class Operator implements Runnable, AutoCloseable {
    private static final long PAUSE_NS = 50_000_000L;

    private final Engine engine;
    private final Thread thread = new Thread(this, "operator");
    /** Written by who closes; read by the thread. */
    private volatile boolean running = true;
    private long given;
    private long answered;

    Operator(Engine engine) {
        this.engine = engine;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        while (running) {
            given++;
            engine.controls().resume("operator", "under load");
            answered++;
            LockSupport.parkNanos(PAUSE_NS);
        }
    }

    /** How many commands there were. After closing. */
    long given() {
        return given;
    }

    /** How many of them returned. After closing. */
    long answered() {
        return answered;
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
