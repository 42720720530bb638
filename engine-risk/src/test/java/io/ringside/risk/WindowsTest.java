package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskCode;
import io.ringside.events.TickPart;
import io.ringside.position.TopOfBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What counts within a time: buckets of tokens, logs of events, strategies' conduct, drifting prices. */
class WindowsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final RiskCode OK = RiskCode.APPROVED;

    @Test
    void shouldSpendTheBurstAndFillAtTheRate() {
        TokenBucket bucket = new TokenBucket();
        bucket.use(new ScopedLimits.Rate(2, 3), 0);
        assertEquals(0, bucket.spent());
        for (int i = 0; i < 3; i++) {
            assertFalse(bucket.isEmpty(0));
            bucket.spend();
        }
        assertTrue(bucket.isEmpty(SECOND / 2 - 1));
        assertEquals(3, bucket.spent());
        assertFalse(bucket.isEmpty(SECOND / 2));
        assertEquals(2, bucket.spent());
        assertFalse(bucket.isEmpty(100 * SECOND));
        assertEquals(0, bucket.spent());
        bucket.spend();
        assertFalse(bucket.isEmpty(50 * SECOND));
        assertEquals(1, bucket.spent());
    }

    @Test
    void shouldKeepWhatIsSpentWhenTheRateChanges() {
        TokenBucket bucket = new TokenBucket();
        bucket.use(new ScopedLimits.Rate(2, 3), 0);
        bucket.spend();
        bucket.spend();
        bucket.use(new ScopedLimits.Rate(1, 5), SECOND / 2);
        assertEquals(1, bucket.spent());
        assertEquals(5, bucket.burst());
        bucket.isEmpty(SECOND);
        assertEquals(1, bucket.spent());
        bucket.isEmpty(SECOND + SECOND / 2);
        assertEquals(0, bucket.spent());
        for (int i = 0; i < 4; i++) {
            bucket.spend();
        }
        bucket.use(new ScopedLimits.Rate(1, 2), SECOND + SECOND / 2);
        assertTrue(bucket.isEmpty(SECOND + SECOND / 2));
        assertEquals(2, bucket.spent());
        bucket.use(ScopedLimits.Rate.OFF, 2 * SECOND);
        assertFalse(bucket.isOn());
        bucket.use(new ScopedLimits.Rate(0, 2), 2 * SECOND);
        assertEquals(0, bucket.spent());
        bucket.spend();
        bucket.spend();
        assertTrue(bucket.isEmpty(Long.MAX_VALUE));
    }

    @Test
    void shouldSeeOneTooManyExactly() {
        EventLog log = new EventLog(2);
        List<Boolean> seen = new ArrayList<>();
        for (long at : new long[] {1, 5, 11, 16, 27, 37}) {
            seen.add(log.isOneTooMany(at, 10));
        }
        assertEquals(List.of(false, false, true, false, false, false), seen);
        assertEquals(List.of(2L, 1L, 0L), List.of(log.within(37, 10), log.within(38, 10), log.within(48, 10)));
        log.clear();
        assertEquals(0, log.within(37, 10));
        assertFalse(log.isOneTooMany(37, 10));
        assertEquals(1, log.within(37, 10));
        assertTrue(new EventLog(0).isOneTooMany(0, 0));
    }

    private static Conduct conduct(String... keysAndValues) {
        LimitsBuilder limits = Desk.off();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            limits.set(keysAndValues[i], keysAndValues[i + 1]);
        }
        Conduct conduct = new Conduct();
        conduct.use(limits.build().conclude(Desk.FLOOR, 100).account(), 2);
        return conduct;
    }

    @Test
    void shouldCountCancelsForEachFillWithinTheWindow() {
        Conduct conduct = conduct("cancels-per-fill.max", "2", "cancels-per-fill.window-ms", "1000");
        long begun = 5 * SECOND;
        List<RiskCode> said = new ArrayList<>();
        said.add(conduct.onFill(0, begun));
        said.add(conduct.onFill(0, begun));
        for (int i = 0; i < 5; i++) {
            said.add(conduct.onCancel(0, 1, begun + SECOND));
        }
        assertEquals(List.of(OK, OK, OK, OK, OK, OK, RiskCode.ORDER_TRADE_RATIO), said);
        assertEquals(List.of(5L, 0L), List.of(conduct.cancels(0), conduct.cancels(1)));
        assertEquals(OK, conduct.onCancel(0, 1, begun + SECOND + 1));
        assertEquals(1, conduct.cancels(0));
        conduct.onFill(0, begun + 3 * SECOND);
        assertEquals(0, conduct.cancels(0));
        conduct.onCancel(0, 1, begun + 3 * SECOND);
        conduct.touch(0);
        assertEquals(0, conduct.cancels(0));
    }

    @Test
    void shouldForgetExecutionsAndRefusalsWhenAHandWasOnTheStrategies() {
        Conduct conduct = conduct("executions.max", "1", "rejects.max", "1");
        assertEquals(List.of(OK, OK, OK, OK),
                List.of(conduct.onFill(0, 1), conduct.onFill(1, 1), conduct.onRefusal(0, 1), conduct.onRefusal(1, 1)));
        assertEquals(List.of(1L, 1L), List.of(conduct.executions(1, 1), conduct.rejects(1, 1)));
        conduct.touchAll();
        assertEquals(List.of(0L, 0L), List.of(conduct.executions(1, 1), conduct.rejects(1, 1)));
        assertEquals(List.of(OK, OK, OK, OK),
                List.of(conduct.onFill(0, 2), conduct.onFill(1, 2), conduct.onRefusal(0, 2), conduct.onRefusal(1, 2)));
        conduct.touch(0);
        assertEquals(List.of(OK, RiskCode.REPEATED_EXECUTION, OK, RiskCode.REJECT_STORM),
                List.of(conduct.onFill(0, 3), conduct.onFill(1, 3), conduct.onRefusal(0, 3), conduct.onRefusal(1, 3)));
    }

    @Test
    void shouldSayNothingOfStrategiesItDoesNotKnow() {
        Conduct conduct = conduct("executions.max", "0", "rejects.max", "0", "cancels-per-fill.max", "0");
        for (int stranger : new int[] {-1, 2, 3}) {
            conduct.touch(stranger);
            assertEquals(List.of(OK, OK, OK),
                    List.of(conduct.onFill(stranger, 1), conduct.onRefusal(stranger, 1), conduct.onCancel(stranger, 1, 1)));
        }
        assertEquals(List.of(RiskCode.REPEATED_EXECUTION, RiskCode.REJECT_STORM, RiskCode.ORDER_TRADE_RATIO),
                List.of(conduct.onFill(1, 1), conduct.onRefusal(1, 1), conduct.onCancel(1, 1, 1)));
        Conduct off = conduct();
        assertEquals(List.of(OK, OK, OK), List.of(off.onFill(1, 1), off.onRefusal(1, 1), off.onCancel(1, 1, 1)));
    }

    private static TopOfBook book(long bid, long ask) {
        TickPart tick = new TickPart();
        tick.quote(Desk.X, 1).bid(bid, 1).ask(ask, 1);
        TopOfBook book = new TopOfBook();
        book.apply(tick, 1);
        return book;
    }

    @Test
    void shouldMeasureTheMiddleAgainstSamplesOfFiveMinutes() {
        PriceDrift drift = new PriceDrift(2);
        drift.use(100);
        List<Boolean> far = new ArrayList<>();
        far.add(drift.isTooFar(1, book(Desk.ABSENT, 10_000), 0));
        far.add(drift.isTooFar(1, book(10_000, Desk.ABSENT), 0));
        far.add(drift.isTooFar(1, book(9_900, 10_100), 0));
        far.add(drift.isTooFar(1, book(10_000, 10_200), 29 * SECOND));
        far.add(drift.isTooFar(1, book(10_000, 10_202), 29 * SECOND));
        far.add(drift.isTooFar(0, book(10_000, 10_202), 29 * SECOND));
        far.add(drift.isTooFar(1, book(10_080, 10_080), 30 * SECOND));
        far.add(drift.isTooFar(1, book(10_181, 10_181), 301 * SECOND));
        far.add(drift.isTooFar(1, book(10_080, 10_080), 302 * SECOND));
        far.add(drift.isTooFar(1, book(10_080, 10_080), 330 * SECOND));
        far.add(drift.isTooFar(1, book(10_283, 10_283), 331 * SECOND));
        assertEquals(List.of(false, false, false, false, true, false, false, true, false, false, true), far);
    }

    @Test
    void shouldForgetTheOldestSampleOnlyWhenElevenAreNewer() {
        PriceDrift drift = new PriceDrift(1);
        drift.use(1_000);
        for (int i = 0; i <= 10; i++) {
            assertFalse(drift.isTooFar(0, book(10_000 + i, 10_000 + i), i * 30 * SECOND));
        }
        drift.use(100);
        assertTrue(drift.isTooFar(0, book(10_101, 10_101), 300 * SECOND), "against 10,000 of five minutes ago");
        assertFalse(drift.isTooFar(0, book(10_101, 10_101), 300 * SECOND + 1), "against 10,001");
    }

    @Test
    void shouldFindTheSameDriftAsAllSamplesAskedAtEachTick() {
        long seed = System.nanoTime();
        System.out.println("drift seed " + seed);
        Random random = new Random(seed);
        PriceDrift drift = new PriceDrift(1);
        List<long[]> samples = new ArrayList<>();
        long now = 0;
        long price = 1_000_000;
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            now += random.nextInt(10) == 0 ? random.nextInt(120) * SECOND : random.nextInt(5) * SECOND + random.nextInt(3);
            price = Math.max(1, price + random.nextInt(20_001) - 10_000);
            long bps = i < 10_000 ? 150 : 300;
            drift.use(bps);
            boolean expected = false;
            for (long[] sample : samples) {
                boolean young = now - sample[0] <= 300 * SECOND;
                expected |= young && Math.abs(price - sample[1]) > sample[1] * bps / 10_000;
            }
            if (samples.isEmpty() || now - samples.get(samples.size() - 1)[0] >= 30 * SECOND) {
                samples.add(new long[] {now, price});
            }
            found += expected ? 1 : 0;
            assertEquals(expected, drift.isTooFar(0, book(price, price), now), "tick " + i);
        }
        assertTrue(found > 1_000 && found < 19_000, found + " of 20,000");
    }
}
