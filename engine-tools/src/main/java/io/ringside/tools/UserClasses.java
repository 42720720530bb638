package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyCatalog;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Strategies by name: those of the library, and classes of the user's class path. */
final class UserClasses implements AutoCloseable {
    private final URLClassLoader loader;
    private final List<File> files = new ArrayList<>();

    UserClasses(String classpath) {
        List<URL> places = new ArrayList<>();
        for (String place : classpath == null ? new String[0] : classpath.split(File.pathSeparator)) {
            places.add(url(place));
            files.add(new File(place));
        }
        loader = new URLClassLoader(places.toArray(new URL[0]), UserClasses.class.getClassLoader());
    }

    private static URL url(String place) {
        File file = new File(place);
        if (!file.exists()) {
            throw new InvalidInputException("--classpath", "missing " + place, "existing directories and jars", "check the path");
        }
        try {
            return file.toURI().toURL();
        } catch (MalformedURLException e) {
            throw new InvalidInputException("--classpath", "path " + place, "a valid path", "check the path");
        }
    }

    Strategy strategy(String name) {
        Strategy known = StrategyCatalog.create(name);
        return known != null ? known : load(name);
    }

    /** The strategies of the class path that can be created, by name; none without a class path. */
    List<String> found() {
        List<String> names = new ArrayList<>();
        for (File place : files) {
            try {
                ClassNames.in(place).stream().filter(this::isStrategy).forEach(names::add);
            } catch (IOException e) {
                throw new InvalidInputException("--classpath", "unreadable " + place + " (" + e.getClass().getSimpleName() + ")",
                        "directories and jars", "check the path");
            }
        }
        return names;
    }

    private boolean isStrategy(String name) {
        try {
            Class<?> type = loader.loadClass(name);
            return Strategy.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())
                    && Modifier.isPublic(type.getModifiers()) && Modifier.isPublic(type.getConstructor().getModifiers());
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    /** The class of a strategy that is none of the library's. */
    Class<? extends Strategy> type(String name) {
        try {
            return loader.loadClass(name).asSubclass(Strategy.class);
        } catch (ClassNotFoundException | LinkageError e) {
            throw refusal("unknown strategy " + name, "a class of --classpath or " + StrategyCatalog.names());
        } catch (ClassCastException e) {
            throw refusal("class " + name, "subclasses of " + Strategy.class.getName());
        }
    }

    private Strategy load(String name) {
        Class<? extends Strategy> type = type(name);
        try {
            return type.getConstructor().newInstance();
        } catch (LinkageError e) {
            throw refusal("unknown strategy " + name, "a class of --classpath or " + StrategyCatalog.names());
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw refusal("class " + name + " not created (" + cause.getClass().getSimpleName() + ")",
                    "public classes with a public constructor without parameters that does not throw");
        }
    }

    private static InvalidInputException refusal(String what, String limit) {
        return new InvalidInputException("--strategy", what, limit, "correct the name or the class");
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
