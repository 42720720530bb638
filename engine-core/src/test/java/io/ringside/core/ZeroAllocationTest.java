package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.feed.PublishResult;
import io.ringside.feed.Publisher;
import io.ringside.instrument.Instrument;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tick, order, fill, books: no byte in steady state, on no thread. */
class ZeroAllocationTest {
    private static final int WARM = 60_000;
    private static final int MEASURED = 20_000;
    private static final int ROUNDS = 10;
    private static final int ORDER_EVERY = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Thread[] threads = new Thread[64];
    private int threadCount;
    private long now;
    private byte[] sink;
    private final BookDelta delta = new BookDelta();
    private Pump pump = this::quotes;

    /** Publishes so many ticks. */
    private interface Pump {
        void publish(Instrument instrument, Publisher publisher, int ticks);
    }

    @Test
    void shouldAllocateNothingWhenInlineTicksBecomeOrdersAndFills() {
        Engine engine = Desk.builder("A").threading(Threading.INLINE).strategy("turning", turning()).build().start();
        long bytes = least(engine, ZeroAllocationTest::ofCaller);
        long fills = engine.result().fills();
        engine.close();
        System.out.println("INLINE: least bytes of " + ROUNDS + " x " + MEASURED + " ticks " + bytes + ", fills " + fills + " of " + now);
        assertEquals(0, bytes);
        assertTrue(fills * 10 >= now, () -> fills + " fills in " + now + " ticks");
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldCountTheBytesWhenAStrategyAllocatesSixteenPerTick(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).publishTimeout(PATIENCE)
                .strategy("wasteful", Probe.ticks((me, tick) -> sink = new byte[0])).build().start();
        long bytes = least(engine, this::ofAll);
        engine.close();
        System.out.println(threading + ", negative control: " + bytes + " bytes in " + MEASURED + " ticks, " + sink.length);
        assertTrue(bytes >= 16L * MEASURED, () -> "the meter saw " + bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUSED", "PIPELINED"})
    void shouldAllocateNothingOnAnyThreadWhenLiveTicksBecomeOrdersAndFills(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).publishTimeout(PATIENCE).orderCapacity(1 << 14)
                .strategy("turning", turning()).build().start();
        long bytes = least(engine, this::ofAll);
        long fills = engine.result().fills();
        Desk.closeInTime(engine);
        System.out.println(threading + ": least bytes of " + ROUNDS + " x " + MEASURED + " ticks on publisher and ringside threads "
                + bytes + ", fills " + fills + " of " + now);
        assertEquals(0, bytes);
        assertTrue(fills * 10 >= now, () -> fills + " fills in " + now + " ticks");
    }

    /** A quote, then a message of three levels, one of them come and gone; a strategy in the ring and one apart look at each book. */
    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldAllocateNothingOnAnyThreadWhenBooksBecomeOrdersAndFills(Threading threading) {
        pump = this::books;
        Engine engine = Desk.builder("A").threading(threading).publishTimeout(PATIENCE).orderCapacity(1 << 14).depth(64)
                .strategy("turning", Probe.idle().books((me, book) -> turn(me, book.instrument(), book.lastUpdateId())))
                .isolated("apart", Probe.idle().books((me, book) -> turn(me, book.instrument(), book.lastUpdateId())))
                .build().start();
        long bytes = least(engine, this::ofAll);
        long fills = engine.result().fills();
        Desk.closeInTime(engine);
        System.out.println(threading + ": least bytes of " + ROUNDS + " x " + MEASURED + " quotes and books " + bytes + ", fills " + fills
                + " of " + now);
        assertEquals(0, bytes);
        assertTrue(fills * 10 >= now, () -> fills + " fills in " + now + " books");
    }

    /** Stops that trigger, orders that expire, post-only ones refused and replaced, exits that only reduce. */
    @ParameterizedTest
    @ValueSource(strings = {"FUSED", "PIPELINED"})
    void shouldAllocateNothingOnAnyThreadWhenOrdersAreOfEveryKind(Threading threading) {
        Engine engine = Desk.builder("A").threading(threading).publishTimeout(PATIENCE).orderCapacity(1 << 14)
                .strategy("every kind", Probe.ticks((me, tick) -> kinds(me, tick.instrument(), tick.timestampNs()))).build().start();
        long bytes = least(engine, this::ofAll);
        long fills = engine.result().fills();
        String denied = engine.result().denied().toString();
        Desk.closeInTime(engine);
        System.out.println(threading + ": least bytes of " + ROUNDS + " x " + MEASURED + " ticks with orders of every kind " + bytes
                + ", fills " + fills + " of " + now + ", denied " + denied);
        assertEquals(0, bytes);
        assertTrue(fills * 20 >= now, () -> fills + " fills in " + now + " ticks");
    }

    private static void kinds(Probe me, Instrument instrument, long number) {
        switch ((int) (number % 40)) {
            case 0 -> me.ticket(instrument, Side.BUY, 2).stop(10_002).send();
            case 5 -> me.ticket(instrument, Side.SELL, 1).stop(10_004).limit(9_990).timeInForce(TimeInForce.DAY).reduceOnly().send();
            case 10 -> me.ticket(instrument, Side.BUY, 1).limit(9_000).goodTill(number + 7).postOnly().send();
            case 15 -> me.ticket(instrument, Side.SELL, 1).stop(9_000).send();
            case 20, 25 -> amendFirst(me, number);
            case 30 -> me.ticket(instrument, Side.BUY, 3).limit(10_003).timeInForce(TimeInForce.FOK).send();
            case 35 -> me.aim(instrument, 0);
            case 39 -> me.withdrawAll();
            default -> { }
        }
    }

    private static void amendFirst(Probe me, long number) {
        if (me.working() > 0) {
            me.amend(me.workingId(0), 2, 8_900 + number % 10);
        }
    }

    private static void turn(Probe me, Instrument instrument, long number) {
        if (number % ORDER_EVERY == 0) {
            me.trade(instrument, number % (2 * ORDER_EVERY) == 0 ? Side.BUY : Side.SELL, 1);
        }
    }

    private void books(Instrument instrument, Publisher publisher, int ticks) {
        for (int i = 0; i < ticks; i++) {
            quotes(instrument, publisher, 1);
            delta.message(instrument, now, now, now);
            boolean taken = publisher.book(delta.level(Side.BUY, 10_000 - now % 97, 1 + now % 5, false)) == PublishResult.OK
                    & publisher.book(delta.level(Side.SELL, 10_003 + now % 89, 1 + now % 5, false)) == PublishResult.OK
                    & publisher.book(delta.level(Side.BUY, 10_000 - now * 31 % 97, now % 2, true)) == PublishResult.OK;
            if (!taken) {
                throw new AssertionError("not taken at " + now);
            }
        }
    }

    private static Probe turning() {
        return Probe.ticks((me, tick) -> {
            if (tick.timestampNs() % ORDER_EVERY == 0) {
                me.trade(tick.instrument(), tick.timestampNs() % (2 * ORDER_EVERY) == 0 ? Side.BUY : Side.SELL, 1);
            }
        });
    }

    /** The least of several rounds: what the compiler does once in one of them is not steady state. */
    private long least(Engine engine, LongSupplier meter) {
        Publisher publisher = engine.publisher();
        pump(engine, publisher, WARM);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = meter.getAsLong();
            pump(engine, publisher, MEASURED);
            least = Math.min(least, meter.getAsLong() - before);
        }
        return least;
    }

    private void quotes(Instrument instrument, Publisher publisher, int ticks) {
        for (int i = 0; i < ticks; i++) {
            now++;
            if (publisher.quote(instrument, now, 10_000 + now % 3, 100 + now % 5, 10_003, 100 + now % 7) != PublishResult.OK) {
                throw new AssertionError("not taken at " + now);
            }
        }
    }

    private void pump(Engine engine, Publisher publisher, int ticks) {
        pump.publish(engine.instrument("A"), publisher, ticks);
        if (!engine.awaitQuiet(PATIENCE)) {
            throw new AssertionError("busy at " + now);
        }
    }

    private static long ofCaller() {
        return BEAN.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** Later Java versions allocate when threads are enumerated, so that is done once, before the first look. */
    private long ofAll() {
        if (threadCount == 0) {
            threadCount = Thread.enumerate(threads);
        }
        long sum = 0;
        for (int i = 0; i < threadCount; i++) {
            if (threads[i].getName().startsWith("ringside-")) {
                sum += BEAN.getThreadAllocatedBytes(threads[i].getId());
            }
        }
        return sum + ofCaller();
    }
}
