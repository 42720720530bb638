package io.ringside.strategy;

import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Values given to a strategy as text. A strategy asks for each by name and default; what nobody asks for is refused. Cold code. */
public final class Parameters {
    private final String strategy;
    private final Map<String, String> values;
    private final Set<String> asked = new TreeSet<>();
    private Provision provision = Provision.NONE;

    /**
     * Wraps values.
     *
     * @param strategy the strategy's name, for refusals
     * @param values   text by parameter name
     */
    public Parameters(String strategy, Map<String, String> values) {
        this.strategy = strategy;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Adds what the run has for the strategy beside them.
     *
     * @param beside history, state
     * @return this
     */
    public Parameters with(Provision beside) {
        provision = beside;
        return this;
    }

    Provision provision() {
        return provision;
    }

    /**
     * All of them as a record: what is not given is as its {@link Parameter} says.
     *
     * @param <R>         the record
     * @param type        the record's class, that of {@link About#parameters()}
     * @param instruments the run's instruments, for parameters that name one
     * @return the record
     * @throws InvalidInputException if a value is missing, of another type or out of range, or the record refuses them
     */
    public <R extends Record> R as(Class<R> type, Instruments instruments) {
        return as(type, null, instruments);
    }

    /**
     * All of them as a record: what is not given is as in another.
     *
     * @param <R>         the record
     * @param type        the record's class, that of {@link About#parameters()}
     * @param given       the values to fall back to; null for those each {@link Parameter} says
     * @param instruments the run's instruments, for parameters that name one
     * @return the record
     * @throws InvalidInputException if a value is missing, of another type or out of range, or the record refuses them
     */
    public <R extends Record> R as(Class<R> type, R given, Instruments instruments) {
        return new RecordParameters<>(type, this, instruments).over(given);
    }

    /**
     * A text.
     *
     * @param name     the parameter
     * @param fallback its default, may be null
     * @return the value
     */
    public String text(String name, String fallback) {
        asked.add(name);
        return values.getOrDefault(name, fallback);
    }

    /**
     * A whole number.
     *
     * @param name     the parameter
     * @param fallback its default
     * @param least    smallest value allowed
     * @param most     largest value allowed
     * @return the value
     * @throws InvalidInputException if it is no whole number in that range
     */
    public int integer(String name, int fallback, int least, int most) {
        String text = text(name, Integer.toString(fallback));
        if (text.matches("-?[0-9]{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw refusal(name, text, least + " to " + most, "give a whole number in that range");
    }

    /**
     * A refusal of one parameter's value.
     *
     * @param name  the parameter
     * @param value its value
     * @param limit what is allowed
     * @param cure  what to change
     * @return the exception to throw
     */
    public InvalidInputException refusal(String name, String value, String limit, String cure) {
        return new InvalidInputException(where(), "parameter " + name + "=" + value, limit, cure);
    }

    String where() {
        return "strategy " + strategy;
    }

    /** Refuses values that nobody asked for. */
    void refuseUnknown() {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                throw new InvalidInputException(where(), "unknown parameter " + name,
                        asked.isEmpty() ? "no parameters" : String.join(" ", asked), "remove it or correct its name");
            }
        }
    }
}
