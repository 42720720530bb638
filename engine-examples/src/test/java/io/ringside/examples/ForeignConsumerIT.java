package io.ringside.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Builds and runs a project outside this build that depends on engine-core alone.
 *
 * <p>It sees what a user of a published release sees: our POMs and jars in a repository of their own, third-party artifacts in
 * another, and no network. The second repository is the one this build has just filled.
 */
class ForeignConsumerIT {
    private static final Path ROOT = Path.of(System.getProperty("ringside.root")).toAbsolutePath().normalize();
    private static final Path CONSUMER = ROOT.resolve("engine-examples/src/test/consumer");
    private static final Path CONTRACT = ROOT.resolve("../shared/contract/Embed.java").normalize();
    private static final Path WORK = ROOT.resolve("engine-examples/target/foreign-consumer");
    private static final String VERSION = System.getProperty("ringside.version");
    private static final List<String> MODULES = List.of("engine-events", "engine-strategy", "engine-risk", "engine-core");
    private static final Set<String> RUNTIME_CLOSURE = Set.of(
            "agrona", "disruptor", "engine-core", "engine-events", "engine-risk", "engine-strategy", "slf4j-api");
    private static final long TIMEOUT_SECONDS = 240;

    private record Outcome(int exitCode, String stdout, String stderr) {
        void assertSucceeded() {
            assertEquals(0, exitCode, stdout + stderr);
        }
    }

    @Test
    void shouldRunWithEngineCoreAloneWhenBuiltOutsideTheReactor() throws Exception {
        Path project = copyConsumer();
        Path repository = publishModules();
        String dependencyPlugin = "org.apache.maven.plugins:maven-dependency-plugin:"
                + System.getProperty("maven-dependency-plugin.version");
        maven(project, repository, "compile", dependencyPlugin + ":build-classpath",
                "-Dmdep.includeScope=runtime", "-Dmdep.outputFile=" + WORK.resolve("classpath.txt")).assertSucceeded();
        String classpath = Files.readString(WORK.resolve("classpath.txt")).strip();
        assertEquals(new TreeSet<>(RUNTIME_CLOSURE), artifactsOn(classpath));

        Outcome embed = run(WORK, executable(Path.of(System.getProperty("java.home")), "java", "java.exe"),
                "-cp", project.resolve("target/classes") + File.pathSeparator + classpath, "Embed");
        embed.assertSucceeded();
        assertEquals("1 fills, cash 981816.1818" + System.lineSeparator(), embed.stdout());
    }

    @Test
    void shouldEqualTheContractWhenTheContractLiesBesideTheCheckout() throws IOException {
        assumeTrue(Files.isRegularFile(CONTRACT), "no contract beside this checkout");
        Path copy = CONSUMER.resolve("src/main/java/Embed.java");
        assertEquals(-1, Files.mismatch(CONTRACT, copy), "first byte at which " + copy + " differs from the contract");
    }

    private static Path copyConsumer() throws IOException {
        deleteTree(WORK);
        Path project = WORK.resolve("project");
        try (Stream<Path> files = Files.walk(CONSUMER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, project.resolve(CONSUMER.relativize(file)));
            }
        }
        Files.createDirectories(project.resolve(".mvn"));
        return project;
    }

    private static Path publishModules() throws IOException {
        Path group = WORK.resolve("repository/io/ringside");
        copy(ROOT.resolve("pom.xml"), artifact(group, "ringside-parent", "pom"));
        for (String module : MODULES) {
            copy(ROOT.resolve(module).resolve("pom.xml"), artifact(group, module, "pom"));
            copy(ROOT.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar"), artifact(group, module, "jar"));
        }
        return WORK.resolve("repository");
    }

    private static Path artifact(Path group, String name, String extension) {
        return group.resolve(name).resolve(VERSION).resolve(name + "-" + VERSION + "." + extension);
    }

    private static Outcome maven(Path project, Path repository, String... goals) throws IOException, InterruptedException {
        Path settings = Files.writeString(WORK.resolve("settings.xml"), settings());
        List<String> command = new ArrayList<>();
        command.add(executable(Path.of(System.getProperty("ringside.mavenHome")), "mvn", "mvn.cmd"));
        command.addAll(List.of("-B", "-ntp", "-s", settings.toString(), "-gs", settings.toString(), "-Dmaven.repo.local=" + repository));
        for (String version : List.of("ringside", "maven-compiler-plugin", "maven-dependency-plugin", "maven-resources-plugin")) {
            command.add("-D" + version + ".version=" + System.getProperty(version + ".version"));
        }
        command.addAll(List.of(goals));
        return run(project, command.toArray(String[]::new));
    }

    private static String settings() {
        String url = Path.of(System.getProperty("ringside.localRepository")).toUri().toString();
        String repository = "<id>central</id><url>" + url + "</url><releases><checksumPolicy>ignore</checksumPolicy></releases>";
        return """
                <settings>
                  <mirrors>
                    <mirror><id>this-build</id><mirrorOf>*</mirrorOf><url>%1$s</url></mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>this-build</id>
                      <repositories><repository>%2$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%2$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>this-build</activeProfile></activeProfiles>
                </settings>
                """.formatted(url, repository);
    }

    private static Outcome run(Path directory, String... command) throws IOException, InterruptedException {
        Path stdout = Files.createTempFile(WORK, "stdout-", ".log");
        Path stderr = Files.createTempFile(WORK, "stderr-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.redirectOutput(stdout.toFile()).redirectError(stderr.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(
                Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_BASEDIR"));
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            throw new IOException(command[0] + " still ran after " + TIMEOUT_SECONDS + " s; see " + stdout);
        }
        return new Outcome(process.exitValue(), Files.readString(stdout), Files.readString(stderr));
    }

    private static String executable(Path home, String unix, String windows) {
        boolean onWindows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(onWindows ? windows : unix).toString();
    }

    private static Set<String> artifactsOn(String classpath) {
        Set<String> artifacts = new TreeSet<>();
        for (String element : classpath.split(File.pathSeparator)) {
            artifacts.add(Path.of(element).getFileName().toString().replaceFirst("-\\d.*\\.jar$", ""));
        }
        return artifacts;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
