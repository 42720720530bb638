package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Generator;
import io.ringside.instrument.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Value at risk, shortfall and beta against closed forms and known quantiles; a simulated year that the model holds. */
class MetricsTest {
    private static final double[] LADDER = new double[250];

    static {
        for (int i = 0; i < LADDER.length; i++) {
            LADDER[i] = (i * 37 % 250) - 125;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.99, 2.3263478740408408", "0.975, 1.959963984540054", "0.95, 1.6448536269514722", "0.9999, 3.719016485455709",
        "0.6, 0.2533471031357997"})
    void shouldEqualTheKnownQuantilesOfTheNormalDistribution(double confidence, double quantile) {
        assertEquals(quantile, Normal.quantile(confidence), 1e-11);
        assertEquals(-quantile, Normal.quantile(1 - confidence), 1e-7);
    }

    @Test
    void shouldTakeTheThirdWorstOfTwoHundredAndFiftyDaysAndTheMeanOfTheThree() {
        assertEquals(123, ValueAtRisk.historical(LADDER, 0.99));
        assertEquals(124, ValueAtRisk.shortfall(LADDER, 0.99));
        assertEquals(0, ValueAtRisk.historical(new double[] {5}, 0.99));
    }

    @Test
    void shouldEqualTheClosedFormsWhenDaysAreAnArithmeticLadder() {
        double deviation = Math.sqrt(250 * 251 / 12.0);
        assertEquals(2.3263478740408408 * deviation + 0.5, ValueAtRisk.parametric(LADDER, 0.99), 1e-9);
        double density = Math.exp(-2.3263478740408408 * 2.3263478740408408 / 2) / Math.sqrt(2 * Math.PI);
        assertEquals(deviation * density / 0.01 + 0.5, ValueAtRisk.parametricShortfall(LADDER, 0.99), 1e-9);
    }

    @Test
    void shouldWeighTheSquaresByTheirAgeWhenTheVarianceDecays() {
        double variance = 0.94 * (0.94 * 9 + 0.06 * 16) + 0.06 * 25;
        assertEquals(2.3263478740408408 * Math.sqrt(variance), ValueAtRisk.ewma(new double[] {3, -4, 5}, 0.99, 0.94), 1e-12);
        assertEquals(2.3263478740408408 * 7, ValueAtRisk.ewma(new double[] {7, -7, 7}, 0.99, 0.94), 1e-12);
    }

    @Test
    void shouldFindTheSlopeWhenReturnsFollowTheBenchmarkAndFallBackWhenTheyAreFew() {
        double[] follows = new double[250];
        for (int i = 0; i < 250; i++) {
            follows[i] = 1.7 * LADDER[i] + 3;
        }
        assertEquals(1.7, Beta.of(follows, LADDER, 1), 1e-12);
        assertEquals(1, Beta.of(new double[29], new double[29], 0.4));
        assertEquals(1.4, Beta.of(new double[29], new double[29], 1.4));
        assertEquals(1, Beta.of(new double[60], new double[60], 0.4));
        assertThrows(InvalidInputException.class, () -> Beta.of(new double[2], new double[3], 1));
    }

    @ParameterizedTest
    @CsvSource({"250, 0, 5.0251679268", "250, 2, 0.1084433927", "250, 4, 0.7691384", "250, 10, 12.9555463"})
    void shouldEqualKupiecsRatio(int days, int exceptions, double ratio) {
        double p = 0.01;
        double share = (double) exceptions / days;
        double closed = -2 * (Math.pow(1 - p, days - exceptions) == 0 ? 0
                : Math.log(Math.pow(1 - p, days - exceptions) * Math.pow(p, exceptions)
                / (Math.pow(1 - share, days - exceptions) * Math.pow(share, exceptions))));
        assertEquals(closed, VarBacktest.kupiec(days, exceptions, 0.99), 1e-8);
        assertEquals(ratio, VarBacktest.kupiec(days, exceptions, 0.99), 1e-1);
    }

    @ParameterizedTest
    @CsvSource({"0, GREEN", "4, GREEN", "5, YELLOW", "9, YELLOW", "10, RED", "250, RED"})
    void shouldShowTheZoneOfTheBaselCommittee(int exceptions, VarBacktest.Zone zone) {
        assertEquals(zone, VarBacktest.zone(exceptions));
    }

