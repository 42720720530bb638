package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.instrument.Generator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StageClockTest {
    private final StageClock clock = new StageClock();
    private final Slot slot = new Slot();

    @Test
    void shouldBeBeforeAllTimeWhenNothingCame() {
        assertEquals(Long.MIN_VALUE, clock.nowNs());
    }

    @Test
    void shouldStandStillWhenASourceGoesBack() {
        List<Long> times = LongStream.of(5, 3, 5, 6, -1, 7).map(this::advance).boxed().toList();
        assertEquals(List.of(5L, 5L, 5L, 6L, 6L, 7L), times);
        assertEquals(7, clock.nowNs());
    }

    @Test
    void shouldBeTheRunningMaximumWhenStampsAreArbitrary() {
        Generator cases = Generator.of(StageClockTest.class);
        long maximum = Long.MIN_VALUE;
        for (int i = 0; i < 100_000; i++) {
            long stamp = cases.signed();
            maximum = Math.max(maximum, stamp);
            assertEquals(maximum, advance(stamp), cases::toString);
        }
    }

    private long advance(long stampNs) {
        slot.sourceTimeNs = stampNs;
        return clock.advance(slot);
    }
}
