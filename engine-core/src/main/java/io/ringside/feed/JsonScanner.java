package io.ringside.feed;

import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;

/**
 * Walks one JSON value (RFC 8259) in the current line of a {@link LineReader}, in place. As with {@link NumberReader}, a call is given
 * where to begin and returns where to go on. Scalars are left as slices {@link #from} to {@link #to} of the buffer; escapes of a string are
 * replaced within it, and spaces fill what they leave, so that it can be walked again. Bytes of strings beyond ASCII are taken as they are.
 */
final class JsonScanner {
    /** Levels of nesting that are followed. */
    static final int MAX_DEPTH = 64;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /** First byte of the value read last, behind the quote of a string. */
    int from;
    /** Behind the last byte of the value read last. */
    int to;

    private final LineReader row;

    JsonScanner(LineReader row) {
        this.row = row;
    }

    /** {@return the first place that holds no space} */
    static int space(byte[] bytes, int start) {
        int at = start;
        while (bytes[at] <= ' ' && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }

    /** Ends a member: {@return behind the comma, or behind what closes the object or array, whichever is there} */
    int next(byte[] bytes, int start, char close) {
        int at = space(bytes, start);
        if (bytes[at] != ',' && bytes[at] != close) {
            throw malformed(at, close == '}' ? "',' or '}'" : "',' or ']'");
        }
        return at + 1;
    }

    /** Reads the name of a member and the colon. */
    int name(byte[] bytes, int start) {
        int at = space(bytes, start);
        if (bytes[at] != '"') {
            throw malformed(at, "a name in quotes");
        }
        at = space(bytes, string(bytes, at));
        if (bytes[at] != ':') {
            throw malformed(at, "':'");
        }
        return at + 1;
    }

    /** Reads any value. */
    int value(byte[] bytes, int start) {
        return value(bytes, start, 0);
    }

    /** {@return whether the value read last consists of these bytes} */
    boolean is(byte[] text) {
        return Arrays.equals(row.bytes, from, to, text, 0, text.length);
    }

    private int value(byte[] bytes, int start, int depth) {
        int at = space(bytes, start);
        byte symbol = bytes[at];
        if (symbol == '"') {
            return string(bytes, at);
        }
        if (symbol == '{' || symbol == '[') {
            return nested(bytes, at, depth + 1);
        }
        return symbol == '-' || symbol >= '0' && symbol <= '9' ? number(bytes, at) : literal(bytes, at);
    }

    private int nested(byte[] bytes, int start, int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed(start, MAX_DEPTH + " levels of nesting");
        }
        boolean object = bytes[start] == '{';
        char close = object ? '}' : ']';
        int at = space(bytes, start + 1);
        if (bytes[at] == close) {
            return slice(start, at + 1);
        }
        do {
            at = value(bytes, object ? name(bytes, at) : at, depth);
            at = next(bytes, at, close);
        } while (bytes[at - 1] == ',');
        return slice(start, at);
    }

    private int slice(int start, int end) {
        from = start;
        to = end;
        return end;
    }

    private int string(byte[] bytes, int quote) {
        int start = quote + 1;
        if (bytes[start + 1] == '"' && bytes[start] > '"' && bytes[start] != '\\') {
            from = start;
            to = start + 1;
            return start + 2;
        }
        int at = start;
        long special = special(NumberReader.eightBytes(bytes, at));
        while (special == 0) {
            at += Long.BYTES;
            special = special(NumberReader.eightBytes(bytes, at));
        }
        at += Long.numberOfTrailingZeros(special) >>> 3;
        if (bytes[at] != '"') {
            return escaped(bytes, start, at);
        }
        from = start;
        to = at;
        return at + 1;
    }

    /** Marks the lowest byte that is a quote, a backslash or a control character; marks above it may be wrong. */
    private static long special(long eight) {
        long quotes = eight ^ QUOTES;
        long backslashes = eight ^ BACKSLASHES;
        return (quotes - ONES & ~quotes | backslashes - ONES & ~backslashes | eight - SPACES & ~eight) & HIGH_BITS;
    }

    private int escaped(byte[] bytes, int start, int first) {
        int at = first;
        int end = first;
        while (bytes[at] != '"') {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                throw malformed(at, bytes[at] == '\n' ? "a closing quote" : "no control character in a string");
            }
            if (bytes[at] == '\\') {
                int width = JsonEscape.width(bytes, at);
                if (width == 0) {
                    throw malformed(at, "an escape");
                }
                end = JsonEscape.put(bytes, at, end);
                at += width;
            } else {
                bytes[end++] = bytes[at++];
            }
        }
        bytes[end] = '"';
        Arrays.fill(bytes, end + 1, at + 1, (byte) ' ');
        slice(start, end);
        return at + 1;
    }

    private int number(byte[] bytes, int start) {
        int at = bytes[start] == '-' ? start + 1 : start;
        at = bytes[at] == '0' ? at + 1 : digits(bytes, at);
        if (bytes[at] == '.') {
            at = digits(bytes, at + 1);
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at = digits(bytes, bytes[at + 1] == '+' || bytes[at + 1] == '-' ? at + 2 : at + 1);
        }
        return slice(start, at);
    }

    private int digits(byte[] bytes, int start) {
        int at = start;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw malformed(at, "a digit");
        }
        return at;
    }

    private int literal(byte[] bytes, int start) {
        byte[] text = bytes[start] == 't' ? TRUE : bytes[start] == 'f' ? FALSE : NULL;
        slice(start, start + text.length);
        if (!is(text)) {
            throw malformed(start, "a value");
        }
        return to;
    }

    InvalidInputException malformed(int at, String expected) {
        String text = row.text();
        int column = at - row.rowStart;
        return new InvalidInputException(row.where(), "JSON at byte " + (column + 1) + ' '
                + Refusals.quoted(text.substring(Math.min(column, text.length()))), expected, "repair or remove the line");
    }
}
