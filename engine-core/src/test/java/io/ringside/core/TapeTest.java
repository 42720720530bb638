package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.feed.PublishResult;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InstrumentBuilder;
import io.ringside.instrument.InvalidInputException;
import io.ringside.journal.Tape;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import io.ringside.venue.SimulatedVenue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The inputs decide everything: a tape played free-running comes to the same in every threading mode and ring. */
class TapeTest {
    private static final int LIVE_TICKS = 20_000;

    @TempDir
    private Path folder;

    private static EngineBuilder scene(long seed) {
        return Desk.builder("A", "B", "C")
                .limits(Desk.loose().toBuilder().maxLong("*", "600").maxShort("*", "400").maxOpenOrders(12).prohibited("C").build())
                .venue(SimulatedVenue.builder().latencyNs(seed % 2 == 0 ? 0 : 3 * Desk.MILLI).feeBps("1.5").build())
                .strategy("first", ModeEqualityTest.gambler(seed), "A", "B").strategy("second", ModeEqualityTest.gambler(~seed));
    }

    private static Engine recorded(long seed) {
        Engine engine = scene(seed).threading(Threading.INLINE).lockStep().record().build().start();
        ModeEqualityTest.drive(engine, new Random(seed));
        engine.close();
        return engine;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shouldComeToTheSameWhenATapeIsPlayedInEveryModeAndRing(long seed) {
        Engine engine = recorded(seed);
        String expected = ModeEqualityTest.text(engine.result());
        System.out.println("seed " + seed + ": " + engine.tape().inputs() + " inputs, digest " + engine.result().digest());
        for (Threading threading : Threading.values()) {
            for (int ring : new int[] {8, 1_024}) {
                RunResult replayed = new Replay(scene(seed).threading(threading).ringSize(ring)).run(engine.tape());
                assertEquals(expected, ModeEqualityTest.text(replayed), () -> threading + " with a ring of " + ring);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Threading.class, names = {"FUSED", "PIPELINED"})
    void shouldComeToTheSameWhenALiveRunIsPlayed(Threading threading) throws Exception {
        Engine engine = scene(4).threading(threading).ringSize(8).limits(Limits.standard())
                .publishTimeout(Desk.PATIENCE).record().build().start();
        Random random = new Random(4);
        for (int i = 1; i <= LIVE_TICKS; i++) {
            long bid = 10_000 + random.nextInt(50);
            Desk.publish(engine, random.nextBoolean() ? "A" : "B", i * Desk.MILLI, bid, bid + 1 + random.nextInt(3));
        }
        Desk.quiet(engine);
        engine.close();
        RunResult replayed = new Replay(scene(4).limits(Limits.standard()).threading(Threading.INLINE)).run(engine.tape());
        System.out.println(threading + ": " + engine.tape().inputs() + " inputs, " + replayed.fills() + " fills");
        assertTrue(replayed.fills() > 100, replayed::toString);
        assertEquals(ModeEqualityTest.text(engine.result()), ModeEqualityTest.text(replayed));
    }

    @ParameterizedTest
    @EnumSource
    void shouldComeToTheSameWhenItsResultIsAskedForBeforeAndAfterTheTape(Threading threading) {
        Engine engine = recorded(5);
        Engine replay = scene(5).threading(threading).replay().build().start();
        assertEquals(0, replay.result().ticks());
        replay.play(engine.tape());
        assertEquals(ModeEqualityTest.text(engine.result()), ModeEqualityTest.text(replay.result()));
        assertEquals("tape played to an engine that has played one, limit 1; build another to play it again",
                assertThrows(IllegalStateException.class, () -> replay.play(engine.tape())).getMessage());
        replay.close();
        assertEquals(ModeEqualityTest.text(engine.result()), ModeEqualityTest.text(replay.result()));
    }

    /** Asked for from within the tape, as far as another thread's questions fall there. */
    @Test
    void shouldComeToTheSameWhenItsResultIsAskedForAllAlongTheTape() throws InterruptedException {
        Engine engine = recorded(8);
        Engine replay = scene(8).replay().build().start();
        ConcurrentLinkedQueue<Long> ticks = new ConcurrentLinkedQueue<>();
        Thread asker = new Thread(() -> {
            while (ticks.isEmpty() || replay.counters().inputs() < engine.tape().inputs()) {
                ticks.add(replay.result().ticks());
            }
        });
        asker.start();
        Desk.until("asked once", () -> !ticks.isEmpty());
        replay.play(engine.tape());
        asker.join(Desk.PATIENCE.toMillis());
        replay.close();
        System.out.println(ticks.size() + " pictures along a tape of " + engine.tape().inputs() + " inputs");
        assertEquals(ticks.stream().sorted().toList(), List.copyOf(ticks));
        assertEquals(ModeEqualityTest.text(engine.result()), ModeEqualityTest.text(replay.result()));
    }

    @Test
    void shouldDifferWhenAStrategyIsAnother() {
        Engine engine = recorded(5);
        RunResult other = new Replay(Desk.builder("A", "B", "C").strategy("first", ModeEqualityTest.gambler(6))).run(engine.tape());
        assertNotEquals(engine.result().digest(), other.digest());
    }

    @Test
    void shouldComeToTheSameWhenTheTapeWentThroughAFile() {
        Engine engine = recorded(3);
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        Tape loaded = Tape.load(file, engine.instruments());
        assertEquals(engine.tape().inputs(), loaded.inputs());
        assertEquals(engine.result().digest(), new Replay(scene(3)).run(loaded).digest());
    }

    /** A few inputs of most kinds. */
    private static Engine brief() {
        Engine engine = scene(2).threading(Threading.INLINE).lockStep().record().build().start();
        Random random = new Random(2);
        for (int i = 1; i <= 12; i++) {
            Desk.publish(engine, "A", i * Desk.SECOND, 10_000 + random.nextInt(9), 10_010);
        }
        engine.controls().pause("op", "pause");
        engine.close();
        return engine;
    }

    @Test
    void shouldRefuseTheFileWhenAnyBitOfItIsAnother() throws IOException {
        Engine engine = brief();
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        byte[] whole = Files.readAllBytes(file);
        System.out.println(whole.length + " bytes");
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= (byte) (1 << i % 8);
            Files.write(file, broken);
            assertTrue(refusal(file, engine).startsWith(file.toString()), "byte " + i);
        }
    }

    @Test
    void shouldNameTheOffsetWhenAFileIsCutOrHasMore() throws IOException {
        Engine engine = brief();
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertTrue(refusal(file, engine).endsWith(": the file ends within what begins here, limit an end mark after the last input;"
                    + " copy the file again"), refusal(file, engine));
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 3));
        assertEquals(file + ":" + whole.length + ": bytes after the end mark, limit none; copy the file again", refusal(file, engine));
    }

