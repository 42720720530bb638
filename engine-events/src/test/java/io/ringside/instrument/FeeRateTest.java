package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeRateTest {
    private static final int CASES = 300_000;
    private static final long LARGEST_MONEY = (1L << 62) - 1;

    @Test
    void shouldRoundUpAsBigDecimalWhenNotionalAndRateAreArbitrary() {
        Generator cases = Generator.of(FeeRateTest.class);
        for (int i = 0; i < CASES; i++) {
            BigDecimal bps = BigDecimal.valueOf(cases.between(0, 100_000_000L >>> cases.below(27)), 4);
            long notional = Math.min(LARGEST_MONEY, cases.magnitude());
            BigDecimal fee = BigDecimal.valueOf(notional).multiply(bps).movePointLeft(4).setScale(0, RoundingMode.CEILING);
            assertEquals(fee.longValueExact(), FeeRate.ofBps(bps.toPlainString()).feeUnits(notional),
                    () -> notional + " at " + bps + " bps, " + cases);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 300030, 31", "1, 200040, 21", "1, 30015, 4", "1, 300000, 30", "0.0001, 1, 1", "10000, 77, 77", "0, 77, 0", "5, 0, 0"})
    void shouldRoundUpAgainstUsWhenAFractionIsLeft(String bps, long notional, long fee) {
        assertEquals(fee, FeeRate.ofBps(bps).feeUnits(notional));
    }

    @Test
    void shouldChargeNothingWhenZero() {
        assertEquals(0, FeeRate.ZERO.feeUnits(LARGEST_MONEY));
    }

    @Test
    void shouldShowItsRatePlainlyWhenPrinted() {
        assertEquals("0.2 bps", FeeRate.ofBps("0.2000").toString());
        assertEquals("0 bps", FeeRate.ZERO.toString());
    }

    @ParameterizedTest
    @CsvSource({"-1", "-0.0001", "10000.0001", "20000"})
    void shouldRefuseWhenOutsideZeroToOne(String bps) {
        assertEquals("fee in basis points: value " + bps + ", limit 0 to 10000; state the fee as a part of the notional",
                assertThrows(InvalidInputException.class, () -> FeeRate.ofBps(bps)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0.00001", "1e1", "x"})
    void shouldRefuseWhenFinerThanFourDecimalsOrNoNumber(String bps) {
        assertEquals("fee in basis points: number '" + bps
                        + "', limit 4 decimals and 922337203685477.5807; write a plain decimal number",
                assertThrows(InvalidInputException.class, () -> FeeRate.ofBps(bps)).getMessage());
    }
}
