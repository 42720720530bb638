package io.ringside.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class MulDivTest {
    private static final int CASES = 1_000_000;
    private static final long MAX = Long.MAX_VALUE;
    private static final BigInteger LARGEST = BigInteger.valueOf(MAX);
    private static final long[] EDGES = {0, 1, 2, 3, 9, 10, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL, 0xFFFF_FFFFL, 0x1_0000_0000L,
        0x1_0000_0001L, 0x7FFF_FFFF_0000_0000L, 1_000_000_000_000_000_000L, (1L << 62) - 1, 1L << 62, (1L << 62) + 1, MAX - 1, MAX};

    @Test
    void shouldRoundDownWhenMagnitudesAreArbitrary() {
        Generator cases = Generator.of(MulDivTest.class);
        for (int i = 0; i < CASES; i++) {
            check(cases.magnitude(), cases.magnitude(), Math.max(1, cases.magnitude()), cases);
        }
    }

    @Test
    void shouldBeExactWhenTheQuotientIsNearSaturation() {
        Generator cases = Generator.of(MulDivTest.class);
        for (int i = 0; i < CASES; i++) {
            long a = cases.magnitude();
            long b = cases.magnitude();
            long high = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).shiftRight(63).longValueExact();
            check(a, b, Math.max(1, Math.min(MAX, high + cases.between(0, 2))), cases);
        }
    }

    @Test
    void shouldBeExactWhenTheProductIsAMultipleOrOneBeside() {
        Generator cases = Generator.of(MulDivTest.class);
        for (int i = 0; i < CASES; i++) {
            long divisor = Math.max(1, cases.magnitude());
            long a = divisor - Math.min(divisor, cases.between(0, 1));
            check(a, cases.magnitude(), divisor, cases);
        }
    }

    @Test
    void shouldBeExactWhenEveryOperandIsAnEdge() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                for (long c : EDGES) {
                    check(a, b, Math.max(1, c), "edges");
                }
            }
        }
    }

    @Test
    void shouldSaturateWhenTheQuotientDoesNotFit() {
        assertEquals(MAX, MulDiv.floor(MAX, MAX, 1));
        assertEquals(MAX, MulDiv.ceiling(MAX, MAX, 1));
        assertEquals(MAX, MulDiv.floor(1L << 62, 2, 1));
        assertEquals(MAX, MulDiv.floor(1L << 62, 4, 1));
        assertEquals(MAX, MulDiv.ceiling(MAX, MAX, MAX - 1));
    }

    @Test
    void shouldReachTheLargestWhenItFitsExactly() {
        assertEquals(MAX, MulDiv.floor(MAX, MAX, MAX));
        assertEquals(MAX, MulDiv.ceiling(MAX, 1, 1));
        assertEquals(MAX - 1, MulDiv.floor(MAX - 1, MAX, MAX));
        assertEquals(MAX - 1, MulDiv.ceiling(MAX - 1, MAX, MAX));
    }

    @Test
    void shouldRefuseWhenASignOrAZeroDivisorIsPassed() {
        assertEquals("mulDiv of -1, 2, 3, limit >= 0, >= 0, >= 1; pass magnitudes",
                assertThrows(AssertionError.class, () -> MulDiv.floor(-1, 2, 3)).getMessage());
        assertEquals("mulDiv of 1, -2, 3, limit >= 0, >= 0, >= 1; pass magnitudes",
                assertThrows(AssertionError.class, () -> MulDiv.ceiling(1, -2, 3)).getMessage());
        assertEquals("mulDiv of 1, 2, 0, limit >= 0, >= 0, >= 1; pass magnitudes",
                assertThrows(AssertionError.class, () -> MulDiv.floor(1, 2, 0)).getMessage());
    }

    private static void check(long a, long b, long c, Object origin) {
        BigInteger[] exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(c));
        BigInteger up = exact[1].signum() == 0 ? exact[0] : exact[0].add(BigInteger.ONE);
        long floor = exact[0].min(LARGEST).longValueExact();
        long ceiling = up.min(LARGEST).longValueExact();
        if (floor != MulDiv.floor(a, b, c) || ceiling != MulDiv.ceiling(a, b, c)) {
            String operands = a + " * " + b + " / " + c + ", " + origin;
            assertEquals(floor, MulDiv.floor(a, b, c), operands);
            assertEquals(ceiling, MulDiv.ceiling(a, b, c), operands);
        }
    }
}
