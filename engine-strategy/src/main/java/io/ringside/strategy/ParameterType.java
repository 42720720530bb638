package io.ringside.strategy;

import io.ringside.instrument.Instrument;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a parameter can be, and the classes of record components that hold it. */
public enum ParameterType {
    /** A whole number: {@code int} or {@code long}. */
    INTEGER("a whole number"),
    /** A number with a point and no exponent: {@code double}, or {@link BigDecimal} where every digit counts. */
    DECIMAL("a decimal"),
    /** {@code true} or {@code false}: {@code boolean}. */
    FLAG("true or false"),
    /** Any text: {@link String}. */
    TEXT("a text"),
    /** One of an enum's constants, in lower case with hyphens. */
    CHOICE("one of these"),
    /** A time such as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}: {@link Duration}. */
    DURATION("a time such as 500ms, 10s, 5m, 1h"),
    /** A symbol of the run, or {@code #1} for its first: {@link Instrument}. */
    INSTRUMENT("a declared symbol, or #1 for the first");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,18})(ns|us|ms|s|m|h|d)");
    private static final Map<String, Long> NS = Map.of("ns", 1L, "us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L,
            "m", 60_000_000_000L, "h", 3_600_000_000_000L, "d", 86_400_000_000_000L);
    private static final BigDecimal MAX_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final String form;

    ParameterType(String form) {
        this.form = form;
    }

    /** What to give, for refusals. */
    String form() {
        return form;
    }

    /** {@return the name tools show, such as {@code integer}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a component's class, or null if there is none. */
    static ParameterType of(Class<?> held) {
        if (held == int.class || held == long.class) {
            return INTEGER;
        } else if (held == double.class || held == BigDecimal.class) {
            return DECIMAL;
        } else if (held == boolean.class) {
            return FLAG;
        } else if (held.isEnum()) {
            return CHOICE;
        } else if (held == Duration.class) {
            return DURATION;
        } else if (held == Instrument.class) {
            return INSTRUMENT;
        }
        return held == String.class ? TEXT : null;
    }

    /** A value to be compared with bounds, or null if the text is none; of numbers and times only. */
    BigDecimal amount(String text) {
        return switch (this) {
            case INTEGER -> WHOLE.matcher(text).matches() ? new BigDecimal(text) : null;
            case DECIMAL -> PLAIN.matcher(text).matches() ? new BigDecimal(text) : null;
            case DURATION -> nanos(text);
            default -> null;
        };
    }

    private static BigDecimal nanos(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(NS.get(matcher.group(2))));
        return nanos.compareTo(MAX_LONG) <= 0 ? nanos : null;
    }

    /** An amount as text again. */
    static String text(Object held) {
        if (held instanceof Duration time) {
            return time.toNanos() + "ns";
        } else if (held instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return held instanceof BigDecimal exact ? exact.toPlainString() : String.valueOf(held);
    }

    boolean isBounded() {
        return this == INTEGER || this == DECIMAL || this == DURATION;
    }

    /** The amount as the component holds it; null if it cannot. */
    static Object held(BigDecimal amount, Class<?> as) {
        if (as == int.class) {
            return amount.abs().compareTo(MAX_INT) <= 0 ? amount.intValueExact() : null;
        } else if (as == long.class) {
            return amount.longValueExact();
        } else if (as == double.class) {
            return amount.doubleValue();
        }
        return as == Duration.class ? Duration.ofNanos(amount.longValueExact()) : amount;
    }

    static String label(Object choice) {
        return choice.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
