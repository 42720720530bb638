package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyCatalog;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Strategies by name: those of the library, and classes of the user's class path. */
final class UserClasses implements AutoCloseable {
    private final URLClassLoader loader;

    UserClasses(String classpath) {
        List<URL> places = new ArrayList<>();
        for (String place : classpath == null ? new String[0] : classpath.split(File.pathSeparator)) {
            places.add(url(place));
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

    private Strategy load(String name) {
        try {
            return (Strategy) loader.loadClass(name).getConstructor().newInstance();
        } catch (ClassNotFoundException | LinkageError e) {
            throw refusal("unknown strategy " + name, "a class of --classpath or " + StrategyCatalog.names());
        } catch (ClassCastException e) {
            throw refusal("class " + name, "subclasses of " + Strategy.class.getName());
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
