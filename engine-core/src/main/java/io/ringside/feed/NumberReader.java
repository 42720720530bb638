package io.ringside.feed;

import io.ringside.instrument.Scale;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads unsigned numbers in place. A call is given where to begin and returns the first place that does not belong to the number: the
 * caller decides what may stand there. The number is left in {@link #value}, or there {@link #EMPTY} or {@link #INVALID}, both below zero.
 *
 * <p>The bytes must hold an LF at or behind that place, and {@link LineReader#SLACK} bytes behind the LF. Positions travel as arguments and
 * results rather than in a field because each depends on the one before: so they stay in registers.
 */
final class NumberReader {
    /** Nothing stands there. */
    static final long EMPTY = -1;
    /** Something stands there that is no number or does not fit. */
    static final long INVALID = -2;

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final long TEN_OR_MORE = 0x7676767676767676L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long PAIRS = 0x000000FF000000FFL;
    private static final int LONGEST_WHOLE = 19;
    private static final int POINT = '.' - '0';

    /** The number read last, not negative, or {@link #EMPTY} or {@link #INVALID}. */
    long value;

    /** Eight bytes as one number, the first byte lowest. */
    static long eightBytes(byte[] bytes, int at) {
        return (long) EIGHT_BYTES.get(bytes, at);
    }

    /** Reads digits; fastest if there are 19, as in ns of our time. */
    int whole(byte[] bytes, int from) {
        long first = eightBytes(bytes, from) ^ ZEROS;
        long second = eightBytes(bytes, from + 8) ^ ZEROS;
        long third = (eightBytes(bytes, from + 11) ^ ZEROS) >>> 40 << 40;
        if (!areDigits(first, second, third) || isDigit(bytes[from + LONGEST_WHOLE])) {
            return wholeBySteps(bytes, from);
        }
        long number = eightDigits(first) * 100_000_000_000L + eightDigits(second) * 1000 + eightDigits(third);
        value = number < 0 ? INVALID : number;
        return from + LONGEST_WHOLE;
    }

    private int wholeBySteps(byte[] bytes, int from) {
        int at = from;
        long number = 0;
        while (isDigit(bytes[at]) && at - from <= LONGEST_WHOLE) {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        value = at == from ? EMPTY : at - from > LONGEST_WHOLE || number < 0 ? INVALID : number;
        return at;
    }

    /** Reads a plain decimal number in units of 10<sup>-decimals</sup>; further decimals must be zeros. */
    int decimal(byte[] bytes, int from, int decimals) {
        if (bytes[from] == ',') {
            value = EMPTY;
            return from;
        }
        int at = from;
        long number = 0;
        int digit = bytes[at] - '0';
        while (digit >= 0 && digit <= 9) {
            number = number * 10 + digit;
            digit = bytes[++at] - '0';
        }
        int missing = decimals;
        if (digit == POINT) {
            int start = ++at;
            digit = bytes[at] - '0';
            while (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
                digit = bytes[++at] - '0';
            }
            missing -= at - start;
        }
        int digits = at - from;
        int scaled = digits + Math.max(missing, 0);
        if (scaled >= LONGEST_WHOLE && (scaled > LONGEST_WHOLE || bytes[from] == '9') || digits < 2 && !isDigit(bytes[from])) {
            return unusual(bytes, from, decimals);
        }
        value = missing >= 0 ? number * Scale.powerOfTen(missing) : shortened(number, Scale.powerOfTen(-missing));
        return at;
    }

    /** Does the same as {@link #decimal}; faster if the number has eight decimals, as exchanges of crypto currencies write them. */
    int decimalOfEight(byte[] bytes, int from, int decimals) {
        int at = from;
        long number = 0;
        while (isDigit(bytes[at]) && at - from < Long.BYTES) {
            number = number * 10 + bytes[at] - '0';
            at++;
        }
        long eight = eightBytes(bytes, at + 1) ^ ZEROS;
        int end = at + 1 + Long.BYTES;
        if (bytes[at] != '.' || !areDigits(eight, eight, eight) || isDigit(bytes[end]) || decimals > Long.BYTES) {
            return decimal(bytes, from, decimals);
        }
        value = shortened(number * 100_000_000 + eightDigits(eight), Scale.powerOfTen(Long.BYTES - decimals));
        return end;
    }

    private static long shortened(long number, long power) {
        long quotient = number / power;
        return quotient * power == number ? quotient : INVALID;
    }

    /** Reads what is empty, has no digit, or is too long to be read without care. */
    private int unusual(byte[] bytes, int from, int decimals) {
        int at = from;
        while (isDigit(bytes[at]) || bytes[at] == '.') {
            at++;
        }
        long number = Scale.parse(bytes, from, at, decimals);
        value = at == from ? EMPTY : number < 0 ? INVALID : number;
        return at;
    }

    private static boolean areDigits(long first, long second, long third) {
        return ((first + TEN_OR_MORE | first | second + TEN_OR_MORE | second | third + TEN_OR_MORE | third) & HIGH_BITS) == 0;
    }

    private static boolean isDigit(byte symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    private static long eightDigits(long eight) {
        long pairs = eight * 10 + (eight >>> 8);
        return (pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32)) >>> 32;
    }
}
