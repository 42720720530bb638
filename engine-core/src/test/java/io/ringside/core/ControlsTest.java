package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.ControlResult;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.InvalidInputException;
import io.ringside.journal.Tape;
import io.ringside.report.RunResult;
import io.ringside.risk.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Operators' commands: inputs like any other, on the tape, decided again by a replay. */
class ControlsTest {
    private final CountDownLatch released = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> killed = new ConcurrentLinkedQueue<>();
    private long ns = Desk.SECOND;

    @TempDir
    private Path folder;

    @AfterEach
    void release() {
        released.countDown();
        Desk.until("threads ended", () -> Desk.ringsideThreads().isEmpty());
    }

    private static Probe buyer() {
        return Probe.ticks((me, tick) -> me.trade(tick.instrument(), Side.BUY, 1));
    }

    private EngineBuilder desk(Threading threading) {
        return Desk.builder("A").threading(threading).strategy("buyer", buyer()).strategy("second", buyer()).record()
                .engineListener(new EngineListener() {
                    @Override
                    public void onKilled(String who, String reason) {
                        killed.add(who + ": " + reason);
                    }
                });
    }

    /** One quote, and how many orders were approved on it. */
    private long approvedOnTick(Engine engine) {
        long before = engine.counters().verdicts(RiskCode.APPROVED);
        ns += Desk.SECOND;
        Desk.publish(engine, "A", ns, 10_000, 10_001);
        Desk.quiet(engine);
        return engine.counters().verdicts(RiskCode.APPROVED) - before;
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldObeyEachCommandAndDecideTheSameAgain(Threading threading) {
        Engine engine = desk(threading).build().start();
        Controls controls = engine.controls();
        List<Object> course = new ArrayList<>(List.of(approvedOnTick(engine)));
        controls.pause("ann", "lunch");
        course.add(approvedOnTick(engine));
        controls.resume("ann", "back");
        controls.pause("second", "ann", "looks odd");
        course.add(approvedOnTick(engine));
        controls.resume("second", "ann", "fine");
        controls.limits(Desk.loose().toBuilder().maxLong("*", "6").build(), "bob", "small book");
        course.add(approvedOnTick(engine));
        controls.limitsUntil(ns + 2 * Desk.SECOND, Desk.loose(), "bob", "one second");
        course.add(approvedOnTick(engine));
        course.add(approvedOnTick(engine));
        controls.kill("cid", "enough");
        course.add(approvedOnTick(engine));
        course.add(controls.rearm(1, "cid", "too early"));
        ns += 60 * Desk.SECOND;
        course.add(approvedOnTick(engine));
        course.add(controls.rearm(2, "cid", "wrong epoch"));
        course.add(controls.rearm(engine.counters().riskEpoch(), "cid", "checked"));
        controls.limits(Desk.loose(), "bob", "as before");
        course.add(approvedOnTick(engine));
        Desk.closeInTime(engine);
        assertEquals(List.of(2L, 0L, 1L, 2L, 2L, 0L, 0L, ControlResult.COOLING_DOWN, 0L, ControlResult.WRONG_EPOCH, ControlResult.APPLIED,
                2L), course);
        assertEquals(List.of(RiskCode.KILL, RiskCode.REARM), engine.result().trips().stream().map(RunResult.Trip::code).toList());
        assertEquals(List.of("cid: enough"), List.copyOf(killed));
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(desk(mode)).run(engine.tape()).digest());
        }
        System.out.println(threading + ": " + course + ", " + engine.counters());
    }

    @Test
    void shouldKeepCommandsWithOperatorAndReasonWhenTheTapeGoesThroughAFile() throws IOException {
        Engine engine = desk(Threading.INLINE).build().start();
        engine.controls().limits(Desk.loose().toBuilder().maxLong("*", "6").build(), "bob", "kleines Büchlein");
        approvedOnTick(engine);
        engine.close();
        Path file = folder.resolve("controls.tape");
        engine.tape().save(file);
        String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("bob") && text.contains("instrument.*.max-long=6"), "the operator and the limits are on the tape");
        assertEquals(engine.result().digest(), new Replay(desk(Threading.FUSED)).run(Tape.load(file, engine.instruments())).digest());
    }

    @Test
    void shouldRefuseWhatCannotBeAndChangeNothing() {
        Engine engine = desk(Threading.FUSED).limits(Limits.standard()).build();
        assertEquals("command to an engine that is BUILT, limit RUNNING; start() before, close() after",
                assertThrows(IllegalStateException.class, () -> engine.controls().pause("ann", "x")).getMessage());
        engine.start();
        Controls controls = engine.controls();
        assertEquals("operator: text ' ', limit 1 to 64 characters; say who commands and why", refusal(() -> controls.pause(" ", "x")));
        assertEquals("strategy third: not in this engine, limit buyer, second; name one of these",
                refusal(() -> controls.pause("third", "ann", "x")));
        assertEquals("limits: unstated account.max-trade-value-bps, limit a live engine states every limit; state it, with none to switch"
                + " it off, or begin with Limits.standard()", refusal(() -> controls.limits(Limits.builder().build(), "bob", "x")));
        assertEquals("limits: max-open-orders=201, limit up to 200, for which the run has room; start the engine with the larger limit",
                refusal(() -> controls.limits(Limits.standard().toBuilder().maxOpenOrders(201).build(), "bob", "x")));
        assertEquals(RiskState.NORMAL, engine.counters().riskState());
        engine.close();
    }

    private static String refusal(Runnable action) {
        return assertThrows(InvalidInputException.class, action::run).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"FUSED", "PIPELINED"})
    void shouldKeepBackOpeningsAndCancelAtTheVenueWhenKilledWhileTheRingStandsStill(Threading threading) throws Exception {
        StreetVenue venue = StreetVenue.mute();
        CountDownLatch inside = new CountDownLatch(1);
        Engine engine = Desk.builder("A").threading(threading).venue(venue).watchdog(Duration.ofMinutes(1))
                .strategy("slow", Probe.ticks((me, tick) -> {
                    inside.countDown();
                    Gate.pass(released);
                    me.trade(tick.instrument(), Side.BUY, 1);
                })).build().start();
        Desk.publish(engine, "A", 1, 10_000, 10_001);
        inside.await();
        engine.controls().kill("cid", "now");
        assertEquals(1, venue.massCancels());
        released.countDown();
        Desk.quiet(engine);
        assertEquals(List.of(), venue.sent());
        assertEquals("1 approved, 1 suppressed, HALTED", engine.counters().verdicts(RiskCode.APPROVED) + " approved, "
                + engine.counters().suppressed() + " suppressed, " + engine.counters().riskState());
        engine.close();
    }

    @Test
    void shouldKillWhenTheFileAppears() throws IOException {
        Path file = folder.resolve("kill");
        Engine engine = desk(Threading.FUSED).killFile(file).build().start();
        assertEquals(2, approvedOnTick(engine));
        long begun = System.nanoTime();
        Files.createFile(file);
        Desk.until("halted", () -> engine.counters().riskState() == RiskState.HALTED);
        System.out.println("halted " + (System.nanoTime() - begun) / Desk.MILLI + " ms after the file appeared");
        assertEquals(0, approvedOnTick(engine));
        assertEquals(List.of("kill file: " + file + " exists"), List.copyOf(killed));
        engine.close();
        assertEquals("killFile: file " + file + " exists, limit a path where nothing is; remove the file when what it was for is over",
                refusal(() -> desk(Threading.FUSED).killFile(file).build()));
    }

    @Test
    void shouldKillAgainWhenTheFileAppearsAgainAfterARearm() throws IOException {
        Path file = folder.resolve("kill");
        Engine engine = desk(Threading.FUSED).killFile(file).build().start();
        approvedOnTick(engine);
        Files.createFile(file);
        Desk.until("halted", () -> engine.counters().riskState() == RiskState.HALTED);
        ns += 60 * Desk.SECOND;
        approvedOnTick(engine);
        assertEquals("rearm: kill file " + file + " exists, limit none; remove it when what it was for is over, then re-arm",
                refusal(() -> engine.controls().rearm(engine.counters().riskEpoch(), "ann", "over")));
        Files.delete(file);
        assertEquals(ControlResult.APPLIED, engine.controls().rearm(engine.counters().riskEpoch(), "ann", "over"));
        assertEquals(2, approvedOnTick(engine));
        Desk.until("the watchdog has seen it gone, then killed again", () -> {
            try {
                Files.deleteIfExists(file);
                Files.createFile(file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return engine.counters().riskState() == RiskState.HALTED;
        });
        engine.close();
        assertEquals(List.of("kill file: " + file + " exists", "kill file: " + file + " exists"), List.copyOf(killed));
    }
}
