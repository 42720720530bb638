package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static Histogram upTo(int count) {
        Histogram samples = Samples.create();
        for (int i = 1; i <= count; i++) {
            Samples.record(samples, i);
        }
        return samples;
    }

    @Test
    void shouldGiveNoPercentileWhenFewerThanAHundredSamplesLieBeyond() {
        assertNull(Samples.percentile(upTo(9_999), 99));
        assertEquals(Long.valueOf(9_903), Samples.percentile(upTo(10_000), 99));
    }

    @Test
    void shouldGiveThePercentileWhenExactlyAHundredSamplesLieBeyond() {
        assertEquals("99903", String.valueOf(Samples.percentile(upTo(100_000), 99.9)));
    }

    @Test
    void shouldKeepWithinItsRangeWhenASampleIsOutsideIt() {
        Histogram samples = Samples.create();
        Samples.record(samples, -5);
        Samples.record(samples, Long.MAX_VALUE);
        assertEquals(2, samples.getTotalCount());
        assertEquals(1, samples.getMinValue());
    }

    @Test
    void shouldLieBetweenTheClocksStepsWhenSmoothed() {
        Histogram samples = Samples.create();
        samples.recordValueWithCount(30, 600);
        samples.recordValueWithCount(40, 400);
        assertEquals(30, samples.getValueAtPercentile(50));
        assertEquals(33, Samples.around(samples, 50), 1e-9);
    }

    @Test
    void shouldBeTheMeanOfHalfTheWayToTheEndWhenSmoothedAtTheTail() {
        assertEquals(990.5, Samples.around(upTo(1_000), 99), 0.6);
    }

    @Test
    void shouldSayNothingWhenThereAreNoSamples() {
        assertTrue(Double.isNaN(Samples.around(Samples.create(), 50)));
    }
}
