package io.ringside.instrument;

/**
 * a × b / c over a 128-bit product, without allocation and without {@link ArithmeticException}.
 *
 * <p>A result above {@link Long#MAX_VALUE} saturates there. Thread safe; no state.
 */
public final class MulDiv {
    private static final long LOW_WORD = 0xFFFF_FFFFL;

    private MulDiv() {
    }

    /**
     * The quotient rounded down.
     *
     * @param a first factor, ≥ 0
     * @param b second factor, ≥ 0
     * @param c divisor, ≥ 1
     * @return floor(a × b / c), at most {@link Long#MAX_VALUE}
     */
    public static long floor(long a, long b, long c) {
        assert a >= 0 && b >= 0 && c > 0 : "mulDiv of " + a + ", " + b + ", " + c + ", limit >= 0, >= 0, >= 1; pass magnitudes";
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == 0 && low >= 0 ? low / c : divideWide(high, low, c);
    }

    /**
     * The quotient rounded up.
     *
     * @param a first factor, ≥ 0
     * @param b second factor, ≥ 0
     * @param c divisor, ≥ 1
     * @return ceiling(a × b / c), at most {@link Long#MAX_VALUE}
     */
    public static long ceiling(long a, long b, long c) {
        long quotient = floor(a, b, c);
        boolean exact = quotient * c == a * b;
        return exact || quotient == Long.MAX_VALUE ? quotient : quotient + 1;
    }

    /** Schoolbook long division by 32-bit digits (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D). */
    private static long divideWide(long high, long low, long divisor) {
        if (high >= divisor) {
            return Long.MAX_VALUE;
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long normal = divisor << shift;
        long top = high << shift | low >>> 64 - shift;
        long bottom = low << shift;
        long upperDigit = digit(top, bottom >>> 32, normal);
        long rest = (top << 32 | bottom >>> 32) - upperDigit * normal;
        long lowerDigit = digit(rest, bottom & LOW_WORD, normal);
        long quotient = (upperDigit << 32) + lowerDigit;
        return quotient < 0 ? Long.MAX_VALUE : quotient;
    }

    /** One 32-bit digit of (top, next) / normal, where normal has its highest bit set and top &lt; normal unsigned. */
    private static long digit(long top, long next, long normal) {
        long leading = normal >>> 32;
        long trailing = normal & LOW_WORD;
        long guess = Long.divideUnsigned(top, leading);
        long remainder = top - guess * leading;
        while (guess > LOW_WORD || Long.compareUnsigned(guess * trailing, remainder << 32 | next) > 0) {
            guess--;
            remainder += leading;
            if (remainder > LOW_WORD) {
                break;
            }
        }
        return guess;
    }
}
