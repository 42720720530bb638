package io.ringside.feed;

import io.ringside.instrument.Scale;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Unsigned numbers read in place at {@link LineReader#at}, which ends on the first byte that does not belong to them: the caller decides
 * whether that byte may stand there. Results below zero are {@link #EMPTY} and {@link #INVALID}.
 *
 * <p>Eight bytes are taken at a time as one {@code long}, the first byte lowest, so that short numbers need no loop.
 */
final class Numbers {
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
    private static final int SAFE_DIGITS = 18;

    private Numbers() {
    }

    /** Reads digits as one number. */
    static long whole(LineReader row) {
        byte[] bytes = row.bytes;
        int from = row.at;
        int at = from;
        long value = 0;
        long eight = eightBytes(bytes, at) ^ ZEROS;
        int digits = leadingDigits(eight);
        while (digits == Long.BYTES && at - from < 2 * Long.BYTES) {
            value = value * 100_000_000 + number(eight);
            at += Long.BYTES;
            eight = eightBytes(bytes, at) ^ ZEROS;
            digits = leadingDigits(eight);
        }
        at += digits;
        row.at = at;
        if (at == from) {
            return EMPTY;
        }
        value = value * Scale.powerOfTen(digits) + number(eight, digits);
        return at - from > LONGEST_WHOLE || value < 0 ? INVALID : value;
    }

    /** Reads a plain decimal number in units of 10<sup>-decimals</sup>; further decimals must be zeros. */
    static long decimal(LineReader row, int decimals) {
        byte[] bytes = row.bytes;
        int at = row.at;
        long eight = eightBytes(bytes, at) ^ ZEROS;
        int digits = leadingDigits(eight);
        if (digits == Long.BYTES || decimals > Long.BYTES) {
            return looped(row, decimals);
        }
        long units = number(eight, digits) * Scale.powerOfTen(decimals);
        at += digits;
        if (bytes[at] != '.') {
            row.at = at;
            return digits == 0 ? EMPTY : units;
        }
        eight = eightBytes(bytes, at + 1) ^ ZEROS;
        int fraction = leadingDigits(eight);
        if (fraction > decimals && isMore(eight, fraction, decimals) || fraction + digits == 0 || fraction == Long.BYTES && isDigit(bytes[at + 9])) {
            return looped(row, decimals);
        }
        row.at = at + 1 + fraction;
        int used = Math.min(fraction, decimals);
        return units + number(eight, used) * Scale.powerOfTen(decimals - used);
    }

    /** {@return whether a digit behind the first decimals is not zero} */
    private static boolean isMore(long eight, int digits, int decimals) {
        return eight >>> Long.BYTES * decimals << Long.BYTES * (Long.BYTES - digits + decimals) != 0;
    }

    private static boolean isDigit(byte symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    private static long looped(LineReader row, int decimals) {
        byte[] bytes = row.bytes;
        int from = row.at;
        int at = from;
        long value = 0;
        for (int digit = bytes[at] - '0'; digit >= 0 && digit <= 9; digit = bytes[at] - '0') {
            value = value * 10 + digit;
            at++;
        }
        int digits = at - from;
        if (digits + decimals > SAFE_DIGITS && (digits + decimals > LONGEST_WHOLE || bytes[from] == '9')) {
            return exact(row, decimals);
        }
        if (bytes[at] != '.') {
            row.at = at;
            return digits == 0 ? EMPTY : value * Scale.powerOfTen(decimals);
        }
        return fraction(row, at + 1, value, decimals);
    }

    private static long fraction(LineReader row, int start, long whole, int decimals) {
        byte[] bytes = row.bytes;
        int at = start;
        int end = start + decimals;
        long value = whole;
        for (int digit = bytes[at] - '0'; digit >= 0 && digit <= 9 && at < end; digit = bytes[at] - '0') {
            value = value * 10 + digit;
            at++;
        }
        int missing = end - at;
        while (missing == 0 && bytes[at] == '0') {
            at++;
        }
        boolean lonelyPoint = at == start && start == row.at + 1;
        row.at = at;
        return lonelyPoint ? INVALID : value * Scale.powerOfTen(missing);
    }

    private static long exact(LineReader row, int decimals) {
        int at = row.at;
        while (row.bytes[at] >= '0' && row.bytes[at] <= '9' || row.bytes[at] == '.') {
            at++;
        }
        long value = Scale.parse(row.bytes, row.at, at, decimals);
        row.at = at;
        return value < 0 ? INVALID : value;
    }

    static long eightBytes(byte[] bytes, int at) {
        return (long) EIGHT_BYTES.get(bytes, at);
    }

    /** Counts the digits before the first other byte, given bytes less '0'; of the marks only the lowest is sure to be right. */
    private static int leadingDigits(long eight) {
        return Long.numberOfTrailingZeros((eight + TEN_OR_MORE | eight) & HIGH_BITS) >>> 3;
    }

    private static long number(long eight, int digits) {
        return digits == Long.BYTES ? number(eight) : number(eight << Long.BYTES * (Long.BYTES - 1 - digits) << Long.BYTES);
    }

    private static long number(long eight) {
        long pairs = eight * 10 + (eight >>> 8);
        return (pairs & PAIRS) * (100 + (1_000_000L << 32)) + (pairs >>> 16 & PAIRS) * (1 + (10_000L << 32)) >>> 32;
    }
}