    @Test
    void shouldSayWhatIsDamagedWhenAChunkIs() throws IOException {
        Engine engine = recorded(3);
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 4;
        Files.write(file, whole);
        assertTrue(refusal(file, engine).matches(".*run.tape:[0-9]+: damaged: checksum [0-9a-f]+ of what is before or in the chunk here,"
                + " limit [0-9a-f]+ as written; copy the file again"), refusal(file, engine));
    }

    @Test
    void shouldReadEveryChunkWhenATapeIsOfSeveral() {
        Engine engine = Desk.builder("A").threading(Threading.INLINE).lockStep().record().strategy("idle", Probe.idle()).build().start();
        for (int i = 1; i <= 60_000; i++) {
            Desk.publish(engine, "A", i, 10_000, 10_010 + i);
        }
        engine.close();
        Path file = folder.resolve("long.tape");
        engine.tape().save(file);
        assertTrue(file.toFile().length() > 3_000_000, () -> file.toFile().length() + " bytes");
        Tape loaded = Tape.load(file, engine.instruments());
        assertEquals(engine.result().digest(), new Replay(Desk.builder("A").strategy("idle", Probe.idle())).run(loaded).digest());
    }

    @Test
    void shouldRefuseAFileOfAnotherFormatOrOfNone() throws IOException {
        Engine engine = brief();
        Path file = folder.resolve("run.tape");
        Files.writeString(file, "ringside-tape 5 A:2:0:USD:2:1 \n");
        assertEquals(file + ": format 5, limit format 6; record again", refusal(file, engine));
        Files.writeString(file, "timestamp_ns,symbol\n");
        assertEquals(file + ": no tape, limit a file that begins with ringside-tape 6; name a file that a run has recorded",
                refusal(file, engine));
    }

