package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.events.Side;
import io.ringside.events.TimerTarget;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures that metrics are computed from, and what is asked of the returns. */
class PicturesTest {
    private static final double[] DAYS = {-0.5, 0.25, 0.125};

    private final List<RiskPicture> taken = new ArrayList<>();

    private Desk desk(LimitsBuilder limits) {
        Desk desk = new Desk(limits).open();
        desk.gate.pictures(taken::add);
        return desk;
    }

    private static void due(Desk desk, TimerTarget target) {
        desk.timed(target);
    }

    private static ReturnHistory history(String... symbols) {
        Map<String, double[]> bySymbol = new java.util.TreeMap<>();
        for (String symbol : symbols) {
            bySymbol.put(symbol, DAYS);
        }
        return new ReturnHistory(bySymbol);
    }

    @Test
    void shouldShowHoldingsAtTheirMarksWithSectorsAndTermsWhenTheTimerIsTheirs() {
        Desk desk = desk(Desk.off().set("metrics.period-ms", "1000").set("metrics.benchmark", "SPY").set("metrics.var-method", "ewma")
                .set("metrics.var-confidence-bps", "9750").set("instrument.X.sector", "tech").set("instrument.Z.sector", "oil"));
        desk.quote(Desk.Z, 5_000, 5_010);
        desk.holding(Desk.X, 10, 10_000).holding(Desk.Y, -25, 1_000);
        due(desk, TimerTarget.STRATEGIES);
        due(desk, TimerTarget.VENUE);
        due(desk, TimerTarget.ROUTER);
        assertEquals(List.of(), taken);
        due(desk, TimerTarget.METRICS);
        Map<Instrument, Long> values = Map.of(Desk.X, Desk.X.notionalUnits(10, 10_000), Desk.Y, -Desk.Y.notionalUnits(25, 1_000));
        assertEquals(List.of(new RiskPicture(values, Map.of(Desk.X, "tech"), Desk.CASH, "SPY", RiskCalculator.Method.EWMA, 0.975)), taken);
        assertEquals(1_000_000_000L, desk.gate.metricsPeriodNs());
    }

    @Test
    void shouldComputeFromAPictureWhatTheCalculatorDoes() {
        RiskPicture picture = new RiskPicture(Map.of(Desk.X, 100_000L), Map.of(Desk.X, "tech"), 1_000_000, "X",
                RiskCalculator.Method.HISTORICAL, 0.99);
        assertEquals("beta=100\nvar=50000\nes=50000\nsector.tech=1000\n", RiskCalculator.compute(history("X"), picture).text());
        RiskPicture without = new RiskPicture(Map.of(Desk.X, 100_000L), Map.of(), 1_000_000, null,
                RiskCalculator.Method.HISTORICAL, 0.99);
        assertEquals("beta=0\nvar=50000\nes=50000\n", RiskCalculator.compute(history("X"), without).text());
    }

    @Test
    void shouldSayWhatIsMissingForMetricsToBeComputed() {
        assertRefused("limits: returns without metrics.period-ms, limit 1 or more; state how often metrics are computed, or leave the "
                + "returns out", Desk.off(), "X", "Y", "Z");
        assertRefused("limits: returns without metrics.period-ms, limit 1 or more; state how often metrics are computed, or leave the "
                + "returns out", Desk.off().set("metrics.period-ms", "0"), "X", "Y", "Z");
        LimitsBuilder timed = Desk.off().set("metrics.period-ms", "1");
        assertRefused("returns: no symbol Y, limit [X, Z]; add its column", timed, "X", "Z");
        assertRefused("limits: account.max-beta-thousandths without metrics.benchmark, limit a symbol of the returns; state it",
                timed.set("account.max-beta-thousandths", "1"), "X", "Y", "Z");
        assertRefused("returns: no symbol SPY, limit [X, Y, Z]; add its column", timed.set("metrics.benchmark", "SPY"), "X", "Y", "Z");
        setup(timed).checkReturns(history("X", "Y", "Z", "SPY"));
    }

    private static RiskGate.Setup setup(LimitsBuilder limits) {
        return new RiskGate.Setup(Desk.FLOOR, limits.build(), Desk.CASH, io.ringside.instrument.FeeRate.ZERO, 8, 8);
    }

    private static void assertRefused(String message, LimitsBuilder limits, String... symbols) {
        RiskGate.Setup setup = setup(limits);
        ReturnHistory history = history(symbols);
        assertEquals(message, assertThrows(InvalidInputException.class, () -> setup.checkReturns(history)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "metrics.var-method|normal|limits: metrics.var-method=normal, limit historical or parametric or ewma; write one of these",
        "metrics.var-confidence-bps|10000|limits: metrics.var-confidence-bps=10000, limit 0 to 9999 or none; write a whole number in "
            + "that range",
        "metrics.var-confidence-bps|5000|limits: metrics.var-confidence-bps=5000, limit 5001 to 9999; write such as 9900 for 99 %"})
    void shouldRefuseTermsThatCannotBe(String key, String value, String message) {
        InvalidInputException refusal = assertThrows(InvalidInputException.class, () -> new Desk(Desk.off().set(key, value)));
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void shouldTakeNoneWhenNobodyAsks() {
        Desk desk = new Desk(Desk.off()).open();
        due(desk, TimerTarget.METRICS);
        assertEquals(List.of(), desk.faults);
        assertEquals(Long.MAX_VALUE, desk.gate.metricsPeriodNs());
        assertEquals("APPROVED", desk.judge(Ask.market(Desk.X, Side.BUY, 1)));
    }
}
