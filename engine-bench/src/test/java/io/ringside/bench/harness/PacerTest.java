package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static List<Long> since(List<Long> stamps) {
        return stamps.stream().map(stamp -> stamp - stamps.get(0)).toList();
    }

    @Test
    void shouldStampEachTickWithTheTimeItWasDueAtWhenSendingIsSlow() {
        List<Long> stamps = new ArrayList<>();
        new Pacer(1_000_000, 1).run(stampNs -> {
            stamps.add(stampNs);
            LockSupport.parkNanos(10_000);
        }, 0.000_005);
        assertEquals(List.of(0L, 1_000L, 2_000L, 3_000L, 4_000L), since(stamps));
    }

    @Test
    void shouldSendSeveralAtOnceWhenTheyComeInBursts() {
        List<Long> stamps = new ArrayList<>();
        new Pacer(10_000, 3).run(stamps::add, 0.000_7);
        assertEquals(List.of(0L, 0L, 0L, 300_000L, 300_000L, 300_000L, 600_000L), since(stamps));
    }

    @Test
    void shouldNeverSendBeforeTheTimeWhenTheScheduleIsAhead() {
        List<Long> early = new ArrayList<>();
        new Pacer(2_000, 1).run(stampNs -> {
            if (Stamps.now() < stampNs) {
                early.add(stampNs);
            }
        }, 0.02);
        assertEquals(List.of(), early);
    }

    @Test
    void shouldSayThatTheRateWasNotAchievedWhenSendingTakesLonger() {
        double achieved = new Pacer(1_000_000, 1).run(stampNs -> LockSupport.parkNanos(100_000), 0.000_1);
        assertTrue(achieved > 0 && achieved < 0.1, () -> "achieved " + achieved);
    }
}
