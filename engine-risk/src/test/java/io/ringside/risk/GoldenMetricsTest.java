package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Generator;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.correlation.Covariance;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.moment.Variance;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Value at risk, shortfall and beta against hipparchus on random years, and every edge of what they take. */
class GoldenMetricsTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    @TempDir
    private Path folder;

    private static double[] year(Generator cases, double drift) {
        double[] profits = new double[250];
        for (int i = 0; i < profits.length; i++) {
            profits[i] = drift + 1_000 * NORMAL.inverseCumulativeProbability((cases.below(1_000_000) + 0.5) / 1_000_000);
        }
        return profits;
    }

    @Test
    void shouldEqualHipparchusOnRandomYears() {
        Generator cases = Generator.of(GoldenMetricsTest.class);
        double widest = 0;
        for (int i = 0; i < 200; i++) {
            double[] profits = year(cases, i - 100);
            double[] benchmark = year(cases, 50);
            double z = NORMAL.inverseCumulativeProbability(0.99);
            double deviation = new StandardDeviation().evaluate(profits);
            double mean = new Mean().evaluate(profits);
            double third = -new Percentile().withEstimationType(Percentile.EstimationType.R_1).evaluate(profits, 100 * 3 / 250.0);
            double[] worst = Arrays.stream(profits).sorted().limit(3).toArray();
            SimpleRegression line = new SimpleRegression();
            for (int day = 0; day < profits.length; day++) {
                line.addData(benchmark[day], profits[day]);
            }
            double[][] pairs = {
                {ValueAtRisk.historical(profits, 0.99), third},
                {ValueAtRisk.shortfall(profits, 0.99), -new Mean().evaluate(worst)},
                {ValueAtRisk.parametric(profits, 0.99), z * deviation - mean},
                {ValueAtRisk.parametricShortfall(profits, 0.99), deviation * NORMAL.density(z) / 0.01 - mean},
                {Beta.of(profits, benchmark, 1), new Covariance().covariance(profits, benchmark) / new Variance().evaluate(benchmark)},
                {Beta.of(profits, benchmark, 1), line.getSlope()}};
            for (double[] pair : pairs) {
                widest = Math.max(widest, Math.abs(pair[0] - pair[1]) / Math.max(1, Math.abs(pair[1])));
            }
        }
        System.out.println("figures: 200 years against hipparchus, widest relative difference " + widest);
        assertTrue(widest < 1e-9, "" + widest);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.001, 0.01, 0.074, 0.076, 0.3, 0.5, 0.7, 0.924, 0.926, 0.99, 0.9999})
    void shouldEqualHipparchusQuantiles(double probability) {
        double expected = NORMAL.inverseCumulativeProbability(probability);
        assertEquals(expected, Normal.quantile(probability), 1e-7 * Math.max(1, Math.abs(expected)));
        assertEquals(NORMAL.density(expected), Normal.density(expected), 1e-15);
    }

    /** Beyond what hipparchus inverts exactly: the published values of the far tail. */
    @Test
    void shouldEqualTheKnownQuantilesOfTheFarTail() {
        assertEquals(-7.034483825301131, Normal.quantile(1e-12), 1e-12);
        assertEquals(-9.262340089798408, Normal.quantile(1e-20), 1e-12);
    }

    @Test
    void shouldRefuseTheModelWhereHipparchusSaysTheChanceIsBelowFivePercent() {
        ChiSquaredDistribution chi = new ChiSquaredDistribution(1);
        for (int exceptions = 0; exceptions <= 250; exceptions++) {
            double ratio = VarBacktest.kupiec(250, exceptions, 0.99);
            assertEquals(1 - chi.cumulativeProbability(ratio) < 0.05, ratio > 3.8414588206941236, "" + exceptions);
        }
        assertEquals(0, VarBacktest.kupiec(200, 2, 0.99), 1e-12);
        assertEquals(-2 * 250 * Math.log(0.01), VarBacktest.kupiec(250, 250, 0.99), 1e-6);
        assertEquals(-2 * 250 * Math.log(0.99), VarBacktest.kupiec(250, 0, 0.99), 1e-9);
    }

    /** A year of losses that the model has seen, then one of three times the width: the light goes from green to red. */
    @Test
    void shouldTurnRedWhenTheMarketWidens() {
        Generator cases = Generator.of(GoldenMetricsTest.class);
        double[] past = year(cases, 0);
        double limit = ValueAtRisk.historical(past, 0.99);
        double[] next = year(cases, 0);
        long calm = Arrays.stream(next).filter(profit -> -profit > limit).count();
        long wide = Arrays.stream(next).filter(profit -> -3 * profit > limit).count();
        System.out.println("figures: 250 days, exceptions calm " + calm + " " + VarBacktest.zone((int) calm) + " Kupiec "
                + VarBacktest.kupiec(250, (int) calm, 0.99) + ", three times as wide " + wide + " " + VarBacktest.zone((int) wide)
                + " Kupiec " + VarBacktest.kupiec(250, (int) wide, 0.99));
        assertEquals(List.of(VarBacktest.Zone.GREEN, VarBacktest.Zone.RED),
                List.of(VarBacktest.zone((int) calm), VarBacktest.zone((int) wide)));
        assertTrue(VarBacktest.kupiec(250, (int) wide, 0.99) > 3.841);
    }

    @Test
    void shouldTakeTheRankThatIsMeantWhereTheProductFallsShortOfIt() {
        double[] ten = {-1, -2, -3, -4, -5, -6, -7, -8, -9, -10};
        assertEquals(9, ValueAtRisk.historical(ten, 0.9));
        assertEquals(9.5, ValueAtRisk.shortfall(ten, 0.9));
        assertEquals(2 * NORMAL.inverseCumulativeProbability(0.99) + 103,
                ValueAtRisk.parametric(new double[] {-101, -103, -105}, 0.99), 1e-9);
        assertEquals(7 * NORMAL.inverseCumulativeProbability(0.99), ValueAtRisk.ewma(new double[] {7, -3}, 0.99, 1), 1e-9);
        assertEquals(3 * NORMAL.inverseCumulativeProbability(0.99), ValueAtRisk.ewma(new double[] {7, -3}, 0.99, 0), 1e-9);
    }

    @Test
    void shouldRefuseWhatCannotBe() {
        double[] one = {1};
        assertEquals("value at risk: confidence 0.5, limit above 0.5, below 1; state such as 0.99", refusal(() ->
                ValueAtRisk.historical(one, 0.5)));
        assertEquals("value at risk: confidence 1.0, limit above 0.5, below 1; state such as 0.99", refusal(() ->
                ValueAtRisk.ewma(one, 1, 0.94)));
        assertEquals("value at risk: 1 profits, limit at least 2; give a longer history", refusal(() ->
                ValueAtRisk.parametricShortfall(one, 0.99)));
        assertEquals("value at risk: 0 profits, limit at least 1; give a longer history", refusal(() ->
                ValueAtRisk.ewma(new double[0], 0.99, 0.94)));
        assertEquals("metrics: sector.tech=-1, limit at least 0; state a share or a loss as a positive number", refusal(() ->
                new RiskMetrics(Map.of("tech", -1L), 0, 0, 0)));
        assertEquals("metrics: line '=5', limit beta=, var=, es= and sector.NAME=; correct the line", refusal(() ->
                RiskMetrics.parse("=5")));
        assertEquals("metrics: line 'beta', limit beta=, var=, es= and sector.NAME=; correct the line", refusal(() ->
                RiskMetrics.parse("beta")));
        assertEquals("metrics: no es, limit beta, var and es; state it", refusal(() -> RiskMetrics.parse("beta=1\nvar=2")));
        assertEquals("risk metrics: equity 0, limit above 0; there is nothing to weigh holdings by", refusal(() ->
                calculator(RiskCalculator.Method.HISTORICAL).compute(Map.of(), Map.of(), 0)));
        assertEquals("returns: no symbol OTHER, limit [INDEX, X]; add its column", refusal(() ->
                new RiskCalculator(history(), "OTHER", RiskCalculator.Method.EWMA, 0.99)));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(InvalidInputException.class, what).getMessage();
    }

    /** The index moves by i % 7 thousandths less two, X by twice that and one more. */
    private static ReturnHistory history() {
        double[] index = new double[30];
        double[] x = new double[30];
        for (int i = 0; i < 30; i++) {
            index[i] = (i % 7 - 2) / 1_000.0;
            x[i] = 2 * index[i] + 0.001;
        }
        return new ReturnHistory(new java.util.TreeMap<>(Map.of("INDEX", index, "X", x)));
    }

    private static RiskCalculator calculator(RiskCalculator.Method method) {
        return new RiskCalculator(history(), "INDEX", method, 0.99);
    }

    @Test
    void shouldRoundAgainstTheUser() {
        RiskMetrics metrics = calculator(RiskCalculator.Method.HISTORICAL).compute(Map.of(Desk.X, 1_001L), Map.of(Desk.X, "tech"), 3_000);
        assertEquals("beta=667\nvar=4\nes=4\nsector.tech=3337\n", metrics.text());
        assertEquals(4, metrics.shortfallUnits());
        assertEquals("beta 0.667, VaR 0.004, ES 0.004 USD, sectors {tech=3337}", metrics.toString(Desk.X.currency()));
        double[] profits = Arrays.stream(history().returns("X")).map(one -> 1_001 * one).toArray();
        RiskMetrics parametric = calculator(RiskCalculator.Method.PARAMETRIC).compute(Map.of(Desk.X, 1_001L), Map.of(), 1);
        assertEquals(List.of((long) Math.ceil(ValueAtRisk.parametric(profits, 0.99)),
                (long) Math.ceil(ValueAtRisk.parametricShortfall(profits, 0.99))),
                List.of(parametric.varUnits(), parametric.shortfallUnits()));
        RiskMetrics ewma = calculator(RiskCalculator.Method.EWMA).compute(Map.of(Desk.X, 1_001L), Map.of(), 1);
        assertEquals((long) Math.ceil(ValueAtRisk.ewma(profits, 0.99, 0.94)), ewma.varUnits());
    }

    @Test
    void shouldLoadAHistoryFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("returns.csv"), "date,X,Y\n2026-01-02,0.01,-0.02\n2026-01-05,-0.5,3\n");
        ReturnHistory history = ReturnHistory.load(file);
        assertEquals(2, history.days());
        assertEquals("[0.01, -0.5] [-0.02, 3.0]", Arrays.toString(history.returns("X")) + " " + Arrays.toString(history.returns("Y")));
        Path none = folder.resolve("none.csv");
        assertEquals(none + ": cannot be read (NoSuchFileException), limit a readable file; check the path", refusal(() ->
                ReturnHistory.load(none)));
    }
}
