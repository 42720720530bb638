package io.ringside.bench.harness;

import io.ringside.bench.EveryTick;
import io.ringside.core.EngineBuilder;
import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The strategy that is measured, by name or class, and its parameters. Makes a new one for each engine. */
final class Strategies {
    /** The name of {@link EveryTick}. */
    static final String EVERY_TICK = "every-tick";

    private final String name;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    Strategies(String name, List<String> parameters) {
        this.name = name;
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals <= 0) {
                throw new InvalidInputException("--param", "value " + parameter, "k=v", "state a name and a value");
            }
            this.parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        create();
    }

    String name() {
        return name;
    }

    void addTo(EngineBuilder builder) {
        builder.strategy("measured", create(), List.of(), parameters);
    }

    private Strategy create() {
        if (name.equals(EVERY_TICK)) {
            return new EveryTick();
        }
        Strategy known = StrategyCatalog.create(name);
        return known != null ? known : load();
    }

    private Strategy load() {
        try {
            return (Strategy) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new InvalidInputException("--strategy", "value " + name + " (" + e.getClass().getSimpleName() + ")",
                    EVERY_TICK + ", " + StrategyCatalog.names() + ", or a public class on the class path that extends Strategy",
                    "correct the name, or run with java -cp engine-bench.jar:yours.jar " + EngineBench.class.getName());
        }
    }
}
