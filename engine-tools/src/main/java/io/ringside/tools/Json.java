package io.ringside.tools;

/** Texts as JSON. */
final class Json {
    private Json() {
    }

    /** A text in quotes, or null. */
    static String quote(Object value) {
        if (value == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (char symbol : value.toString().toCharArray()) {
            if (symbol == '"' || symbol == '\\') {
                quoted.append('\\').append(symbol);
            } else if (symbol < ' ') {
                quoted.append(String.format("\\u%04x", (int) symbol));
            } else {
                quoted.append(symbol);
            }
        }
        return quoted.append('"').toString();
    }
}
