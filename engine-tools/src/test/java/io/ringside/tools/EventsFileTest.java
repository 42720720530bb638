package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of events is there whole or not at all. */
class EventsFileTest {
    private static final String OLD = "what an earlier run left\n";

    @TempDir
    private Path folder;

    private Scene lateRefusal(String mode) {
        String[] rows = new String[4_000];
        String[] actions = new String[4_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i + ",X,Q,99,100,100,100,,";
            actions[i] = i + 1 + ",X,order," + (i % 2 == 0 ? "BUY" : "SELL") + ",1,MARKET,,,";
        }
        rows[rows.length - 1] = "nonsense";
        return Scene.ofX(folder).ticks(rows).script(actions).option("--threading", mode).fileOption("--events", "run.events");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldLeaveNoFileWhenTheLastRowIsRefused(String mode) throws IOException {
        lateRefusal(mode).run().assertRefused("ticks.csv:4001: columns 1, limit 9; give the row as many columns as the header");
        assertEquals(List.of("actions.csv", "ticks.csv"), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"inline", "fused", "pipelined"})
    void shouldLeaveTheOldFileWhenTheLastRowIsRefused(String mode) throws IOException {
        Scene scene = lateRefusal(mode).write("run.events", OLD);
        assertEquals(Main.REFUSED, scene.run().code());
        assertEquals(OLD, scene.read("run.events"));
        assertEquals(List.of("actions.csv", "run.events", "ticks.csv"), files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--strategy nothing", "--limits nothing", "--fee-bps -1", "--threading none", "--cash 1", "--columns x"})
    void shouldLeaveTheOldFileWhenAnOptionIsRefused(String option) throws IOException {
        Scene scene = Scene.ofX(folder).ticks().write("run.events", OLD).fileOption("--events", "run.events").option(option.split(" "));
        assertEquals(Main.REFUSED, scene.run().code());
        assertEquals(OLD, scene.read("run.events"));
        assertEquals(List.of("run.events", "ticks.csv"), files());
    }

    @Test
    void shouldReplaceTheOldFileWhenTheRunIsComplete() throws IOException {
        Scene scene = Scene.ofX(folder).ticks().write("run.events", OLD);
        assertEquals(List.of("P,X,0,0", "C,USD,1000000"), scene.events());
        assertEquals("P,X,0,0\nC,USD,1000000\n", scene.read("run.events"));
        assertEquals(List.of("run.events", "ticks.csv"), files());
    }

    @Test
    void shouldLeaveTheTicksAloneWhenEventsWouldGoThere() throws IOException {
        Scene scene = Scene.ofX(folder).ticks("1,X,Q,99,100,100,100,,").fileOption("--events", "ticks.csv");
        String before = scene.read("ticks.csv");
        CommandRun run = scene.run();
        assertEquals(Main.REFUSED, run.code());
        assertEquals(before, scene.read("ticks.csv"));
    }

    @Test
    void shouldWriteThroughALinkAndKeepItWhenEventsGoThere() throws IOException {
        Path target = Files.writeString(folder.resolve("target.events"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.events"), target);
        Scene.ofX(folder).ticks("1,X,Q,99,100,100,100,,").fileOption("--events", "link.events").run().assertSound();
        assertEquals("P,X,0,0\nC,USD,1000000\n", Files.readString(target));
        assertEquals(target, Files.readSymbolicLink(link));
    }

    @Test
    void shouldLeaveEveryInputAloneWhenEventsWouldGoThere() throws IOException {
        Scene scene = Scene.ofX(folder).ticks("1,X,Q,99,100,100,100,,").script("1,X,order,BUY,1,MARKET,,IOC,a");
        scene.write("second.csv", scene.read("ticks.csv"));
        String both = folder.resolve("ticks.csv") + "," + folder.resolve("second.csv");
        for (String input : List.of("ticks.csv", "second.csv", "actions.csv")) {
            String before = scene.read(input);
            CommandRun run = Scene.ofX(folder).option("--ticks", both, "--strategy", "script", "--param",
                    "file=" + folder.resolve("actions.csv")).fileOption("--events", input).run();
            assertEquals(Main.REFUSED, run.code());
            assertEquals(before, scene.read(input));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldSayInOneLineThatTheEventsWereNotWrittenWhenTheDiskIsFull() {
        CommandRun run = Scene.ofX(folder).ticks("1,X,Q,99,100,100,100,,").option("--events", "/dev/full").run();
        assertEquals(Main.UNSOUND, run.code());
        assertEquals("error: events: last lines not written; check the disk", run.err().strip());
        assertEquals("", run.out());
    }
}
