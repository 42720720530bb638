package io.ringside.strategy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a strategy's class says of itself by {@link About}. Immutable.
 *
 * @param name        the name it is run by
 * @param className   its class
 * @param description what it does, empty if it does not say
 * @param parameters  its parameters in the order of its record; empty if it does not declare any
 */
public record StrategyInfo(String name, String className, String description, List<ParameterSpec> parameters) {
    /**
     * Reads a class's declaration; no object is created.
     *
     * @param name the name it is run by
     * @param type the class
     * @return what it says
     * @throws IllegalStateException if a component of its record is no parameter
     */
    public static StrategyInfo of(String name, Class<? extends Strategy> type) {
        About about = type.getAnnotation(About.class);
        return about == null
                ? new StrategyInfo(name, type.getName(), "", List.of())
                : new StrategyInfo(name, type.getName(), about.value(), specs(about.parameters()));
    }

    static List<ParameterSpec> specs(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(ParameterSpec::of).toList();
    }
}
