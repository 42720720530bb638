package io.ringside.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with this one's java, class path and flags: the compiler decides anew in each process, and a start needs one. */
final class ChildJvm {
    private static final long PATIENCE_S = 120;

    private ChildJvm() {
    }

    /** Starts a class's main method, and ends it if it lasts too long; what it says on standard error goes where ours goes. */
    static Process start(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(flag -> !flag.startsWith("-agentlib")
                && !flag.startsWith("-javaagent")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            child.onExit().completeOnTimeout(child, PATIENCE_S, TimeUnit.SECONDS).thenRun(child::destroyForcibly);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("no child JVM: " + e.getMessage(), e);
        }
    }

    /** Runs the harness with a command line of its own to the end; returns what it printed, line by line. */
    static List<String> harness(List<String> arguments) {
        Process child = start(EngineBench.class, arguments);
        try {
            String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = await(child);
            if (code != 0) {
                throw new IllegalStateException("child JVM " + arguments + " ended with " + code + ", limit 0 within " + PATIENCE_S
                        + " s; see what it printed above");
            }
            return printed.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("child JVM not heard: " + e.getMessage(), e);
        }
    }

    /** Waits for its end; returns the exit code. */
    static int await(Process child) {
        try {
            return child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            child.destroyForcibly();
            throw new IllegalStateException("interrupted while waiting for a child JVM", e);
        }
    }
}
