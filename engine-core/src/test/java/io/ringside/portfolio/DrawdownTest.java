package io.ringside.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Generator;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawdownTest {
    private static final int STEPS = 50_000;
    private static final BigInteger BPS = BigInteger.valueOf(10_000);

    private final Generator cases = Generator.of(DrawdownTest.class);

    @ParameterizedTest
    @CsvSource({"10000, 10000, 0", "10000, 9999, 1", "10001, 10000, 0", "19999, 19998, 0", "19999, 19997, 1", "1000000, 950000, 500",
        "1000000, 949901, 500", "1000000, 949900, 501", "7, 0, 10000", "100, -100, 20000", "3, 2, 3333"})
    void shouldRoundTheLossDownToWholeBasisPoints(long peak, long equity, long bps) {
        Drawdown drawdown = new Drawdown(peak);
        drawdown.update(equity, 0);
        assertEquals(bps, drawdown.maxBps());
    }

    @Test
    void shouldMeasureFromThePeakAndKeepTheLargest() {
        Drawdown drawdown = new Drawdown(1_000);
        long[] equities = {900, 2_000, 1_900, 1_801, 1_800, 1_799, 4_000, 3_597, 3_596};
        long[] expected = {1_000, 1_000, 1_000, 1_000, 1_000, 1_005, 1_005, 1_007, 1_010};
        for (int i = 0; i < equities.length; i++) {
            drawdown.update(equities[i], 0);
            assertEquals(expected[i], drawdown.maxBps(), "after " + equities[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {50, 10_007, 1_000_000_00L, 3_000_000_000_000_000L})
    void shouldEqualTheModelOverARandomWalk(long initial) {
        Drawdown drawdown = new Drawdown(initial);
        long equity = initial;
        BigInteger peak = BigInteger.valueOf(initial);
        BigInteger most = BigInteger.ZERO;
        int growths = 0;
        for (int i = 0; i < STEPS; i++) {
            long step = Math.max(2, initial / (i < STEPS / 2 ? 20_000 : 500));
            equity = Math.max(-initial / 2, equity + cases.between(-step, step));
            peak = peak.max(BigInteger.valueOf(equity));
            BigInteger loss = peak.subtract(BigInteger.valueOf(equity)).multiply(BPS).divide(peak);
            growths += loss.compareTo(most) > 0 ? 1 : 0;
            most = most.max(loss);
            drawdown.update(equity, 0);
            assertEquals(most.longValueExact(), drawdown.maxBps(), cases::toString);
        }
        assertTrue(growths > 10, growths + " growths, " + cases);
    }
}
