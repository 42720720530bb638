package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class HiccupsTest {
    @Test
    void shouldHaveSampledAndEndedItsThreadWhenClosed() {
        Hiccups hiccups = new Hiccups();
        hiccups.close();
        assertTrue(hiccups.samples().getTotalCount() >= 1);
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("hiccups")));
    }

    @Test
    void shouldSampleEachNapWhenTheCallerNaps() {
        Histogram samples = Samples.create();
        Hiccups.nap(20, samples);
        assertEquals(20, samples.getTotalCount());
    }
}
