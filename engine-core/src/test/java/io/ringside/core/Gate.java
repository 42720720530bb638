package io.ringside.core;

import java.util.concurrent.CountDownLatch;

/** Where user code of a test is held until the test lets it go on. */
final class Gate {
    private Gate() {
    }

    static void pass(CountDownLatch released) {
        boolean interrupted = false;
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
