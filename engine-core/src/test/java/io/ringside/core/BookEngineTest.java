package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Paper;
import io.ringside.backtest.Replay;
import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.Side;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.position.BookState;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Books on their way through an engine: equal in every mode, on the tape, apart from the ring, refused where there are none. */
class BookEngineTest {
    private static final int LEVELS = 16;
    private static final int MESSAGES = 6_000;

    @TempDir
    private Path folder;

    private static EngineBuilder scene() {
        return Desk.builder("A", "B").limits(Desk.loose().toBuilder().drawdownBps(10_000).maxLong("*", "300").maxShort("*", "300").build())
                .depth(LEVELS).strategy("leaning", leaning()).isolated("apart", leaning(), "A");
    }

    /** Trades with the heavier side, and rests an order at its second level. */
    private static Probe leaning() {
        return Probe.idle().books((me, book) -> {
            if (book.state() == BookState.GAPPED || book.bidLevels() < 2 || book.askLevels() < 2) {
                return;
            }
            long lean = book.bidSizeUnits(0) + book.bidSizeUnits(1) - book.askSizeUnits(0) - book.askSizeUnits(1);
            if (lean % 5 == 0) {
                me.trade(book.instrument(), Side.of(lean >= 0 ? 1 : -1), 1 + Math.abs(lean) % 7);
            } else if (me.working() < 3 && lean % 3 == 0) {
                me.rest(book.instrument(), Side.BUY, 1 + book.gaps() % 5, book.bidUnits(1));
            }
        });
    }

    private static void drive(Engine engine, Random random, BookPress... presses) {
        long ns = 0;
        for (int i = 0; i < MESSAGES; i++) {
            ns += 1 + random.nextInt(1_000_000);
            if (random.nextInt(3) == 0) {
                long bid = 9_990 + random.nextInt(10);
                Desk.publish(engine, random.nextBoolean() ? "A" : "B", ns, bid, bid + 1 + random.nextInt(9));
            } else {
                presses[random.nextInt(presses.length)].message(ns);
            }
        }
    }

    private static void drive(Engine engine, long seed) {
        Random random = new Random(seed);
        drive(engine, random, press(engine, "A", random), press(engine, "B", random));
    }

