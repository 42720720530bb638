package io.ringside.feed;

/** Replaces an escape of a JSON string by what it stands for, in UTF-8, which is never longer. Cold code. */
final class JsonEscape {
    private static final String LETTERS = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int ESCAPE_BYTES = 6;

    private JsonEscape() {
    }

    /**
     * Replaces the escape at hand.
     *
     * @param json to report what is no escape
     * @param row  stands at the backslash; afterwards behind the escape
     * @param end  where to write
     * @return behind the last byte written
     */
    static int replace(JsonScanner json, LineReader row, int end) {
        byte[] bytes = row.bytes;
        byte letter = bytes[row.at + 1];
        if (letter != 'u') {
            int place = LETTERS.indexOf(letter);
            if (place < 0) {
                throw json.malformed("an escape");
            }
            bytes[end] = (byte) MEANINGS.charAt(place);
            row.at += 2;
            return end + 1;
        }
        return put(codePoint(json, row), bytes, end);
    }

    private static int codePoint(JsonScanner json, LineReader row) {
        char unit = unit(json, row);
        if (!Character.isHighSurrogate(unit) || row.bytes[row.at] != '\\' || row.bytes[row.at + 1] != 'u') {
            return unit;
        }
        char low = unit(json, row);
        if (Character.isLowSurrogate(low)) {
            return Character.toCodePoint(unit, low);
        }
        row.at -= ESCAPE_BYTES;
        return unit;
    }

    private static char unit(JsonScanner json, LineReader row) {
        int value = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(row.bytes[row.at + 2 + i], 16);
            if (digit < 0) {
                throw json.malformed("4 hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        row.at += ESCAPE_BYTES;
        return (char) value;
    }

    private static int put(int symbol, byte[] into, int at) {
        int end = at;
        if (symbol < 0x80) {
            into[end++] = (byte) symbol;
        } else if (symbol < 0x800) {
            into[end++] = (byte) (0xC0 | symbol >> 6);
            into[end++] = tail(symbol);
        } else if (symbol < 0x10000) {
            into[end++] = (byte) (0xE0 | symbol >> 12);
            into[end++] = tail(symbol >> 6);
            into[end++] = tail(symbol);
        } else {
            into[end++] = (byte) (0xF0 | symbol >> 18);
            into[end++] = tail(symbol >> 12);
            into[end++] = tail(symbol >> 6);
            into[end++] = tail(symbol);
        }
        return end;
    }

    private static byte tail(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }
}
