package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.feed.PublishResult;
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

    @Test
    void shouldNameTheOffsetWhenAFileIsDamagedOrCut() throws IOException {
        Engine engine = recorded(3);
        Path file = folder.resolve("run.tape");
        engine.tape().save(file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
        assertTrue(refusal(file, engine).contains("ends within input " + engine.tape().inputs()), refusal(file, engine));
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 3));
        assertEquals(file + ":" + whole.length + ": 3 bytes after the last input, limit 0; copy the file again", refusal(file, engine));
        byte[] broken = whole.clone();
        int first = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1 + Long.BYTES;
        broken[first] = 99;
        Files.write(file, broken);
        assertEquals(file + ":" + first + ": damaged: constant 99, limit 6, limit what a tape holds; copy the file again",
                refusal(file, engine));
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
