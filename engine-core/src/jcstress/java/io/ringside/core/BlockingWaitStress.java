package io.ringside.core;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.SequenceBarrier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A stage that is about to sleep is woken by what is published, and by the end of the ring. A signal that is lost never ends. */
final class BlockingWaitStress {
    private BlockingWaitStress() {
    }

    /** A stage sleeps, one input comes. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "woken")
    @Outcome(id = "STALE", expect = FORBIDDEN, desc = "slept through the input")
    @State
    public static class Input {
        private final RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], 2, new BlockingWait());
        private final SequenceBarrier barrier = ring.newBarrier();

        /** Waits for the first input. */
        @Actor
        public void stage() throws AlertException, InterruptedException, com.lmax.disruptor.TimeoutException {
            while (barrier.waitFor(0) < 0) {
                Thread.onSpinWait();
            }
        }

        /** Publishes it. */
        @Signal
        public void publisher() {
            ring.publish(ring.next());
        }
    }

    /** The ring ends instead. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "woken")
    @Outcome(id = "STALE", expect = FORBIDDEN, desc = "slept through the end")
    @State
    public static class End {
        private final RingBuffer<long[]> ring = RingBuffer.createMultiProducer(() -> new long[1], 2, new BlockingWait());
        private final SequenceBarrier barrier = ring.newBarrier();

        /** Waits until it is told to stop. */
        @Actor
        public void stage() throws InterruptedException, com.lmax.disruptor.TimeoutException {
            try {
                barrier.waitFor(0);
            } catch (AlertException e) {
                return;
            }
        }

        /** Tells it so. */
        @Signal
        public void closer() {
            barrier.alert();
        }
    }
}
