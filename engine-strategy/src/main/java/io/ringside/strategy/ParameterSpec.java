package io.ringside.strategy;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One parameter of a strategy, as tools list it. Immutable; bounds and fallback as text, null where there is none.
 *
 * @param name     its name
 * @param type     what it can be
 * @param fallback its value if none is given, null if one has to be
 * @param least    the smallest value allowed
 * @param above    what a value must be above
 * @param most     the largest value allowed
 * @param choices  the values of a choice, empty for other types
 * @param meaning  what it means
 */
public record ParameterSpec(String name, ParameterType type, String fallback, String least, String above, String most,
                            List<String> choices, String meaning) {

    /** Reads a component's declaration; what cannot be declared is a fault of the strategy's class. */
    static ParameterSpec of(RecordComponent component) {
        Parameter declared = component.getAnnotation(Parameter.class);
        ParameterType type = ParameterType.of(component.getType());
        if (declared == null || type == null) {
            throw new IllegalStateException("component " + component + " of " + component.getDeclaringRecord().getName()
                    + ", limit an @Parameter of int, long, double, BigDecimal, boolean, String, Duration, Instrument"
                    + " or an enum; declare it so");
        }
        return new ParameterSpec(component.getName(), type, orNull(declared.fallback()), orNull(declared.least()), orNull(declared.above()),
                orNull(declared.most()), choices(component.getType()), declared.value());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> choices(Class<?> held) {
        return held.isEnum() ? Stream.of(held.getEnumConstants()).map(ParameterType::label).toList() : List.of();
    }

    /** {@return the values allowed, such as {@code 1 to 1000000}} */
    public String range() {
        if (type == ParameterType.FLAG) {
            return "true or false";
        } else if (type == ParameterType.CHOICE) {
            return String.join(" ", choices);
        } else if (least != null && most != null) {
            return least + " to " + most;
        } else if (above != null) {
            return "above " + above + (most == null ? "" : ", up to " + most);
        } else if (least != null) {
            return "at least " + least;
        }
        return most != null ? "up to " + most : type == ParameterType.TEXT ? meaning : type.form();
    }

    /** The value of a text, or null if it is none in that range; an instrument is looked up in the run's. */
    Object value(String text, Class<?> held, Instruments instruments) {
        return switch (type) {
            case TEXT -> text;
            case FLAG -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
            case CHOICE -> choices.contains(text) ? held.getEnumConstants()[choices.indexOf(text)] : null;
            case INSTRUMENT -> instrument(text, instruments);
            default -> bounded(text, held);
        };
    }

    private Object bounded(String text, Class<?> held) {
        BigDecimal amount = type.amount(text);
        boolean inRange = amount != null
                && (least == null || amount.compareTo(type.amount(least)) >= 0)
                && (above == null || amount.compareTo(type.amount(above)) > 0)
                && (most == null || amount.compareTo(type.amount(most)) <= 0);
        return inRange ? ParameterType.held(amount, held) : null;
    }

    private static Instrument instrument(String text, Instruments instruments) {
        if (!text.matches("#[1-9][0-9]{0,8}")) {
            return instruments.find(text);
        }
        int place = Integer.parseInt(text.substring(1));
        return place <= instruments.size() ? instruments.get(place - 1) : null;
    }

    /** What to do about a value that is refused. */
    String cure() {
        return switch (type) {
            case INTEGER, DECIMAL, DURATION -> "give " + type.form() + " in that range";
            case INSTRUMENT -> "name one, and declare as many as there are";
            default -> "give " + type.form();
        };
    }
}
