package io.ringside.feed;

import io.ringside.instrument.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the columns of a trades file are.
 *
 * @param timestamp name of the column with the time since 1970 UTC
 * @param unit      unit of the time: {@code s}, {@code ms}, {@code us} or {@code ns}
 * @param price     name of the column with the price
 * @param size      name of the column with the size, or null if sizes are unknown
 */
public record TradeColumns(String timestamp, String unit, String price, String size) {
    static final String PATTERN = "timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME";

    private static final String WHERE = "--columns";
    private static final Map<String, Integer> DECIMALS_OF_NS = Map.of("s", 9, "ms", 6, "us", 3, "ns", 0);

    /**
     * Checks the unit and the names.
     *
     * @param timestamp name of the column with the time since 1970 UTC
     * @param unit      unit of the time: {@code s}, {@code ms}, {@code us} or {@code ns}
     * @param price     name of the column with the price
     * @param size      name of the column with the size, or null if sizes are unknown
     * @throws InvalidInputException if the unit is none of the four or a name is missing
     */
    public TradeColumns {
        if (unit == null || !DECIMALS_OF_NS.containsKey(unit)) {
            throw refusal("unit " + Refusals.quoted(unit), "s, ms, us or ns");
        }
        requireName("timestamp", timestamp);
        requireName("price", price);
        if (size != null) {
            requireName("size", size);
        }
    }

    /**
     * Reads the columns as they are written on the command line.
     *
     * @param text such as {@code timestamp=timestamp:s,price=price,size=amount}, in any order; without size, sizes are unknown
     * @return the columns
     * @throws InvalidInputException if a part is unknown, repeated or missing, or the unit is missing
     */
    public static TradeColumns parse(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !key.matches("timestamp|price|size")) {
                throw refusal("part " + Refusals.quoted(part), PATTERN);
            }
            if (parts.put(key, part.substring(equals + 1)) != null) {
                throw refusal("part " + Refusals.quoted(key) + " given 2 times", "1");
            }
        }
        String timestamp = parts.getOrDefault("timestamp", "");
        int colon = timestamp.lastIndexOf(':');
        if (colon < 0) {
            throw refusal("timestamp " + Refusals.quoted(timestamp), "a name and a unit");
        }
        return new TradeColumns(timestamp.substring(0, colon), timestamp.substring(colon + 1), parts.get("price"), parts.get("size"));
    }

    int timeDecimals() {
        return DECIMALS_OF_NS.get(unit);
    }

    private static void requireName(String what, String name) {
        if (name == null || name.isEmpty()) {
            throw refusal(what + " ''", "the name of a column");
        }
    }

    private static InvalidInputException refusal(String what, String limit) {
        return new InvalidInputException(WHERE, what, limit, "write " + PATTERN);
    }
}
