package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case of the fill rules by the command line as it is shipped. */
class FillCasesIT {
    private static final Path JAR = Path.of("target", "engine-tools.jar").toAbsolutePath();
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findJar() {
        Assumptions.assumeTrue(Files.exists(JAR), () -> "no jar: " + JAR + " is built by mvn package");
    }

    static List<FillCase> cases() {
        return FillCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldComeToTheLinesWorkedByHand(FillCase example) throws IOException, InterruptedException {
        Path events = folder.resolve("events");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
        command.addAll(example.arguments(events));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), () -> "still running: " + command);
        assertEquals(0, process.exitValue(), () -> command.toString());
        assertEquals(example.expected(), Files.readString(events), example.toString());
    }
}
