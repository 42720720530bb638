package io.ringside.bench.harness;

import com.lmax.disruptor.BatchEventProcessor;
import com.lmax.disruptor.BatchEventProcessorBuilder;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.EventFactory;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.WaitStrategy;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import org.HdrHistogram.Histogram;

/** One hop over a raw Disruptor with many producers, as the engine's is: what a hand-off to another thread costs by itself. */
final class HopSubject<T> implements Subject {
    private static final int SIZE = 1_024;

    private final Access<T> access;
    private final RingBuffer<T> ring;
    private final BatchEventProcessor<T> processor;
    private final Thread thread;
    private final Market market = new Market();
    private Histogram samples = Samples.create();
    /** Written by the consumer; read by the producer. */
    private volatile long passed = -1;

    /** Writes a quote into an event, and reads its stamp. */
    interface Access<T> {
        /** Writes. */
        void fill(T event, Market market, long stampNs);

        /** Reads. */
        long stampNs(T event);
    }

    /** An event of one cache line. */
    static final class Line {
        private long stampNs;
        private long bid;
        private long bidSize;
        private long ask;
        private long askSize;
    }

    private HopSubject(String name, EventFactory<T> factory, Access<T> access, WaitStrategy waiting) {
        this.access = access;
        this.ring = RingBuffer.createMultiProducer(factory, SIZE, waiting);
        this.processor = new BatchEventProcessorBuilder().build(ring, ring.newBarrier(), (event, sequence, end) -> {
            Samples.record(samples, Stamps.now() - access.stampNs(event));
            passed = sequence;
        });
        ring.addGatingSequences(processor.getSequence());
        this.thread = new Thread(processor, "hop-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A hop of the engine's own slot. */
    static HopSubject<Slot> ofSlots() {
        Instrument instrument = Market.instruments(1).get(0);
        return new HopSubject<>("hop", Slot::new, new Access<>() {
            @Override
            public void fill(Slot event, Market market, long stampNs) {
                TickPart tick = event.tick;
                event.sourceTimeNs = stampNs;
                tick.quote(instrument, stampNs).bid(market.bid(), market.bidSize()).ask(market.ask(), market.askSize());
            }

            @Override
            public long stampNs(Slot event) {
                return event.sourceTimeNs;
            }
        }, new BusySpinWaitStrategy());
    }

    /** A hop of an event of 64 bytes. */
    static HopSubject<Line> ofLines() {
        return new HopSubject<>("hop64", Line::new, new Access<>() {
            @Override
            public void fill(Line event, Market market, long stampNs) {
                event.stampNs = stampNs;
                event.bid = market.bid();
                event.bidSize = market.bidSize();
                event.ask = market.ask();
                event.askSize = market.askSize();
            }

            @Override
            public long stampNs(Line event) {
                return event.stampNs;
            }
        }, new BusySpinWaitStrategy());
    }

    @Override
    public void run(int ticks, Histogram into) {
        samples = into;
        for (int i = 0; i < ticks; i++) {
            send(Stamps.now());
            settle();
        }
    }

    @Override
    public void into(Histogram histogram) {
        samples = histogram;
    }

    @Override
    public void send(long stampNs) {
        market.next();
        long sequence = ring.next();
        access.fill(ring.get(sequence), market, stampNs);
        ring.publish(sequence);
    }

    @Override
    public boolean settle() {
        long last = ring.getCursor();
        for (int attempt = 0; passed < last; attempt++) {
            Beat.wait(attempt);
        }
        return true;
    }

    @Override
    public void close() {
        processor.halt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
