package io.ringside.tools;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The names of the classes in a directory or jar. */
final class ClassNames {
    private static final String ENDING = ".class";

    private ClassNames() {
    }

    /** The binary names, sorted; those of modules' and packages' descriptions left out. */
    static List<String> in(File place) throws IOException {
        if (place.isDirectory()) {
            Path root = place.toPath();
            try (Stream<Path> files = Files.walk(root)) {
                return names(files.map(file -> root.relativize(file).toString()));
            }
        }
        try (JarFile jar = new JarFile(place)) {
            return names(jar.stream().map(ZipEntry::getName));
        }
    }

    private static List<String> names(Stream<String> files) {
        return files.filter(file -> file.endsWith(ENDING) && !file.endsWith("-info" + ENDING) && !file.startsWith("META-INF"))
                .map(file -> file.substring(0, file.length() - ENDING.length()).replace(File.separatorChar, '.').replace('/', '.'))
                .sorted().toList();
    }
}
