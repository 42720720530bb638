package io.ringside.feed;

import java.nio.charset.StandardCharsets;

/** Replaces an escape of a JSON string by what it stands for, in UTF-8, which is never longer. Cold code. */
final class JsonEscape {
    private static final String LETTERS = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int UNIT = 6;

    private JsonEscape() {
    }

    /** {@return how many bytes the escape at a backslash has, both halves of a surrogate pair counted, or 0 if it is none} */
    static int width(byte[] bytes, int at) {
        if (bytes[at + 1] != 'u') {
            return LETTERS.indexOf(bytes[at + 1]) < 0 ? 0 : 2;
        }
        if (!isUnit(bytes, at)) {
            return 0;
        }
        return isPair(bytes, at) ? 2 * UNIT : UNIT;
    }

    /**
     * Writes what an escape stands for.
     *
     * @param bytes where it stands and where to write
     * @param at    its backslash
     * @param end   where to write, not behind at
     * @return behind the last byte written
     */
    static int put(byte[] bytes, int at, int end) {
        if (bytes[at + 1] != 'u') {
            bytes[end] = (byte) MEANINGS.charAt(LETTERS.indexOf(bytes[at + 1]));
            return end + 1;
        }
        char unit = unit(bytes, at);
        return putUtf8(isPair(bytes, at) ? Character.toCodePoint(unit, unit(bytes, at + UNIT)) : unit, bytes, end);
    }

    private static boolean isPair(byte[] bytes, int at) {
        return Character.isHighSurrogate(unit(bytes, at)) && isUnit(bytes, at + UNIT) && Character.isLowSurrogate(unit(bytes, at + UNIT));
    }

    private static boolean isUnit(byte[] bytes, int at) {
        boolean valid = bytes[at] == '\\' && bytes[at + 1] == 'u';
        for (int i = 0; valid && i < HEX_DIGITS; i++) {
            valid = Character.digit(bytes[at + 2 + i], 16) >= 0;
        }
        return valid;
    }

    private static char unit(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            value = value * 16 + Character.digit(bytes[at + 2 + i], 16);
        }
        return (char) value;
    }

    private static int putUtf8(int symbol, byte[] into, int at) {
        byte[] text = new String(Character.toChars(symbol)).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, into, at, text.length);
        return at + text.length;
    }
}
