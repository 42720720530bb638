package io.ringside.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Correct messages of the combined stream, written in ever different ways. */
final class RandomJson {
    private RandomJson() {
    }

    static String message(Random random) {
        boolean quote = random.nextBoolean();
        List<String> data = new ArrayList<>();
        data.add(member(random, "s", string(random, "BTCUSDT")));
        for (String name : quote ? List.of("b", "a") : List.of("p")) {
            data.add(member(random, name, number(random, 1 + random.nextInt(99_999_999), 2)));
        }
        for (String name : quote ? List.of("B", "A") : List.of("q")) {
            data.add(member(random, name, number(random, random.nextInt(99_999), 5)));
        }
        if (!quote) {
            data.add(member(random, "m", Boolean.toString(random.nextBoolean())));
        }
        while (random.nextBoolean()) {
            data.add(member(random, "X" + random.nextInt(5), value(random, 3)));
        }
        Collections.shuffle(data, random);
        List<String> message = new ArrayList<>(List.of(
                member(random, "stream", string(random, quote ? "btcusdt@bookTicker" : "btcusdt@trade")),
                member(random, "data", object(random, data))));
        if (random.nextInt(3) == 0) {
            message.add(member(random, "other", value(random, 4)));
        }
        Collections.shuffle(message, random);
        String text = object(random, message);
        return text.substring(text.indexOf('{'));
    }

    static String value(Random random, int depth) {
        switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0:
                return List.of("true", "false", "null").get(random.nextInt(3));
            case 1:
                return List.of("0", "-0", "1", "-12.50", "1e5", "1.5E-3", "0.0e+0", "123456789012345678901").get(random.nextInt(8));
            case 2:
                return string(random, "any [thing]{} \u00e9\u20ac, :");
            case 3:
                return "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uD83D\\uDE00\"";
            case 4:
                List<String> members = new ArrayList<>();
                while (random.nextInt(3) != 0) {
                    members.add(member(random, "k" + members.size(), value(random, depth - 1)));
                }
                return object(random, members);
            default:
                List<String> values = new ArrayList<>();
                while (random.nextInt(3) != 0) {
                    values.add(value(random, depth - 1));
                }
                return "[" + space(random) + String.join(space(random) + "," + space(random), values) + space(random) + "]";
        }
    }

    private static String object(Random random, List<String> members) {
        return "{" + space(random) + String.join(space(random) + "," + space(random), members) + space(random) + "}" + space(random);
    }

    private static String member(Random random, String name, String value) {
        return string(random, name) + space(random) + ":" + space(random) + value;
    }

    private static String number(Random random, int units, int decimals) {
        String text = java.math.BigDecimal.valueOf(units, decimals).toPlainString() + "0".repeat(random.nextInt(8));
        return random.nextBoolean() ? text : string(random, text);
    }

    private static String string(Random random, String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char symbol : text.toCharArray()) {
            quoted.append(random.nextInt(12) == 0 ? String.format("\\u%04x", (int) symbol) : String.valueOf(symbol));
        }
        return quoted.append('"').toString();
    }

    private static String space(Random random) {
        return random.nextInt(9) == 0 ? " \t\r ".substring(random.nextInt(4)) : "";
    }
}