    private static BookPress press(Engine engine, String symbol, Random random) {
        return new BookPress(engine.instrument(symbol), random, delta -> assertEquals(PublishResult.OK, engine.publisher().book(delta)));
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldComeToTheSameInEveryModeAndRingWhenTheTapeIsPlayed(Threading threading) {
        Engine engine = scene().threading(threading).publishTimeout(Desk.PATIENCE).limits(Limits.standard()).record().build().start();
        drive(engine, 5);
        Desk.quiet(engine);
        engine.close();
        RunResult run = engine.result();
        long levels = engine.counters().inputs(InputKind.BOOK);
        System.out.println(threading + ": " + engine.tape().inputs() + " inputs, levels " + levels + ", " + run.fills() + " fills");
        engine.tape().save(folder.resolve("tape"));
        for (Threading mode : Threading.values()) {
            for (int ring : new int[] {8, 1_024}) {
                RunResult again = new Replay(scene().limits(Limits.standard()).threading(mode).ringSize(ring))
                        .run(known -> io.ringside.journal.Tape.load(folder.resolve("tape"), known));
                assertEquals(ModeEqualityTest.text(run), ModeEqualityTest.text(again), mode + " with a ring of " + ring);
            }
        }
        assertTrue(levels > 10_000 && run.fills() > 100, run::toString);
    }

    @Test
    void shouldComeToTheSameInEveryModeWhenInLockStep() {
        List<String> results = new ArrayList<>();
        for (Threading threading : Threading.values()) {
            Engine engine = scene().threading(threading).lockStep().build().start();
            drive(engine, 9);
            engine.close();
            results.add(ModeEqualityTest.text(engine.result()));
        }
        assertEquals(1, results.stream().distinct().count(), results::toString);
    }

    @Test
    void shouldDecideTheSameAsWithoutBooksWhenNoStrategyLooksAtThem() {
        String[] digests = new String[2];
        for (int depth = 0; depth < 2; depth++) {
            int levels = depth;
            Engine engine = Desk.builder("A", "B", "C").threading(Threading.INLINE).depth(levels)
                    .strategy("first", ModeEqualityTest.gambler(3)).build().start();
            Random random = new Random(3);
            BookPress press = new BookPress(engine.instrument("A"), new Random(4), delta -> {
                if (levels > 0) {
                    engine.step(delta);
                }
            });
            for (int i = 1; i < 5_000; i++) {
                long bid = 10_000 + random.nextInt(50);
                Desk.publish(engine, random.nextBoolean() ? "A" : "B", i * Desk.MILLI, bid, bid + 1 + random.nextInt(3));
                press.message(i * Desk.MILLI);
            }
            engine.close();
            digests[depth] = ModeEqualityTest.text(engine.result());
        }
        assertEquals(digests[0], digests[1]);
    }

    @ParameterizedTest
    @EnumSource(Overload.class)
    void shouldLoseNoLevelWhenTheRingIsFull(Overload policy) {
        AtomicLong books = new AtomicLong();
        AtomicLong gaps = new AtomicLong();
        Engine engine = Desk.builder("A").threading(Threading.PIPELINED).ringSize(8).overload(policy).publishTimeout(Desk.PATIENCE)
                .limits(Limits.standard()).depth(LEVELS).strategy("counting", Probe.idle().books((me, book) -> {
                    books.incrementAndGet();
                    gaps.set(book.gaps());
                })).build().start();
        BookDelta delta = new BookDelta();
        Instrument a = engine.instrument("A");
        for (int i = 1; i <= 5_000; i++) {
            delta.message(a, i, i, i);
            assertEquals(PublishResult.OK, engine.publisher().book(delta.level(Side.BUY, 1 + i % 40, i, false)));
            engine.publisher().quote(a, i, 100, 1, 101, 1);
            assertEquals(PublishResult.OK, engine.publisher().book(delta.message(a, i, i, i).level(Side.SELL, 50 + i % 40, i, true)));
        }
        Desk.quiet(engine);
        engine.close();
        assertEquals("5000 0 10000", books + " " + gaps + " " + engine.counters().inputs(InputKind.BOOK));
    }

    /** It sees the newest book, whole, and every book counts as seen or conflated. */
    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldSeeTheNewestBookWhenAStrategyApartIsSlow(Threading threading) {
        CountDownLatch released = new CountDownLatch(1);
        AtomicLong seen = new AtomicLong();
        ConcurrentLinkedQueue<String> torn = new ConcurrentLinkedQueue<>();
        AtomicLong last = new AtomicLong();
        Engine engine = Desk.builder("A", "B").threading(threading).publishTimeout(Desk.PATIENCE).limits(Limits.standard()).depth(LEVELS)
                .isolatedInbox(16).watchdog(Duration.ofMinutes(1))
                .isolated("slow", Probe.idle().books((me, book) -> {
                    if (seen.incrementAndGet() == 1) {
                        Gate.pass(released);
                    }
                    last.set(book.lastUpdateId());
                    for (int i = 0; i < book.bidLevels(); i++) {
                        if (book.bidSizeUnits(i) != book.lastUpdateId() || book.bidLevels() != LEVELS) {
                            torn.add(book.toString());
                        }
                    }
                })).build().start();
        BookDelta delta = new BookDelta();
        int messages = 4_000;
        for (int i = 1; i <= messages; i++) {
            delta.message(engine.instrument(i % 2 == 0 ? "A" : "B"), i, i, i);
            for (int level = 1; level <= LEVELS; level++) {
                assertEquals(PublishResult.OK, engine.publisher().book(delta.level(Side.BUY, level, i, level == LEVELS)));
            }
            if (i == messages / 2) {
                released.countDown();
            }
        }
        Desk.quiet(engine);
        engine.close();
        System.out.println(threading + ": " + messages + " books, saw " + seen + ", " + engine.counters());
        assertEquals(List.of(), List.copyOf(torn));
        assertEquals(messages, seen.get() + engine.counters().conflated());
        assertTrue(last.get() >= messages - 1 && engine.counters().conflated() > 100, () -> last + " " + engine.counters());
    }

    @Test
    void shouldRefuseWhenTheEngineKeepsNoBooksOrALevelCannotBe() {
        Engine shallow = Desk.builder("A").threading(Threading.INLINE).strategy("idle", Probe.idle()).build().start();
        Engine engine = Desk.builder("A").threading(Threading.INLINE).strategy("idle", Probe.idle()).depth(1).build().start();
        BookDelta good = new BookDelta().message(engine.instrument("A"), 1, 5, 6).level(Side.BUY, 10, 0, true);
        assertEquals("book of A: depth 0 levels, limit at least 1; build the engine with depth(levels)", refusal(shallow, good));
        BookDelta bad = new BookDelta();
        bad.copyFrom(good);
        String level = ", limit an action, and for a level a side, price 1 to 100000000, size 0 or more; check the feed";
        assertEquals("book of A: updates 7 to 6, limit 0 or more, the first at most the last; check the feed",
                refusal(engine, bad.message(engine.instrument("A"), 1, 7, 6)));
        assertEquals("book of A: updates -1 to 6, limit 0 or more, the first at most the last; check the feed",
                refusal(engine, bad.message(engine.instrument("A"), 1, -1, 6)));
        bad.message(engine.instrument("A"), 1, 5, 6);
        assertEquals("book of A: LEVEL BUY price 0 size 1 in units" + level, refusal(engine, bad.level(Side.BUY, 0, 1, true)));
        assertEquals("book of A: LEVEL SELL price 100000001 size 1 in units" + level,
                refusal(engine, bad.level(Side.SELL, 100_000_001, 1, true)));
        assertEquals("book of A: LEVEL BUY price 9 size -1 in units" + level, refusal(engine, bad.level(Side.BUY, 9, -1, true)));
        assertEquals("book of A: LEVEL null price 9 size 1 in units" + level, refusal(engine, bad.level(null, 9, 1, true)));
        assertEquals(PublishResult.OK, engine.publisher().book(good));
        shallow.close();
        engine.close();
        assertEquals(PublishResult.CLOSED, engine.publisher().book(good));
        assertThrows(IllegalStateException.class, () -> engine.step(good));
        assertEquals(1, engine.counters().inputs(InputKind.BOOK));
    }

    private static String refusal(Engine engine, BookDelta delta) {
        return assertThrows(InvalidInputException.class, () -> engine.publisher().book(delta)).getMessage();
    }

    @Test
    void shouldRefuseTheDepthWhenItIsOutOfRange() {
        for (int depth : new int[] {-1, EngineBuilder.MAX_DEPTH + 1}) {
            EngineBuilder builder = Desk.builder("A").strategy("idle", Probe.idle()).depth(depth);
            assertEquals("depth: value " + depth + ", limit 0 to 65536; state a value in that range",
                    assertThrows(InvalidInputException.class, builder::build).getMessage());
        }
        Desk.builder("A").strategy("idle", Probe.idle()).limits(Limits.standard()).depth(EngineBuilder.MAX_DEPTH).build().close();
    }

    @Test
    void shouldFeedBooksOnPaperWhenTheFileHasThem() throws IOException {
        Path file = folder.resolve("a.raw");
        Files.write(file, Stream.of("1 {\"lastUpdateId\":4,\"bids\":[[\"1\",\"2\"]],\"asks\":[]}",
                "2 {\"stream\":\"a@bookTicker\",\"data\":{\"u\":4,\"s\":\"A\",\"b\":\"1\",\"B\":\"2\",\"a\":\"3\",\"A\":\"1\"}}",
                "3 {\"stream\":\"a@depth\",\"data\":{\"s\":\"A\",\"U\":5,\"u\":5,\"b\":[[\"1\",\"7\"]],\"a\":[]}}").toList());
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        Probe reading = Probe.ticks((me, tick) -> seen.add(tick.toString())).books((me, book) -> seen.add(book.toString()));
        new Paper(Desk.builder("A").depth(LEVELS).limits(Limits.standard()).strategy("reading", reading)).speed(Paper.MAX_SPEED)
                .run(known -> FileFeeds.open(file.toString(), FeedFormat.AUTO, null, known));
        assertEquals(List.of("A bids 1 best 2 at 1, asks 0 best -, IN_SYNC", "A bid 1 ask 3",
                "A bids 1 best 7 at 1, asks 0 best -, IN_SYNC"),
                List.copyOf(seen));
    }
}
