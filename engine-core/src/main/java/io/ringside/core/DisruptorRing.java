package io.ringside.core;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.WaitStrategy;
import io.ringside.events.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The LMAX Disruptor: many producers, and a chain of groups of stages, each group on a thread of its own behind the one before.
 *
 * <p>Claims by {@code tryNext} only, so that headroom, timeouts and closing are possible. A processor's batch is capped, so that a stage
 * sees the one before it promptly.
 */
final class DisruptorRing implements InputRing {
    private static final int MAX_BATCH = 64;
    private static final long START_TIMEOUT_S = 10;
    /** The first input has sequence 1, the ring's first has 0. */
    private static final long BASE = 1;

    private final RingBuffer<Slot> ring;
    private final List<BatchEventProcessor<Slot>> processors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch started;
    private final Faults faults;
    private final Sequence last;
    /** Written by who closes; read by each stage thread, which leaves the rest of its batch then. */
    private volatile boolean halted;

    DisruptorRing(int size, WaitStrategy waitStrategy, List<StageGroup> groups, Faults faults) {
        this.ring = RingBuffer.createMultiProducer(Slot::new, size, waitStrategy);
        this.started = new CountDownLatch(groups.size());
        this.faults = faults;
        Sequence before = null;
        for (StageGroup group : groups) {
            before = addProcessor(group, groups.size() == 1 ? "engine" : group.role(), before);
        }
        this.last = before;
        ring.addGatingSequences(last);
    }

    private Sequence addProcessor(StageGroup group, String role, Sequence before) {
        BatchEventProcessor<Slot> processor = new BatchEventProcessorBuilder().setMaxBatchSize(MAX_BATCH)
                .build(ring, before == null ? ring.newBarrier() : ring.newBarrier(before), new Group(group));
        processor.setExceptionHandler(new LastResort());
        processors.add(processor);
        Thread thread = new Thread(processor, "ringside-" + role);
        thread.setDaemon(true);
        threads.add(thread);
        return processor.getSequence();
    }

    @Override
    public Slot tryClaim(int headroom) {
        if (!ring.hasAvailableCapacity(1 + headroom)) {
            return null;
        }
        try {
            long sequence = ring.tryNext();
            Slot slot = ring.get(sequence);
            slot.sequence = sequence + BASE;
            return slot;
        } catch (InsufficientCapacityException e) {
            return null;
        }
    }

    @Override
    public void publish(Slot slot) {
        ring.publish(slot.sequence - BASE);
    }

    /** Any thread may, one at a time or not. */
    @Override
    public void checkCaller() {
    }

    @Override
    public long depth() {
        long passed = last.get();
        return Math.max(0, ring.getCursor() - passed);
    }

    @Override
    public boolean isDrained() {
        return last.get() >= ring.getCursor();
    }

    @Override
    public boolean isStageThread() {
        Thread caller = Thread.currentThread();
        for (int i = 0; i < threads.size(); i++) {
            if (threads.get(i) == caller) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void start() {
        threads.forEach(Thread::start);
        if (!awaitStarted(System.nanoTime() + TimeUnit.SECONDS.toNanos(START_TIMEOUT_S))) {
            halted = true;
            processors.forEach(BatchEventProcessor::halt);
            throw new IllegalStateException("engine threads started: " + (processors.size() - started.getCount()) + " of "
                    + processors.size() + " within " + START_TIMEOUT_S + " s; look for a machine without free cores");
        }
    }

    /** An interrupt waits, or threads would be left that nobody ends. */
    private boolean awaitStarted(long deadlineNanos) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return started.await(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public String halt(long deadlineNanos) {
        halted = true;
        processors.forEach(BatchEventProcessor::halt);
        StringBuilder left = new StringBuilder();
        for (Thread thread : threads) {
            if (!Farewell.join(thread, deadlineNanos)) {
                left.append(left.length() == 0 ? "" : ", ").append(thread.getName());
            }
        }
        return left.toString();
    }

    /** The stages of one thread, in order. */
    private final class Group implements EventHandler<Slot> {
        private final StageGroup stages;

        Group(StageGroup stages) {
            this.stages = stages;
        }

        @Override
        public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
            if (halted) {
                return;
            }
            stages.onInput(slot);
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }

    /** Nothing should get past the guards; if it does, the engine halts. */
    private final class LastResort implements ExceptionHandler<Slot> {
        @Override
        public void handleEventException(Throwable thrown, long sequence, Slot slot) {
            faults.halt("engine thread at input " + (sequence + BASE), thrown);
        }

        @Override
        public void handleOnStartException(Throwable thrown) {
            faults.halt("engine thread at start", thrown);
        }

        @Override
        public void handleOnShutdownException(Throwable thrown) {
            faults.halt("engine thread at shutdown", thrown);
        }
    }
}
