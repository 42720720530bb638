package io.ringside.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/first-strategy.md: saves its class, gives its commands to the packaged jar, compares what they print. */
class FirstStrategyPageIT {
    private static final Path ROOT = Path.of(System.getProperty("ringside.root", "..")).toAbsolutePath();
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAVED_AS = Pattern.compile("Save this as `([^`]+)`");
    private static final Pattern RATE = Pattern.compile("in [0-9,]+ ms \\([0-9.]+ M/s\\)");
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private String printed = "";

    @Test
    void shouldPrintWhatThePageSaysWhenItIsFollowedLiterally() throws Exception {
        lookLikeTheProject();
        String page = Files.readString(ROOT.resolve("docs/first-strategy.md"));
        int commands = 0;
        int outputs = 0;
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            switch (block.group(1)) {
                case "java" -> save(page.substring(0, block.start()), block.group(2));
                case "sh" -> {
                    for (String command : block.group(2).strip().split("\n")) {
                        follow(List.of(command.split(" ")));
                        commands++;
                    }
                }
                case "text" -> {
                    assertEquals(comparable(block.group(2)), comparable(printed));
                    outputs++;
                }
                default -> throw new AssertionError("a block of " + block.group(1));
            }
        }
        assertEquals(List.of(6, 4), List.of(commands, outputs));
    }

    /** The page's commands are given in the project's directory, but leave nothing there. */
    private void lookLikeTheProject() throws IOException {
        for (String built : new String[] {"engine-tools/target", "engine-examples/target"}) {
            assertTrue(Files.isDirectory(ROOT.resolve(built)), () -> "not built: " + ROOT.resolve(built));
            Path link = folder.resolve(built);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, ROOT.resolve(built));
        }
    }

    private void save(String before, String source) throws IOException {
        Matcher name = SAVED_AS.matcher(before);
        assertTrue(name.find(), "the page does not say where to save it");
        Path file = folder.resolve(name.group(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private void follow(List<String> command) throws IOException, InterruptedException {
        switch (command.get(0)) {
            case "mvn" -> assertTrue(Files.exists(ROOT.resolve("engine-tools/target/engine-tools.jar")), "what this build does");
            case "javac" -> compile(command.subList(1, command.size()));
            case "java" -> run(command);
            default -> throw new AssertionError("command " + command);
        }
    }

    private void compile(List<String> arguments) {
        String[] here = arguments.stream().map(argument -> argument.startsWith("-") ? argument : folder.resolve(argument).toString())
                .toArray(String[]::new);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, said, said, here);
        assertEquals("0 ", code + " " + said.toString(StandardCharsets.UTF_8));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>(command);
        own.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(own).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + own);
        }
        printed = Files.readString(output);
        assertEquals(printed.startsWith("error: ") ? 2 : 0, process.exitValue(), printed);
    }

    private static String comparable(String text) {
        return RATE.matcher(text).replaceAll("in N ms").replace("\r", "").strip();
    }
}