    @Test
    void shouldHoldOnSimulatedYearsOfNormalReturns() {
        Generator cases = Generator.of(MetricsTest.class);
        int[] zones = new int[3];
        int refused = 0;
        for (int year = 0; year < 200; year++) {
            double[] past = normal(cases, 250);
            int exceptions = 0;
            double limit = ValueAtRisk.parametric(past, 0.99);
            for (double profit : normal(cases, 250)) {
                exceptions += -profit > limit ? 1 : 0;
            }
            zones[VarBacktest.zone(exceptions).ordinal()]++;
            refused += VarBacktest.kupiec(250, exceptions, 0.99) > 3.841 ? 1 : 0;
        }
        System.out.println("figures: 200 years of 250 days, green " + zones[0] + ", yellow " + zones[1] + ", red " + zones[2]
                + ", refused by Kupiec " + refused + ", " + cases);
        assertTrue(zones[0] >= 160 && zones[2] <= 4 && refused <= 40, cases::toString);
    }

    /** Sums of twelve uniform numbers would have no tails: by quantiles. */
    private static double[] normal(Generator cases, int days) {
        double[] profits = new double[days];
        for (int i = 0; i < days; i++) {
            profits[i] = Normal.quantile((cases.below(1_000_000) + 0.5) / 1_000_000);
        }
        return profits;
    }

    @Test
    void shouldComputeWhatTheGateThenDecidesOn() {
        ReturnHistory history = ReturnHistory.parse("returns.csv", lines());
        RiskCalculator calculator = new RiskCalculator(history, "INDEX", RiskCalculator.Method.HISTORICAL, 0.99);
        RiskMetrics metrics = calculator.compute(Map.of(Desk.X, 1_000_000L, Desk.Y, -500_000L), Map.of(Desk.X, "tech", Desk.Y, "tech"),
                10_000_000);
        assertEquals("beta=150\nvar=2930\nes=2930\nsector.tech=1500\n", metrics.text());
        assertEquals(metrics.text(), RiskMetrics.parse(metrics.text()).text());
        Desk desk = Desk.ofTwo(Desk.off().set("account.max-var", "2.929"));
        desk.metrics(metrics.text());
        assertEquals("VAR 2930 of 2929", desk.judge(Ask.market(Desk.X, io.ringside.events.Side.BUY, 1)));
    }

    /** X moves twice as much as the index, Y as the index. */
    private static List<String> lines() {
        java.util.ArrayList<String> lines = new java.util.ArrayList<>(List.of("date,INDEX,X,Y"));
        for (int i = 0; i < 60; i++) {
            String sign = i % 2 == 0 ? "" : "-";
            lines.add("day" + i + "," + sign + "0.001953125," + sign + "0.00390625," + sign + "0.001953125");
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'date,X\nd,NaN' | f:2: return 'NaN', limit a plain decimal number; write such as -0.0125",
        "'date,X\nd,' | f:2: return '', limit a plain decimal number; write such as -0.0125",
        "'date,X\nd,1,2' | f:2: 3 fields, limit 2 as in the header; complete the line",
        "'X\n1' | f:1: header 'X', limit date,SYMBOL,…; write the header",
        "'date,X' | returns of X: 0 days, limit 1 or more, as many as the others: 0; align the days"})
    void shouldNameTheLineWhenAHistoryIsNotUnderstood(String text, String message) {
        assertEquals(message, assertThrows(InvalidInputException.class,
                () -> ReturnHistory.parse("f", text.lines().toList())).getMessage());
    }

    @Test
    void shouldRefuseWhatIsNoNumberOrNoHistory() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(InvalidInputException.class, () -> ValueAtRisk.historical(new double[] {1, bad}, 0.99));
            assertThrows(InvalidInputException.class, () -> ValueAtRisk.ewma(new double[] {1}, 0.99, bad));
            assertThrows(InvalidInputException.class, () -> ValueAtRisk.historical(new double[] {1}, bad));
        }
        assertThrows(InvalidInputException.class, () -> ValueAtRisk.parametric(new double[] {1}, 0.99));
        assertThrows(InvalidInputException.class, () -> new RiskMetrics(Map.of(), 0, -1, 0));
    }
}
