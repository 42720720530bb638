package io.ringside.feed;

import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;

/**
 * Walks one JSON value (RFC 8259) in the current line of a {@link LineReader}, in place. Scalars are left as slices {@link #from} to
 * {@link #to} of the buffer; escapes of a string are replaced within it. Bytes of strings beyond ASCII are taken as they are.
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

    /** {@return the next byte that is no space, not consumed} */
    byte peek() {
        byte[] bytes = row.bytes;
        int at = row.at;
        byte symbol = bytes[at];
        while (symbol == ' ' || symbol == '\t' || symbol == '\r') {
            symbol = bytes[++at];
        }
        row.at = at;
        return symbol;
    }

    /** {@return whether the object or array begun by the byte at hand has members; what begins it is consumed, and what ends an empty one} */
    boolean enter(char close) {
        row.at++;
        if (peek() != close) {
            return true;
        }
        row.at++;
        return false;
    }

    /** {@return whether a comma follows, rather than the end of the object or array; either is consumed} */
    boolean more(char close) {
        byte symbol = peek();
        if (symbol != ',' && symbol != close) {
            throw malformed(close == '}' ? "',' or '}'" : "',' or ']'");
        }
        row.at++;
        return symbol == ',';
    }

    /** Reads a member's name and the colon. */
    void name() {
        if (peek() != '"') {
            throw malformed("a name in quotes");
        }
        string();
        if (peek() != ':') {
            throw malformed("':'");
        }
        row.at++;
    }

    /** Reads any value. */
    void value() {
        value(0);
    }

    /** {@return whether the value read last consists of these bytes} */
    boolean is(byte[] text) {
        return Arrays.equals(row.bytes, from, to, text, 0, text.length);
    }

    private void value(int depth) {
        byte symbol = peek();
        if (symbol == '"') {
            string();
        } else if (symbol == '{') {
            object(depth + 1);
        } else if (symbol == '[') {
            array(depth + 1);
        } else if (symbol == '-' || symbol >= '0' && symbol <= '9') {
            number();
        } else {
            literal(symbol);
        }
    }

    private void object(int depth) {
        int start = within(depth);
        if (enter('}')) {
            do {
                name();
                value(depth);
            } while (more('}'));
        }
        slice(start, row.at);
    }

    private void array(int depth) {
        int start = within(depth);
        if (enter(']')) {
            do {
                value(depth);
            } while (more(']'));
        }
        slice(start, row.at);
    }

    private int within(int depth) {
        if (depth > MAX_DEPTH) {
            throw malformed(MAX_DEPTH + " levels of nesting");
        }
        return row.at;
    }

    private void slice(int start, int end) {
        from = start;
        to = end;
    }

    private void string() {
        byte[] bytes = row.bytes;
        int start = row.at + 1;
        int at = start;
        long special = special(Numbers.eightBytes(bytes, at));
        while (special == 0) {
            at += Long.BYTES;
            special = special(Numbers.eightBytes(bytes, at));
        }
        at += Long.numberOfTrailingZeros(special) >>> 3;
        row.at = at;
        if (bytes[at] != '"') {
            escaped(start);
            return;
        }
        row.at = at + 1;
        from = start;
        to = at;
    }

    /** Marks the lowest byte that is a quote, a backslash or a control character; marks above it may be wrong. */
    private static long special(long eight) {
        long quotes = eight ^ QUOTES;
        long backslashes = eight ^ BACKSLASHES;
        return (quotes - ONES & ~quotes | backslashes - ONES & ~backslashes | eight - SPACES & ~eight) & HIGH_BITS;
    }

    private void escaped(int start) {
        byte[] bytes = row.bytes;
        int end = row.at;
        while (bytes[row.at] != '"') {
            byte symbol = bytes[row.at];
            if (symbol >= 0 && symbol < ' ') {
                throw malformed("no control character in a string");
            }
            if (symbol == '\\') {
                end = JsonEscape.replace(this, row, end);
            } else {
                bytes[end++] = symbol;
                row.at++;
            }
        }
        row.at++;
        slice(start, end);
    }

    private void number() {
        byte[] bytes = row.bytes;
        int start = row.at;
        int at = start + (bytes[start] == '-' ? 1 : 0);
        boolean zero = bytes[at] == '0';
        at = zero ? at + 1 : digits(at);
        if (bytes[at] == '.') {
            at = digits(at + 1);
        }
        if (bytes[at] == 'e' || bytes[at] == 'E') {
            at += bytes[at + 1] == '+' || bytes[at + 1] == '-' ? 2 : 1;
            at = digits(at);
        }
        row.at = at;
        slice(start, at);
    }

    private int digits(int start) {
        byte[] bytes = row.bytes;
        int at = start;
        while (bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == start) {
            row.at = at;
            throw malformed("a digit");
        }
        return at;
    }

    private void literal(byte symbol) {
        byte[] text = symbol == 't' ? TRUE : symbol == 'f' ? FALSE : NULL;
        slice(row.at, row.at + text.length);
        if (!is(text)) {
            throw malformed("a value");
        }
        row.at = to;
    }

    InvalidInputException malformed(String expected) {
        int column = row.at - row.rowStart;
        String rest = row.text().substring(Math.min(column, row.text().length()));
        return new InvalidInputException(row.where(), "JSON at byte " + (column + 1) + ' ' + Refusals.quoted(rest), expected,
                "repair or remove the line");
    }
}
