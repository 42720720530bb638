package io.ringside.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.HdrHistogram.Histogram;

/**
 * An engine as it is often built: a thread per step, an {@link ArrayBlockingQueue} between each two, an object per event. The same work as
 * {@link BareLoop}.
 */
final class QueueEngine implements Subject {
    private static final int CAPACITY = 1_024;
    private static final long MAX_POSITION = 1_000_000;

    private final BlockingQueue<TickMessage> ticks = new ArrayBlockingQueue<>(CAPACITY);
    private final BlockingQueue<SignalMessage> signals = new ArrayBlockingQueue<>(CAPACITY);
    private final BlockingQueue<OrderMessage> orders = new ArrayBlockingQueue<>(CAPACITY);
    private final List<Thread> threads = new ArrayList<>();
    private final Market market = new Market();
    private Histogram samples = Samples.create();
    private long position;
    /** Written by the last step; read by the feeding thread. */
    private volatile long handed;
    private long sent;

    /** A quote. */
    private record TickMessage(long stampNs, long bid, long ask) {
    }

    /** What the strategy wants. */
    private record SignalMessage(TickMessage tick, long change) {
    }

    /** What risk lets pass. */
    private record OrderMessage(SignalMessage signal) {
    }

    QueueEngine() {
        step("strategy", () -> {
            TickMessage tick = ticks.take();
            signals.put(new SignalMessage(tick, position > 0 ? -1 : 1));
        });
        step("risk", () -> {
            SignalMessage signal = signals.take();
            if (Math.abs(position + signal.change) <= MAX_POSITION && signal.tick.bid < signal.tick.ask) {
                orders.put(new OrderMessage(signal));
            }
        });
        step("execution", () -> {
            OrderMessage order = orders.take();
            Samples.record(samples, Stamps.now() - order.signal.tick.stampNs);
            position += order.signal.change;
            handed++;
        });
    }

    /** One take, some work, one put. */
    private interface Step {
        /** Works. */
        void run() throws InterruptedException;
    }

    private void step(String name, Step step) {
        Thread thread = new Thread(() -> {
            try {
                while (true) {
                    step.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "queue-" + name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    @Override
    public void run(int count, Histogram into) {
        samples = into;
        for (int i = 0; i < count; i++) {
            send(Stamps.now());
            settle();
        }
    }

    @Override
    public void into(Histogram histogram) {
        samples = histogram;
    }

    @Override
    public boolean settle() {
        for (int attempt = 0; handed < sent; attempt++) {
            Beat.wait(attempt);
        }
        return true;
    }

    @Override
    public void send(long stampNs) {
        market.next();
        sent++;
        try {
            ticks.put(new TickMessage(stampNs, market.bid(), market.ask()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
