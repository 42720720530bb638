package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void shouldLookAtTheTicksOfAMomentWhenAskedForIt() {
        Trace trace = new Trace(10);
        trace.add(100, 5);
        trace.add(110, 7);
        trace.add(119, 9);
        trace.add(120, 1_000);
        assertEquals("5.0 8.0 NaN", trace.p50(100, 110) + " " + trace.p50(110, 120) + " " + trace.p50(200, 300));
    }

    @Test
    void shouldTakeNothingWhenTurnedOffOrFull() {
        Trace trace = new Trace(2);
        trace.turn(false);
        trace.add(1, 100);
        trace.turn(true);
        trace.add(2, 10);
        trace.add(3, 20);
        trace.add(4, 1_000_000);
        assertEquals(15, trace.p50(0, 10));
    }
}
