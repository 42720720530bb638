package io.ringside.core;

import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/** Wakes one thread that sleeps between two looks at its work. A signal between the look and the sleep is not lost. */
final class Wakeup {
    /** Written by the sleeper; read by whoever brings work. Null while awake. */
    private volatile Thread sleeper;

    /** Any thread, after a volatile store that makes its work visible. */
    void signal() {
        Thread thread = sleeper;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    /** The sleeper announces itself, looks once more, however weakly, then calls {@link #sleep}. */
    void prepare() {
        sleeper = Thread.currentThread();
        VarHandle.fullFence();
    }

    void sleep(long nanos) {
        nap(this, nanos);
    }

    /** Sleeps on one of the engine's own threads. An interrupt that user code left there is taken down, or no later nap would last. */
    static void nap(Object who, long nanos) {
        LockSupport.parkNanos(who, nanos);
        Thread.interrupted();
    }

    void awake() {
        sleeper = null;
    }
}
