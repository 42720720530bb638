package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each figure against an oracle, the index of the first one included. */
class OracleTest {
    private static final double AGREEMENT = 1e-9;
    private static final List<Bars> SERIES = Bars.all();

    @TestFactory
    Stream<DynamicTest> shouldAgreeWithTheOracleWhenFedWithAnySeries() {
        System.out.println("OracleTest -Dringside.seed=" + Bars.SEED);
        return Match.all().stream().map(match -> DynamicTest.dynamicTest(match.name(), () -> SERIES.forEach(bars -> agree(match, bars))));
    }

    static void agree(Match match, Bars bars) {
        Match.Fed subject = match.subject().get();
        double[] expected = match.expected().apply(bars);
        assertEquals(match.first(), Definitions.first(expected), () -> match + " on " + bars.name() + ": the oracle's first value");
        for (int i = 0; i < bars.size(); i++) {
            boolean ready = subject.update(bars, i);
            assertEquals(ready, subject.indicator().isReady(), match + " at " + i);
            assertEquals(ready, !Double.isNaN(subject.indicator().value()), match + " at " + i);
            double value = subject.value();
            double allowed = AGREEMENT * Math.abs(expected[i]) + match.absolute()
                    + (match.noise() == 0 ? 0 : match.noise() * bars.scale(i));
            if (Double.isNaN(value) != i < match.first() || Math.abs(value - expected[i]) > allowed) {
                throw new AssertionError(match + " on " + bars.name() + " at " + i + ": " + value + ", oracle " + expected[i]);
            }
        }
    }

    @Test
    void shouldMatchAtLeastTwentyFiveIndicators() {
        long indicators = Match.all().stream().map(match -> match.subject().get().indicator().getClass()).distinct().count();
        long library = Match.all().stream().filter(match -> match.oracle() == Match.Oracle.HIPPARCHUS)
                .map(match -> match.subject().get().indicator().getClass()).distinct().count();
        System.out.println(indicators + " indicators, " + library + " of them by hipparchus, " + Match.all().size() + " figures");
        assertTrue(indicators >= 25, () -> "matched " + indicators);
    }

    /** The worked example that StockCharts' ChartSchool prints for RSI(14), to two decimals. */
    @Test
    void shouldGiveThePrintedFiguresWhenFedWithThePublishedExample() {
        double[] closes = {44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328,
            45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548,
            44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314};
        double[] printed = {70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87, 45.46,
            37.30, 33.08, 37.77};
        Rsi rsi = new Rsi(14);
        for (int i = 0; i < closes.length; i++) {
            assertEquals(i >= 14, rsi.update(closes[i]));
            if (i >= 14) {
                assertEquals(printed[i - 14], rsi.value(), 0.01, "at " + i);
            }
        }
    }
}
