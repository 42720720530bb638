package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.ControlResult;
import io.ringside.events.InputKind;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.report.RunResult;
import io.ringside.risk.RiskSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills with a scope, halted positions closed, liquidation by itself, restarts: through the whole engine, and decided again the same. */
class OperatorTest {
    @TempDir
    private Path folder;

    /** Buys so many once, and lets one more rest at every tick. */
    private static Probe holder(long units) {
        return Probe.ticks((me, tick) -> {
            if (units > 0 && me.held(tick.instrument()).isFlat() && me.working() == 0) {
                me.trade(tick.instrument(), Side.BUY, units);
            } else {
                me.rest(tick.instrument(), Side.BUY, 1, 5_000);
            }
        });
    }

    private static EngineBuilder desk(Threading threading) {
        return Desk.builder("A", "B").threading(threading).strategy("one", holder(30)).strategy("two", holder(12)).record();
    }

    private static long tick(Engine engine, String symbol, long second, long price) {
        Desk.publish(engine, symbol, second * Desk.SECOND, price, price);
        Desk.quiet(engine);
        return engine.counters().openOrders();
    }

    private static void checkReplays(Engine engine, java.util.function.Function<Threading, EngineBuilder> desk) {
        for (Threading mode : Threading.values()) {
            assertEquals(engine.result().digest(), new Replay(desk.apply(mode)).run(engine.tape()).digest(), mode::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldHaltOneStrategyOrInstrumentAndLeaveTheOthersWhenItIsKilled(Threading threading) {
        Engine engine = desk(threading).build().start();
        Instrument b = engine.instrument("B");
        List<Object> course = new ArrayList<>(List.of(tick(engine, "A", 1, 10_000), tick(engine, "A", 2, 10_000)));
        engine.controls().kill("one", "ann", "its model is off");
        Desk.quiet(engine);
        course.add(engine.counters().openOrders());
        course.add(tick(engine, "A", 3, 10_000));
        course.add(tick(engine, "B", 4, 10_000));
        course.add(tick(engine, "B", 5, 10_000));
        engine.controls().kill(b, "ann", "its prices are off");
        Desk.quiet(engine);
        course.add(engine.counters().openOrders());
        course.add(tick(engine, "B", 6, 10_000));
        course.add(tick(engine, "A", 7, 10_000));
        course.add(engine.counters().riskState());
        course.add(engine.controls().riskReport().restrictions().toString());
        engine.controls().kill("ann", "enough");
        Desk.quiet(engine);
        course.add(engine.counters().riskState());
        Desk.closeInTime(engine);
        assertEquals(List.of(0L, 2L, 1L, 2L, 3L, 4L, 2L, 2L, 3L, RiskState.NORMAL,
                "[Restriction[scope=B, state=HALTED, cause=KILL, epoch=1], Restriction[scope=one, state=HALTED, cause=KILL, epoch=1]]",
                RiskState.HALTED), course);
        checkReplays(engine, OperatorTest::desk);
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldCloseWhatIsHeldInEachStrategysNameWhenTheOperatorNamesThePosition(Threading threading) {
        Engine engine = desk(threading).build().start();
        Controls controls = engine.controls();
        Instrument a = engine.instrument("A");
        tick(engine, "A", 1, 10_000);
        tick(engine, "A", 2, 10_000);
        controls.kill("ann", "halt");
        Desk.quiet(engine);
        List<Object> course = new ArrayList<>(List.of(controls.flatten(a, 41, "ann", "as the venue says"), engine.result().fills()));
        course.add(controls.flatten(a, 42, "ann", "as the venue says"));
        Desk.quiet(engine);
        RunResult result = engine.result();
        course.add(result.fills());
        course.add(result.positions().toString());
        course.add(controls.flatten(a, 42, "ann", "again"));
        course.add(result.state());
        Desk.closeInTime(engine);
        assertEquals(List.of(ControlResult.WRONG_POSITION, 2L, ControlResult.APPLIED, 4L, "{A=0, B=0}", ControlResult.WRONG_POSITION,
                RiskState.HALTED), course);
        checkReplays(engine, OperatorTest::desk);
    }

    private static EngineBuilder liquidating(Threading threading) {
        return Desk.builder("A", "B").threading(threading).strategy("one", holder(3_000)).strategy("two", holder(2_000)).record()
                .autoFlatten();
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldCloseAllByItselfWhenTheAccountTripsAndThatIsChosen(Threading threading) {
        Engine engine = liquidating(threading).build().start();
        tick(engine, "A", 1, 10_000);
        tick(engine, "B", 2, 10_000);
        tick(engine, "A", 3, 9_800);
        assertEquals(RiskState.NORMAL, engine.counters().riskState());
        assertEquals(0, tick(engine, "A", 4, 8_000));
        RunResult result = engine.result();
        Desk.closeInTime(engine);
        assertEquals(List.of(RiskState.LIQUIDATION_ONLY, "{A=0, B=0}", 8L),
                List.of(result.state(), result.positions().toString(), result.fills()));
        checkReplays(engine, OperatorTest::liquidating);
    }

    @Test
    void shouldTryAgainAfterASecondWhenTheVenueHadNothingToTake() {
        Engine engine = liquidating(Threading.INLINE).build().start();
        tick(engine, "A", 1, 10_000);
        Instrument a = engine.instrument("A");
        engine.publisher().quote(a, 2 * Desk.SECOND, 8_000, 1_000, 8_001, 1_000);
        List<String> held = new ArrayList<>(List.of(engine.result().positions().get("A")));
        for (long millis : new long[] {2_900, 3_000, 4_000, 5_000}) {
            engine.publisher().quote(a, millis * Desk.MILLI, 8_000, 1_500 + millis, 8_001, 1_000);
            held.add(engine.result().positions().get("A"));
        }
        Desk.closeInTime(engine);
        assertEquals(List.of("4000", "4000", "0", "0", "0"), held);
    }

    @Test
    void shouldLeavePositionsAloneWhenTheAccountTripsAndNothingWasChosen() {
        Engine engine = Desk.builder("A").threading(Threading.INLINE).strategy("one", holder(5_000)).build().start();
        tick(engine, "A", 1, 10_000);
        tick(engine, "A", 2, 8_000);
        assertEquals("{A=5000}", engine.result().positions().toString());
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".venue", ".strategy.one", ".instrument.A"})
    void shouldKillWhatTheFileNames(String suffix) throws IOException {
        Path file = folder.resolve("kill");
        Files.createFile(folder.resolve("kill.strategy.nobody"));
        Files.createFile(folder.resolve("killer"));
        Engine engine = desk(Threading.FUSED).killFile(file).build().start();
        tick(engine, "A", 1, 10_000);
        assertEquals(2, tick(engine, "A", 2, 10_000));
        Files.createFile(folder.resolve("kill" + suffix));
        long left = suffix.contains("strategy") ? 1 : 0;
        Desk.until("orders cancelled", () -> engine.counters().openOrders() == left);
        Desk.quiet(engine);
        RiskState state = suffix.isEmpty() || suffix.equals(".venue") ? RiskState.HALTED : RiskState.NORMAL;
        assertEquals(state, engine.counters().riskState());
        Desk.closeInTime(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {".venue", ".strategy.one", ".instrument.A"})
    void shouldLetNobodyTradeAgainWhileTheFileThatKilledIsThere(String suffix) throws IOException {
        Path file = folder.resolve("kill");
        Path left = folder.resolve("kill" + suffix);
        Engine engine = desk(Threading.FUSED).killFile(file).build().start();
        tick(engine, "A", 1, 10_000);
        Files.createFile(left);
        Desk.until("killed", () -> engine.counters().inputs(InputKind.CONTROL) >= 2);
        tick(engine, "A", 120, 10_000);
        Runnable free = () -> free(engine, suffix);
        String command = suffix.equals(".venue") ? "rearm" : "free";
        String message = assertThrows(InvalidInputException.class, free::run).getMessage();
        assertTrue(message.startsWith(command + ": kill file " + left + " exists, limit none"), message);
        Files.createFile(folder.resolve("kill.strategy.two"));
        Files.delete(left);
        free.run();
        Desk.closeInTime(engine);
    }

    private static ControlResult free(Engine engine, String suffix) {
        return switch (suffix) {
            case ".venue" -> engine.controls().rearm(engine.counters().riskEpoch(), "ann", "over");
            case ".strategy.one" -> engine.controls().free("one", 1, "ann", "over");
            default -> engine.controls().free(engine.instrument("A"), 1, "ann", "over");
        };
    }

    @Test
    void shouldRefuseToBeginWhereAKillFileOfAScopeIsLeft() throws IOException {
        Files.createFile(folder.resolve("kill.strategy.one"));
        EngineBuilder builder = desk(Threading.FUSED).killFile(folder.resolve("kill"));
        String message = assertThrows(InvalidInputException.class, builder::build).getMessage();
        assertTrue(message.contains("kill.strategy.one exists"), message);
    }

    private static EngineBuilder restarted(Threading threading) {
        return desk(threading).restart(RiskState.LIQUIDATION_ONLY);
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldStayTrippedAfterARestartUntilReconciledAndRearmed(Threading threading) {
        StreetVenue venue = StreetVenue.mute();
        Engine engine = restarted(threading).venue(venue).build().start();
        List<Object> course = new ArrayList<>(List.of(engine.counters().riskState(), tick(engine, "A", 1, 10_000), venue.sent().size()));
        tick(engine, "A", 100, 10_000);
        course.add(engine.controls().rearm(engine.counters().riskEpoch(), "ann", "looked at it"));
        course.add(tick(engine, "A", 101, 10_000));
        for (Instrument each : engine.instruments()) {
            engine.controls().reconcile(each, 0, "ann", "as the venue says");
        }
        course.add(tick(engine, "A", 102, 10_000));
        Desk.closeInTime(engine);
        assertEquals(List.of(RiskState.LIQUIDATION_ONLY, 0L, 0, ControlResult.CAUSE_STANDS, 0L, 0L), course);
        checkReplays(engine, mode -> restarted(mode).venue(StreetVenue.mute()));
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldBeginEachScopeAsTheEarlierRunLeftItUntilItIsFreed(Threading threading) {
        Engine earlier = desk(threading).venue(StreetVenue.mute()).build().start();
        tick(earlier, "A", 1, 10_000);
        earlier.controls().restrict("one", RiskState.LIQUIDATION_ONLY, "ann", "its model is off");
        Desk.quiet(earlier);
        RiskSnapshot told = earlier.controls().riskReport().snapshot();
        Desk.closeInTime(earlier);
        assertEquals(told, earlier.riskSnapshot());
        assertEquals("account=NORMAL\nstrategy.one=LIQUIDATION_ONLY\n", told.text());
        Engine engine = desk(threading).restart(told).build().start();
        tick(engine, "A", 1, 10_000);
        RiskSnapshot begun = engine.controls().riskReport().snapshot();
        List<Object> course = new ArrayList<>(List.of(begun.equals(told), engine.counters().verdicts(RiskCode.STATE) > 0));
        tick(engine, "A", 100, 10_000);
        course.add(engine.controls().free("one", 1, "ann", "mended"));
        Desk.quiet(engine);
        Desk.closeInTime(engine);
        assertEquals(List.of(true, true, ControlResult.APPLIED), course);
        assertEquals(RiskSnapshot.of(RiskState.NORMAL), engine.riskSnapshot());
        checkReplays(engine, mode -> desk(mode).restart(told));
    }

    @Test
    void shouldOpenOnlyWhenTheVenueHasToldAllAfterARestart() {
        StreetVenue venue = StreetVenue.mute();
        Engine engine = desk(Threading.FUSED).restart(RiskState.NORMAL).venue(venue).build().start();
        assertEquals(0, tick(engine, "A", 1, 10_000));
        assertEquals(0, tick(engine, "A", 2, 10_000));
        for (Instrument each : engine.instruments()) {
            engine.controls().reconcile(each, 0, "ann", "as the venue says");
        }
        assertEquals(2, tick(engine, "A", 3, 10_000));
        Desk.closeInTime(engine);
    }
}
