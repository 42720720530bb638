package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Side;
import io.ringside.portfolio.StrategyProfit;
import io.ringside.report.Figure;
import io.ringside.report.RunResult;
import io.ringside.report.Statistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A run over four days, its statistics worked by hand. */
class StatisticsTest {
    private static final long HOUR = 3_600_000_000_000L;
    /** 5 January 1970, a Monday. */
    private static final long MONDAY = 4 * 24 * HOUR;

    private int ticks;

    private Engine engine(long... signed) {
        return Desk.builder("A").threading(Threading.INLINE).strategy("one", Probe.ticks((me, tick) -> {
            long units = ticks < signed.length ? signed[ticks] : 0;
            ticks++;
            if (units != 0) {
                me.trade(tick.instrument(), Side.of(units), Math.abs(units));
            }
        })).strategy("two", Probe.idle()).build().start();
    }

    private static void tick(Engine engine, long hours, long price) {
        Desk.publish(engine, "A", MONDAY + hours * HOUR, price, price);
    }

    private static RunResult close(Engine engine) {
        engine.close();
        return engine.result();
    }

    @Test
    void shouldComeToTheFiguresWorkedByHand() {
        Engine engine = engine(1_000, 0, -1_000, 1_000, -1_000);
        tick(engine, 10, 10_000);
        tick(engine, 12, 11_000);
        tick(engine, 34, 9_900);
        tick(engine, 36, 10_000);
        engine.controls().deposit("USD", "1000000", "ann", "more");
        tick(engine, 82, 12_000);
        tick(engine, 84, 12_000);
        RunResult result = close(engine);
        Statistics found = result.statistics();
        // days: 1.01; 999/1010; 2019/1999, the deposit taken out
        double total = 0.999 * 2019 / 1999 - 1;
        is(3, found.days());
        is(total, found.totalReturn());
        is(StrictMath.pow(1 + total, 365.25 * 24 / 74) - 1, found.cagr());
        is(0.0108, found.maxDrawdown());
        is(70 / 24.0, found.drawdownDays());
        is(174.87220378, found.calmar());
        is(3.9978956590, found.sharpe());
        is(7.6696090868, found.sortino());
        is(2, found.trades());
        is(0.5, found.winRate());
        is(20, found.profitFactor());
        is(9_500, found.expectancy());
        is(20_000, found.averageWin());
        is(1_000, found.averageLoss());
        is(419_000 / 1_507_000.0, found.turnover());
        is(70 / 74.0, found.exposure());
        assertEquals("[one 19000, two 0, (none) 0]", result.strategies().stream().map(StatisticsTest::text).toList().toString());
        assertEquals("2019000", result.equity().toString());
    }

    private static String text(StrategyProfit one) {
        return one.strategy() + " " + one.profit();
    }

    private static void is(double expected, Figure found) {
        assertTrue(found.available(), found::toString);
        is(expected, found.value());
    }

    private static void is(double expected, double found) {
        assertEquals(expected, found, Math.abs(expected) * 1e-9);
    }

    @Test
    void shouldSayWhyForEachFigureWhenNothingHappened() {
        assertEquals("n/a (no market data)", unavailable(close(engine())).get("totalReturn"));
        Engine engine = engine();
        tick(engine, 10, 10_000);
        Map<String, String> missing = unavailable(close(engine));
        assertEquals("{calmar=n/a (shorter than a day), averageLoss=n/a (no round trip has ended), "
                + "averageWin=n/a (no round trip has ended), cagr=n/a (shorter than a day), "
                + "drawdownDays=n/a (no drawdown of a basis point), expectancy=n/a (no round trip has ended), "
                + "exposure=n/a (no time has passed), profitFactor=n/a (no round trip has ended), "
                + "sharpe=n/a (needs 2 daily returns, there are 1), sortino=n/a (needs 2 daily returns, there are 1), "
                + "winRate=n/a (no round trip has ended)}", sorted(missing));
    }

    private static String sorted(Map<String, String> missing) {
        return missing.keySet().stream().sorted((a, b) -> a.equals("calmar") ? -1 : b.equals("calmar") ? 1 : a.compareTo(b))
                .map(name -> name + "=" + missing.get(name)).collect(Collectors.joining(", ", "{", "}"));
    }

    private static Map<String, String> unavailable(RunResult result) {
        return result.statistics().figures().entrySet().stream().filter(entry -> !entry.getValue().available())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    @Test
    void shouldEndOneRoundTripAndBeginAnotherWhenAnExecutionGoesThroughZero() {
        Engine engine = engine(10, -30, 20);
        tick(engine, 1, 10_000);
        tick(engine, 2, 10_100);
        tick(engine, 3, 10_200);
        Statistics found = close(engine).statistics();
        assertEquals(List.of(2L, 0.5, 10.0, 20.0), List.of(found.trades(), found.winRate().value(), found.averageWin().value(),
                found.averageLoss().value()));
    }

    @Test
    void shouldCountTheDaysOfTheWholeYearWhenThereIsTradeOnSaturday() {
        double[] sharpe = new double[2];
        for (int i = 0; i < 2; i++) {
            ticks = 0;
            Engine engine = engine(1_000);
            long first = (2 + i) * 24 + 1;
            tick(engine, first, 10_000);
            tick(engine, first + 24, 10_100);
            tick(engine, first + 47, 10_050);
            sharpe[i] = close(engine).statistics().sharpe().value();
        }
        assertEquals(Math.sqrt(365 / 252.0), sharpe[1] / sharpe[0], 1e-9);
    }
}
