package io.ringside.bench.harness;

/** One JSON object, put together field by field. */
final class Json {
    private final StringBuilder text = new StringBuilder("{");

    Json put(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** A number that there may be too few samples for. */
    Json put(String name, Long value) {
        return raw(name, String.valueOf(value));
    }

    Json put(String name, double value) {
        return raw(name, Double.isFinite(value) ? String.format(java.util.Locale.ROOT, "%.4f", value) : "null");
    }

    Json put(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    Json put(String name, String value) {
        return raw(name, quoted(value));
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    /** An object, or null. */
    Json put(String name, Json value) {
        return raw(name, String.valueOf(value));
    }

    Json put(String name, Intervals.Interval value) {
        return put(name, new Json().put("low", value.low()).put("middle", value.middle()).put("high", value.high()));
    }

    /** A field whose value is JSON already. */
    Json raw(String name, String value) {
        text.append(text.length() > 1 ? "," : "").append(quoted(name)).append(':').append(value);
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
