package io.ringside.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.instrument.Generator;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.hipparchus.stat.descriptive.moment.SemiVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatiosTest {
    private static final double CLOSE = 1e-12;

    @Test
    void shouldComeToTheFiguresWorkedByHand() {
        Ratios ratios = new Ratios(new double[] {0.10, -0.05, 0.02}, 252);
        assertEquals(0.0659, ratios.total(), CLOSE);
        assertEquals(4.9350815176, ratios.sharpe().value(), 1e-9);
        assertEquals(12.8312119459, ratios.sortino().value(), 1e-9);
    }

    @Test
    void shouldAgreeWithHipparchusWhenReturnsAreRandom() {
        Generator cases = Generator.of(RatiosTest.class);
        for (int run = 0; run < 2_000; run++) {
            double[] returns = new double[2 + cases.below(400)];
            for (int i = 0; i < returns.length; i++) {
                returns[i] = cases.between(-50_000, 51_000) / 1e6;
            }
            DescriptiveStatistics oracle = new DescriptiveStatistics(returns);
            double downside = new SemiVariance(false).evaluate(returns, 0);
            Ratios ratios = new Ratios(returns, 365);
            assertEquals(oracle.getMean() / oracle.getStandardDeviation() * Math.sqrt(365), ratios.sharpe().value(), 1e-9, cases::toString);
            if (downside > 0) {
                assertEquals(oracle.getMean() / Math.sqrt(downside) * Math.sqrt(365), ratios.sortino().value(), 1e-9, cases::toString);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0.21, 2, 0.1", "-0.19, 2, -0.1", "0, 3, 0", "0.01, 0.5, 0.0201"})
    void shouldTakeTheRootOfTheGrowthWhenTheSpanIsOtherThanAYear(double total, double years, double cagr) {
        assertEquals(cagr, Ratios.cagr(total, years).value(), CLOSE);
    }

    @Test
    void shouldSayWhyWhenThereIsNoFigure() {
        assertEquals("n/a (shorter than a day)", Ratios.cagr(0.1, 0.99 / 365.25).toString());
        assertEquals("n/a (nothing left)", Ratios.cagr(-1, 2).toString());
        assertEquals("n/a (beyond the range of a double)", Ratios.cagr(1e9, 1 / 365.25).toString());
        assertEquals("n/a (needs 2 daily returns, there are 1)", new Ratios(new double[] {0.1}, 252).sharpe().toString());
        assertEquals("n/a (needs 2 daily returns, there are 0)", new Ratios(new double[0], 252).sortino().toString());
        assertEquals("n/a (returns do not vary)", new Ratios(new double[] {0.1, 0.1, 0.1}, 252).sharpe().toString());
        assertEquals("n/a (no day with a loss)", new Ratios(new double[] {0.1, 0, 0.2}, 252).sortino().toString());
        assertEquals("n/a (beyond the range of a double)", Figure.of(Double.NaN).toString());
        assertEquals(0, new Ratios(new double[0], 252).total());
    }
}
