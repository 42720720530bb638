package io.ringside.core;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sleeps until something is published, and waits patiently behind a slower stage. The Disruptor's own blocking strategy spins there,
 * which on a machine with fewer cores than stages takes the core from the stage that is waited for.
 */
final class BlockingWait implements WaitStrategy {
    private final Object mutex = new Object();
    /** Raised by a stage before its last look at the cursor; taken down by a publisher after it has moved the cursor. */
    private final AtomicBoolean sleeping = new AtomicBoolean();

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier)
            throws AlertException, InterruptedException {
        if (cursor.get() < sequence) {
            sleep(sequence, cursor, barrier);
        }
        long available = dependent.get();
        for (int attempt = 0; available < sequence; attempt++) {
            barrier.checkAlert();
            Patience.wait(attempt);
            available = dependent.get();
        }
        return available;
    }

    private void sleep(long sequence, Sequence cursor, SequenceBarrier barrier) throws AlertException, InterruptedException {
        synchronized (mutex) {
            sleeping.getAndSet(true);
            while (cursor.get() < sequence) {
                barrier.checkAlert();
                mutex.wait();
                sleeping.getAndSet(true);
            }
        }
    }

    @Override
    public void signalAllWhenBlocking() {
        if (sleeping.getAndSet(false)) {
            synchronized (mutex) {
                mutex.notifyAll();
            }
        }
    }
}
