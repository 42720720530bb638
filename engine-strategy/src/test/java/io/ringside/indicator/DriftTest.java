package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * After very many updates, with outliers a million times the rest among them, each is what a new one is that saw the last few
 * thousand alone. {@code -Dringside.updates=100000000} for the long proof.
 */
class DriftTest {
    private static final int UPDATES = Integer.getInteger("ringside.updates", 300_000);
    private static final int REMEMBERED = 8_192;

    private static final double AGREEMENT = 1e-9;

    /** The same bars over and over, each time at another level, without ever allocating; the last few thousand without outliers. */
    private static Bars blocks() {
        SplittableRandom random = new SplittableRandom(Bars.SEED);
        double[] price = {100};
        return Bars.around("block", Bars.of(REMEMBERED, i -> price[0] *= 1 + 0.002 * (random.nextDouble() - 0.5)), 0.003);
    }

    private static Bars outliers(Bars calm) {
        double[] wild = Bars.of(calm.size(), i -> i % 1_000 == 500 ? calm.close()[i] * 1e6 : calm.close()[i] * (1 + i % 7 * 0.001));
        return Bars.around("outliers", wild, 0.003);
    }

    @TestFactory
    Stream<DynamicTest> shouldBeAsOneThatSawTheLastUpdatesAloneWhenUpdatedVeryOften() {
        Bars calm = blocks();
        Bars wild = outliers(calm);
        return Match.all().stream().filter(match -> !match.name().matches("Obv|Vwap"))
                .map(match -> DynamicTest.dynamicTest(match.name(), () -> age(match, calm, wild)));
    }

    private static void age(Match match, Bars calm, Bars wild) {
        Match.Fed old = match.subject().get();
        for (int i = 0; i < UPDATES; i++) {
            old.update(wild, i % REMEMBERED);
        }
        Match.Fed fresh = match.subject().get();
        for (int i = 0; i < REMEMBERED; i++) {
            old.update(calm, i);
            fresh.update(calm, i);
        }
        double allowed = AGREEMENT * Math.abs(fresh.value()) + match.noise() * 100 + match.absolute();
        assertEquals(fresh.value(), old.value(), allowed, match.name());
    }

    @Test
    void shouldKeepEachUnitWhenBalanceAndSessionNeverEnd() {
        SplittableRandom random = new SplittableRandom(Bars.SEED);
        Obv balance = new Obv();
        Vwap vwap = new Vwap();
        long net = 0;
        long volume = 0;
        long notional = 0;
        int last = 0;
        for (int i = 0; i < UPDATES; i++) {
            int cents = 10_000 + random.nextInt(100);
            int size = 1 + random.nextInt(100_000);
            balance.update(cents, size / 10.0);
            vwap.update(cents, size / 10.0);
            net += i == 0 ? size : Integer.signum(cents - last) * (long) size;
            volume += size;
            notional = Math.addExact(notional, (long) cents * size);
            last = cents;
        }
        assertEquals(net / 10.0, balance.value(), Math.abs(net) * 1e-12 + 1e-6);
        assertEquals(volume / 10.0, vwap.volume(), volume * 1e-14);
        assertEquals((double) notional / volume, vwap.value(), 1e-9);
    }
}
