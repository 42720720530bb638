package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Instrument;
import io.ringside.strategy.Strategy;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes of a user, compiled against the library alone. */
final class Compiled {
    private static final String IMPORTS = """
            package user;
            import io.ringside.events.Tick;
            import io.ringside.instrument.Instruments;
            import io.ringside.strategy.About;
            import io.ringside.strategy.Parameter;
            import io.ringside.strategy.Parameters;
            import io.ringside.strategy.Strategy;
            """;

    private Compiled() {
    }

    /** Compiles the public class of package {@code user} into a directory. */
    static void into(Path directory, String name, String declaration) throws IOException {
        Path source = Files.writeString(directory.resolve(name + ".java"), IMPORTS + declaration);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", directory.toString(), "-classpath", library());
            assertTrue(compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source)).call(), name);
        }
    }

    private static String library() {
        return place(Strategy.class) + File.pathSeparator + place(Instrument.class);
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
