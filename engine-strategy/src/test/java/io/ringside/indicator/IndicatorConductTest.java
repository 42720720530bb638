package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Allocation;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class IndicatorConductTest {
    private static final Bars WALK = Bars.all().get(0);
    private static final Bars UNUSABLE = Bars.around("unusable", Bars.of(4, i -> i % 2 == 0 ? Double.NaN : 1e101), 0);

    private double sink;
    private Object garbage;

    @TestFactory
    Stream<DynamicTest> shouldBeAsNewWhenReset() {
        return each((match, subject) -> {
            double[] once = subject.run(WALK);
            subject.indicator().reset();
            assertFalse(subject.indicator().isReady());
            assertTrue(Double.isNaN(subject.value()));
            assertArrayEquals(once, subject.run(WALK));
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldChangeNothingWhenAnInputIsRefused() {
        return each((match, subject) -> {
            double[] undisturbed = match.subject().get().run(WALK);
            double[] disturbed = Bars.of(WALK.size(), i -> {
                Bars bad = new Bars("", UNUSABLE.close(), UNUSABLE.close(), UNUSABLE.close(), UNUSABLE.close(), UNUSABLE.close());
                assertThrows(IllegalArgumentException.class, () -> subject.update(bad, 2 + i % 2));
                subject.update(WALK, i);
                return subject.value();
            });
            assertArrayEquals(undisturbed, disturbed);
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldBeZeroOrAbsentWhenEverythingIsZero() {
        double[] zero = new double[400];
        return each((match, subject) -> {
            Assumptions.assumeFalse(match.name().matches("EwmaVolatility.*|.*of returns"), "of prices above 0 only");
            double[] figures = subject.run(new Bars("zeros", zero, zero, zero, zero, zero));
            boolean absent = match.name().matches("RollingVwap|BookImbalance");
            for (int i = 0; i < figures.length; i++) {
                assertEquals(absent || i < match.first() ? Double.NaN : 0, figures[i], 0, "at " + i);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldAllocateNothingWhenUpdated() {
        return each((match, subject) -> {
            assertEquals(0, Allocation.bytesOf(() -> {
                for (int i = 0; i < WALK.size(); i++) {
                    subject.update(WALK, i);
                    sink += subject.value();
                }
            }));
        });
    }

    @Test
    void shouldAllocateNothingWhenSessionsTradesAndCrossingsAreFollowed() {
        Vwap vwap = new Vwap();
        TradeFlowImbalance flow = new TradeFlowImbalance(20);
        Crossing crossing = new Crossing();
        Threshold threshold = new Threshold(0.2, 0.1);
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 0; i < WALK.size(); i++) {
                vwap.update(WALK.close()[i], WALK.volume()[i]);
                flow.update(i % 3 == 0 ? -WALK.volume()[i] : WALK.volume()[i]);
                if (vwap.isReady() && flow.isReady()) {
                    sink += crossing.update(WALK.close()[i], vwap.value()) + (threshold.update(flow.value()) ? 1 : 0);
                }
            }
        }));
        assertTrue(Allocation.bytesOf(() -> garbage = new double[WALK.size()]) >= 8L * WALK.size(), () -> "the meter is blind: " + garbage);
    }

    private static Stream<DynamicTest> each(Proof proof) {
        return Match.all().stream().map(match -> DynamicTest.dynamicTest(match.name(), () -> proof.of(match, match.subject().get())));
    }

    /** What is to be shown of each. */
    private interface Proof {
        void of(Match match, Match.Fed subject);
    }

    @Test
    void shouldNameValueLimitAndCureWhenItRefuses() {
        Map<String, Executable> refused = new TreeMap<>(Map.of(
                "Sma: period 0 is not within 1 to 1000000; give a number of updates in that range", () -> new Sma(0),
                "Sma: value NaN is not within ±1.0E100; leave out updates without a price: an absent bid or ask reads NaN",
                () -> new Sma(2).update(Double.NaN),
                "Hma: period 1 is not within 2 to 1000000; give a number of updates in that range", () -> new Hma(1),
                "Macd: fast 26 is not below slow 12; give the shorter period first", () -> new Macd(26, 12, 9),
                "Bollinger: width -1.0 is not within 0.0 to 1000.0; give a number in that range", () -> new Bollinger(20, -1),
                "RollingQuantile: quantile 50.0 is not within 0.0 to 1.0; give a number in that range", () -> new RollingQuantile(9, 50),
                "Atr: high 1.0 is below low 2.0; give high first, then low", () -> new Atr(2).update(1, 2, 1),
                "Vwap: size -1.0 is not within 0 to 1.0E100; leave out updates whose size is unknown", () -> new Vwap().update(1, -1),
                "EwmaVolatility: price 0.0 is not above 0 and up to 1.0E100; leave out updates without a price",
                () -> new EwmaVolatility(0.9, 1).update(0),
                "Threshold: on and off are both 1.0; give two levels apart, or use Crossing", () -> new Threshold(1, 1)));
        refused.forEach((text, call) -> assertEquals(text, assertThrows(IllegalArgumentException.class, call).getMessage()));
    }

    @Test
    void shouldTellTheCrossingsWhenAFigureTouchesAndCrosses() {
        Crossing crossing = new Crossing();
        double[] figures = {5, 6, 5, 4, 5, 4, 5, 6, 7, 3};
        assertArrayEquals(new double[] {0, 0, 0, -1, 0, 0, 0, 1, 0, -1},
                DoubleStream.of(figures).map(x -> crossing.update(x, 5)).toArray());
        assertEquals(-1, crossing.side());
        crossing.reset();
        assertEquals(0, crossing.update(9, 5));
    }

    @Test
    void shouldSwitchAtTwoLevelsWhenAFigureTrembles() {
        Threshold high = new Threshold(70, 60);
        Threshold low = new Threshold(30, 40);
        double[] figures = {65, 70, 65, 69, 60, 65, 30, 35, 40, 35};
        assertArrayEquals(new double[] {0, 1, 1, 1, 0, 0, 0, 0, 0, 0}, DoubleStream.of(figures).map(x -> high.update(x) ? 1 : 0).toArray());
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 1, 1, 0, 0}, DoubleStream.of(figures).map(x -> low.update(x) ? 1 : 0).toArray());
    }

    @Test
    void shouldFollowAnIndicatorWhenItIsFedToAnother() {
        Rsi rsi = new Rsi(14);
        Ema average = new Ema(9);
        double[] composed = Bars.of(WALK.size(), i -> {
            if (rsi.update(WALK.close()[i])) {
                average.update(rsi.value());
            }
            return average.value();
        });
        assertArrayEquals(Definitions.exponential(Definitions.rsi(WALK.close(), 14), 9), composed, 1e-9);
    }
}
