package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static final double EXACT = 1e-12;

    @Test
    void shouldTakeTheMiddleWhenValuesAreOdd() {
        assertEquals(3, Intervals.median(new double[] {9, 1, 3}));
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddleWhenValuesAreEven() {
        assertEquals(2.5, Intervals.median(new double[] {9, 1, 3, 2}));
    }

    @Test
    void shouldBeAPointWhenAllPairsSayTheSame() {
        assertEquals(new Intervals.Interval(5, 5, 5), Intervals.difference(new double[] {7, 8, 9}, new double[] {2, 3, 4}));
        Intervals.Interval ratio = Intervals.ratio(new double[] {2, 4, 6}, new double[] {1, 2, 3});
        assertEquals("2.000 2.000 2.000", String.format(java.util.Locale.ROOT, "%.3f %.3f %.3f", ratio.low(), ratio.middle(),
                ratio.high()));
    }

    @Test
    void shouldPairBlocksWhenTheMachineDrifts() {
        double[] theirs = {100, 200, 400, 800};
        double[] ours = {150, 300, 600, 1_200};
        assertEquals(1.5, Intervals.ratio(ours, theirs).low(), EXACT);
        assertEquals(1.5, Intervals.ratio(ours, theirs).high(), EXACT);
    }

    @Test
    void shouldGiveTheSameIntervalWhenAskedAgain() {
        double[] values = new Random(5).doubles(20).toArray();
        assertEquals(Intervals.of(values), Intervals.of(values));
    }

    /** Of 11 draws from 1 to 11 at least 6 are at most 2 in 0.6 % of cases, at most 3 in 3.7 %; 2.5 % lies between. */
    @Test
    void shouldReachFromThreeToNineWhenValuesAreOneToEleven() {
        assertEquals(new Intervals.Interval(3, 6, 9), Intervals.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    }

    @Test
    void shouldNotBeMovedWhenOneOfTenIsFarOff() {
        Intervals.Interval interval = Intervals.of(new double[] {10, 10, 10, 10, 10, 10, 10, 10, 10, 1_000});
        assertEquals(new Intervals.Interval(10, 10, 10), interval);
    }

    @Test
    void shouldTurnOverWhenSubjectsChangePlaces() {
        double[] ours = {3, 5, 4, 6};
        double[] theirs = {1, 2, 2, 2};
        assertEquals(1, Intervals.ratio(ours, theirs).middle() * Intervals.ratio(theirs, ours).middle(), EXACT);
    }

    @Test
    void shouldHoldTheTrueMedianNineTimesOfTenWhenDrawnFromNoise() {
        long seed = 20_261_126;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int held = 0;
        for (int i = 0; i < 100; i++) {
            Intervals.Interval interval = Intervals.of(random.doubles(20, 0, 2).toArray());
            held += interval.low() <= 1 && interval.high() >= 1 ? 1 : 0;
        }
        assertTrue(held >= 90, held + " of 100");
    }
}
