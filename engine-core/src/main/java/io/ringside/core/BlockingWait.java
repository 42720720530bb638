package io.ringside.core;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sleeps until something is published, and waits patiently behind a slower stage. The Disruptor's own blocking strategy spins there,
 * which on a machine with fewer cores than stages takes the core from the stage that is waited for.
 *
 * <p>Only the alert ends a wait. An interrupt, which user code may leave behind on a stage's thread, does not: the processor would take it
 * for the failure of an input that it has not handled yet, and leave that out.
 */
final class BlockingWait implements WaitStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Object mutex = new Object();
    /** Raised by a stage before its last look at the cursor; taken down by a publisher after it has moved the cursor. */
    private final AtomicBoolean sleeping = new AtomicBoolean();

    @Override
    public long waitFor(long sequence, Sequence cursor, Sequence dependent, SequenceBarrier barrier) throws AlertException {
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

    private void sleep(long sequence, Sequence cursor, SequenceBarrier barrier) throws AlertException {
        synchronized (mutex) {
            sleeping.getAndSet(true);
            while (cursor.get() < sequence) {
                barrier.checkAlert();
                await();
                sleeping.getAndSet(true);
            }
        }
    }

    private void await() {
        try {
            mutex.wait();
        } catch (InterruptedException e) {
            LOG.debug("engine thread interrupted; it goes on", e);
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