    @Test
    void shouldKeepTheFormerFileWhenANewOneCannotBeWritten() throws IOException {
        Engine engine = brief();
        Path file = folder.resolve("run.tape");
        Files.writeString(file, "old");
        Files.createDirectory(folder.resolve("run.tape.new"));
        Files.writeString(folder.resolve("run.tape.new").resolve("x"), "");
        assertThrows(java.io.UncheckedIOException.class, () -> engine.tape().save(file));
        assertEquals("old", Files.readString(file));
    }

    /** Differences that leave the symbols and decimals as they were. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tick=0.05 | instrument A tick=0.05, limit tick=0.01 as recorded", "lot=10 | instrument A lot=10, limit lot=1 as recorded",
        "min=2 | instrument A min=2, limit min=1 as recorded", "max=50 | instrument A max=50, limit max=",
        "depth=5 | books depth=5, limit depth=0 as recorded", "fx | currency EUR decimals=2, limit no more as recorded",
        "more | instrument B "})
    void shouldNameTheDifferenceWhenTheRunIsNotAsItWas(String change, String said) {
        Engine engine = Desk.builder("A").threading(Threading.INLINE).lockStep().record().strategy("idle", Probe.idle()).build().start();
        engine.close();
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        EngineBuilder other = changed(change).strategy("idle", Probe.idle());
        String refusal = assertThrows(InvalidInputException.class, () -> new Replay(other).run(known -> Tape.load(file, known)))
                .getMessage();
        assertTrue(refusal.contains(said), refusal);
        assertTrue(refusal.endsWith("declare books, currencies, instruments and rates as they were when it was recorded"), refusal);
    }

    private static EngineBuilder changed(String change) {
        EngineBuilder builder = Engine.builder().cash("USD", "1000000").limits(Desk.loose()).venue(SimulatedVenue.builder().build());
        InstrumentBuilder own = Instrument.of("A").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2));
        String[] parts = change.split("=");
        switch (parts[0]) {
            case "tick" -> own.tick(parts[1]);
            case "lot" -> own.lot(parts[1]);
            case "min" -> own.minQuantity(parts[1]);
            case "max" -> own.maxQuantity(parts[1]);
            case "depth" -> builder.depth(Integer.parseInt(parts[1]));
            case "more" -> builder.instrument(own.build()).instrument(Desk.instrument("B"));
            default -> builder.currency(Currency.of("EUR", 2)).fx("EUR/USD", "A");
        }
        return parts[0].equals("more") ? builder : builder.instrument(own.build());
    }

    private static String refusal(Path file, Engine engine) {
        return assertThrows(InvalidInputException.class, () -> Tape.load(file, engine.instruments())).getMessage();
    }

    @Test
    void shouldRefuseTheTapeWhenTheInstrumentsAreOthers() {
        Engine engine = recorded(3);
        assertThrows(InvalidInputException.class,
                () -> new Replay(Desk.builder("A", "B").strategy("first", ModeEqualityTest.gambler(3))).run(engine.tape()));
    }

    @Test
    void shouldRefuseInputsWhenAnEngineReplays() {
        Engine engine = scene(3).replay().build().start();
        assertEquals(PublishResult.CLOSED, Desk.quote(engine, "A", 1, 10, 11));
        assertThrows(IllegalStateException.class, engine::tape);
        engine.close();
        assertThrows(IllegalStateException.class, () -> engine.play(recorded(3).tape()));
    }
}
