package io.ringside.bench;

import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyCatalog;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** Makes a strategy of the name or class that a parameter of a benchmark states. */
final class MeasuredStrategy {
    private static final String WHERE = "strategyClass";

    private MeasuredStrategy() {
    }

    /** A new strategy; refuses what is none, saying why. */
    static Strategy create(String name) {
        Strategy known = StrategyCatalog.create(name);
        return known != null ? known : construct(constructor(load(name), name), name);
    }

    private static Class<? extends Strategy> load(String name) {
        Class<?> found;
        try {
            found = Class.forName(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw caused(e, new InvalidInputException(WHERE, "value " + name + " (" + e + ")",
                    StrategyCatalog.names() + ", or a class on the class path that extends Strategy",
                    "correct the name, or run with java -cp benchmarks.jar:yours.jar org.openjdk.jmh.Main"));
        }
        if (!Strategy.class.isAssignableFrom(found)) {
            throw new InvalidInputException(WHERE, "value " + name + ", whose superclass is " + found.getSuperclass(),
                    "classes that extend " + Strategy.class.getName(), "extend it, or name another class");
        }
        return found.asSubclass(Strategy.class);
    }

    private static Constructor<? extends Strategy> constructor(Class<? extends Strategy> found, String name) {
        try {
            return found.getConstructor();
        } catch (NoSuchMethodException e) {
            throw caused(e, new InvalidInputException(WHERE, "value " + name + " without a public constructor that takes nothing",
                    "1 such constructor", "add one, or extend TickToSignal and override strategy()"));
        }
    }

    private static Strategy construct(Constructor<? extends Strategy> constructor, String name) {
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw caused(e, new InvalidInputException(WHERE, "value " + name + ", whose constructor threw " + e.getCause(),
                    "constructors that return", "mend the strategy"));
        } catch (ReflectiveOperationException e) {
            throw caused(e, new InvalidInputException(WHERE, "value " + name + " cannot be constructed (" + e + ")",
                    "public classes that are not abstract", "make it so, or extend TickToSignal and override strategy()"));
        }
    }

    private static InvalidInputException caused(Throwable cause, InvalidInputException refusal) {
        refusal.initCause(cause);
        return refusal;
    }
}
