package io.ringside.instrument;

/**
 * Text ↔ {@code long} at a fixed number of decimals, exact, without floating point.
 *
 * <p>{@code "101.25"} at 4 decimals is {@code 1012500}. More decimals than declared are accepted if they are zeros. Exponents, signs other
 * than a leading minus, and words such as NaN are not numbers here. Thread safe; no state.
 */
public final class Scale {
    /** The largest number of decimals a {@code long} can carry. */
    public static final int MAX_DECIMALS = 18;

    /** Returned by {@link #parse(byte[], int, int, int)} where the text is no number that fits; never a value. */
    public static final long INVALID = Long.MIN_VALUE;

    private static final long[] POWERS = powers();
    private static final int PAIRS = 100;
    /** "00" to "99". */
    private static final byte[] DIGITS = pairs();
    /** log10(2) as a fraction of two to the {@link #LOG_SHIFT}. */
    private static final int LOG_NUMERATOR = 1_233;
    private static final int LOG_SHIFT = 12;
    private static final int MAX_TEXT = 40;

    private Scale() {
    }

    /**
     * A power of ten.
     *
     * @param exponent 0 to {@value #MAX_DECIMALS}
     * @return 10<sup>exponent</sup>
     */
    public static long powerOfTen(int exponent) {
        return POWERS[exponent];
    }

    /**
     * Reads a decimal number from bytes. Allocates nothing and throws nothing, so that feeds can call it per row.
     *
     * @param text     ASCII bytes
     * @param from     first byte
     * @param to       after the last byte
     * @param decimals decimals of the result, 0 to {@value #MAX_DECIMALS}
     * @return the number in units of 10<sup>-decimals</sup>, or {@link #INVALID}
     */
    public static long parse(byte[] text, int from, int to, int decimals) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int scale = -1;
        int digits = 0;
        for (; at < to; at++) {
            int symbol = text[at] - '0';
            if (symbol >= 0 && symbol <= 9) {
                digits++;
                if (scale >= decimals) {
                    if (symbol != 0) {
                        return INVALID;
                    }
                    continue;
                }
                if (value > (Long.MAX_VALUE - symbol) / 10) {
                    return INVALID;
                }
                value = value * 10 + symbol;
                scale += scale >= 0 ? 1 : 0;
            } else if (text[at] == '.' && scale < 0) {
                scale = 0;
            } else {
                return INVALID;
            }
        }
        if (digits == 0) {
            return INVALID;
        }
        long power = POWERS[decimals - Math.max(scale, 0)];
        if (value > Long.MAX_VALUE / power) {
            return INVALID;
        }
        return negative ? -value * power : value * power;
    }

    /**
     * Reads a decimal number from a string.
     *
     * @param text     such as {@code "101.25"} or {@code "-3"}
     * @param decimals decimals of the result, 0 to {@value #MAX_DECIMALS}
     * @param where    what the number is, named in the refusal
     * @return the number in units of 10<sup>-decimals</sup>
     * @throws InvalidInputException if the text is no plain decimal number, has further non-zero decimals, or does not fit
     */
    public static long parse(String text, int decimals, String where) {
        long value = INVALID;
        if (text != null && text.length() <= MAX_TEXT) {
            byte[] ascii = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            value = parse(ascii, 0, ascii.length, decimals);
        }
        if (value == INVALID) {
            throw new InvalidInputException(where, "number '" + text + "'",
                    decimals + " decimals and " + format(Long.MAX_VALUE, decimals), "write a plain decimal number");
        }
        return value;
    }

    /**
     * Writes a number plainly: no exponent, no trailing zeros, {@code 0} for zero.
     *
     * @param units    the number in units of 10<sup>-decimals</sup>
     * @param decimals 0 to {@value #MAX_DECIMALS}
     * @return its text
     */
    public static String format(long units, int decimals) {
        byte[] text = new byte[MAX_TEXT];
        int length = put(units, decimals, text, 0);
        return new String(text, 0, length, java.nio.charset.StandardCharsets.US_ASCII);
    }

    /**
     * Writes a number plainly into bytes. Allocates nothing.
     *
     * @param units    the number in units of 10<sup>-decimals</sup>
     * @param decimals 0 to {@value #MAX_DECIMALS}
     * @param into     the target, with at least 22 bytes left
     * @param at       where to begin
     * @return the offset after the last byte written
     */
    public static int put(long units, int decimals, byte[] into, int at) {
        int begin = at;
        if (units < 0) {
            into[begin++] = '-';
        }
        long magnitude = Math.abs(units);
        if (decimals == 0) {
            int end = begin + length(magnitude);
            putDigits(magnitude, into, begin, end);
            return end;
        }
        long whole = magnitude / POWERS[decimals];
        int point = begin + length(whole);
        putDigits(whole, into, begin, point);
        int end = point + 1 + decimals;
        putDigits(magnitude - whole * POWERS[decimals], into, point + 1, end);
        while (end > point + 1 && into[end - 1] == '0') {
            end--;
        }
        if (end == point + 1) {
            return point;
        }
        into[point] = '.';
        return end;
    }

    /** How many digits a number has: bits × log10(2), and one more if it is not below that power of ten. */
    private static int length(long magnitude) {
        int guess = (Long.SIZE - Long.numberOfLeadingZeros(magnitude | 1)) * LOG_NUMERATOR >>> LOG_SHIFT;
        return guess < POWERS.length && magnitude >= POWERS[guess] ? guess + 1 : Math.max(1, guess);
    }

    /** Fills a field with digits, from its end, two at a time: a division by a constant each, and half as many. */
    private static void putDigits(long magnitude, byte[] into, int begin, int end) {
        long rest = magnitude;
        int i = end;
        while (i - begin > 1) {
            long hundreds = rest / PAIRS;
            int pair = (int) (rest - hundreds * PAIRS) * 2;
            into[--i] = DIGITS[pair + 1];
            into[--i] = DIGITS[pair];
            rest = hundreds;
        }
        if (i > begin) {
            into[begin] = (byte) ('0' + rest);
        }
    }

    private static byte[] pairs() {
        byte[] digits = new byte[2 * PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            digits[2 * i] = (byte) ('0' + i / 10);
            digits[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return digits;
    }

    private static long[] powers() {
        long[] powers = new long[MAX_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
