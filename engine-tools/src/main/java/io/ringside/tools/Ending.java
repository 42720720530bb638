package io.ringside.tools;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How a run ends when the process is asked to: Ctrl-C stops it, and the process goes on until the summary is printed. Its exit code is that
 * of the run.
 */
final class Ending {
    private static final long PATIENCE_S = 20;
    private static final CountDownLatch PRINTED = new CountDownLatch(1);
    /** Written before {@link #PRINTED}. */
    private static int exitCode;

    private Ending() {
    }

    /** Runs what an interrupt of the process stops. */
    static <T> T stoppable(Runnable stop, Supplier<T> run) {
        Thread hook = new Thread(() -> {
            stop.run();
            haltWhenPrinted();
        }, "ringside-ending");
        Runtime.getRuntime().addShutdownHook(hook);
        boolean ended = false;
        try {
            T result = run.get();
            ended = true;
            return result;
        } finally {
            if (!ended) {
                remove(hook);
            }
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // asked to end meanwhile: the process ends when why the run failed is printed
            return;
        }
    }

    private static void haltWhenPrinted() {
        try {
            if (PRINTED.await(PATIENCE_S, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is printed; the process may end with that code. */
    static void printed(int code) {
        exitCode = code;
        PRINTED.countDown();
    }
}
