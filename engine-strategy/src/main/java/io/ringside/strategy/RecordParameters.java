package io.ringside.strategy;

import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Makes a record of text values, and of the fallbacks its components declare. Cold code. */
final class RecordParameters<R extends Record> {
    private final Class<R> type;
    private final Parameters values;
    private final Instruments instruments;

    RecordParameters(Class<R> type, Parameters values, Instruments instruments) {
        this.type = type;
        this.values = values;
        this.instruments = instruments;
    }

    /** The record; where a value is not given it is that of another record, unless that is null. */
    R over(R given) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = value(components[i], given);
        }
        return create(components, arguments);
    }

    private Object value(RecordComponent component, R given) {
        ParameterSpec spec = ParameterSpec.of(component);
        String text = values.text(spec.name(), null);
        if (text == null && given != null) {
            Object value = read(component, given);
            return spec.type().isBounded() ? parse(spec, ParameterType.text(value), component) : value;
        }
        text = text == null ? spec.fallback() : text;
        if (text == null) {
            throw values.refusal(spec.name(), "", spec.range(), "add " + spec.name() + "=VALUE");
        }
        return parse(spec, text, component);
    }

    private Object parse(ParameterSpec spec, String text, RecordComponent component) {
        Object value = spec.value(text, component.getType(), instruments);
        if (value == null) {
            String limit = spec.type() == ParameterType.INSTRUMENT ? instruments.toString() : spec.range();
            throw values.refusal(spec.name(), text, limit, spec.cure());
        }
        return value;
    }

    private Object read(RecordComponent component, R given) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(given);
        } catch (ReflectiveOperationException e) {
            throw closed("read", e);
        }
    }

    private R create(RecordComponent[] components, Object[] arguments) {
        try {
            Class<?>[] held = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(held);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw refused(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw closed("made", e);
        }
    }

    private IllegalStateException closed(String what, ReflectiveOperationException e) {
        return new IllegalStateException("record " + type.getName() + " not " + what + ", limit a record open to io.ringside.strategy;"
                + " open its package", e);
    }

    private RuntimeException refused(Throwable thrown) {
        if (thrown instanceof InvalidInputException refusal) {
            return refusal.at(values.where());
        }
        return new InvalidInputException(values.where(), "parameters that do not fit together (" + thrown.getMessage() + ")",
                "what " + type.getSimpleName() + " takes", "change one of them");
    }
}
