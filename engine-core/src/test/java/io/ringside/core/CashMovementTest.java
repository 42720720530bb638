package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.ControlResult;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Money;
import io.ringside.journal.Tape;
import io.ringside.portfolio.Portfolio;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.report.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deposits, withdrawals and new sessions through the whole engine. */
class CashMovementTest {
    private final List<String> heard = new ArrayList<>();
    private final List<Long> seen = new ArrayList<>();

    @TempDir
    private Path folder;

    private EngineBuilder desk(Threading threading) {
        return Desk.builder("A").threading(threading).record()
                .strategy("buyer", Probe.ticks((me, tick) -> {
                    seen.add(me.cash());
                    me.trade(tick.instrument(), Side.BUY, 100);
                }))
                .listener(new PortfolioListener() {
                    @Override
                    public void onCash(Money moved, Portfolio books) {
                        heard.add(moved + " of " + books.equityUnits() + ", session " + books.sessionProfitUnits() + ", paid in "
                                + books.paidInUnits());
                    }
                });
    }

    private Engine run(Threading threading) {
        Engine engine = desk(threading).build().start();
        Controls controls = engine.controls();
        tick(engine, 1, 10_000, 10_000);
        assertEquals(ControlResult.APPLIED, controls.deposit("USD", "500000", "ann", "new capital"));
        tick(engine, 2, 10_100, 10_100);
        assertEquals(ControlResult.APPLIED, controls.withdraw("USD", "1400000.5", "ann", "dividend"));
        controls.rollSession("ann", "evening");
        tick(engine, 3, 10_000, 10_000);
        Desk.closeInTime(engine);
        return engine;
    }

    private static void tick(Engine engine, long second, long bid, long ask) {
        Desk.publish(engine, "A", second * Desk.SECOND, bid, ask);
        Desk.quiet(engine);
    }

    @ParameterizedTest
    @EnumSource(Threading.class)
    void shouldMoveTheBooksOfEveryStageAlikeAndDecideTheSameAgain(Threading threading) {
        Engine engine = run(threading);
        RunResult result = engine.result();
        assertEquals("cash 69899.5, equity 99899.5, realized 0, unrealized -100, drawdown 19, NORMAL", "cash " + result.cash() + ", equity "
                + result.equity() + ", realized " + result.realizedPnl() + ", unrealized " + result.unrealizedPnl() + ", drawdown "
                + result.maxDrawdownBps() + ", " + result.state());
        assertEquals(List.of(100_000_000L, 149_000_000L, 7_989_950L), seen);
        assertEquals(List.of("500000 of 150000000, session 0, paid in 150000000",
                "-1400000.5 of 10009950, session 10000, paid in 9999950"), heard);
        for (Threading mode : Threading.values()) {
            assertEquals(result.digest(), new Replay(desk(mode)).run(engine.tape()).digest());
        }
    }

    @Test
    void shouldKeepMovementsWhenTheTapeGoesThroughAFile() throws IOException {
        Engine engine = run(Threading.INLINE);
        Path file = folder.resolve("cash.tape");
        engine.tape().save(file);
        assertEquals(engine.result().digest(),
                new Replay(desk(Threading.FUSED)).run(Tape.load(file, engine.instruments())).digest());
    }

    @Test
    void shouldHaltWhenMoreIsWithdrawnThanThePeak() {
        Engine engine = desk(Threading.FUSED).build().start();
        engine.controls().withdraw("USD", "1000000", "ann", "all of it");
        assertEquals(RiskState.HALTED, engine.counters().riskState());
        Desk.closeInTime(engine);
        assertTrue(engine.result().halted());
    }

    @Test
    void shouldRefuseWhatNoMovementIs() {
        Engine engine = desk(Threading.FUSED).build().start();
        Controls controls = engine.controls();
        assertEquals("cash: currency EUR, limit one of [USD]; name one of these", refusal(() -> controls.deposit("EUR", "1", "ann", "x")));
        assertEquals("cash: amount -1 USD, limit above 0; deposit or withdraw, each of an amount above 0",
                refusal(() -> controls.withdraw("USD", "-1", "ann", "x")));
        assertEquals("operator: text '', limit 1 to 64 characters; say who commands and why",
                refusal(() -> controls.deposit("USD", "1", "", "x")));
        assertEquals(ControlResult.INVALID, controls.deposit("USD", "20000000000000000", "ann", "too much"));
        Desk.closeInTime(engine);
    }

    private static String refusal(Runnable action) {
        return assertThrows(InvalidInputException.class, action::run).getMessage();
    }
}
