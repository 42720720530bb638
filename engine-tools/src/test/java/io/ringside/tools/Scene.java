package io.ringside.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder with the files of a backtest, and the options that name them. Paths in messages are told relative to the folder. */
final class Scene {
    static final String TICKS_HEADER = "timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size";
    static final String SCRIPT_HEADER = "tick,symbol,action,side,quantity,type,price,tif,id";

    private final Path folder;
    private final List<String> arguments = new ArrayList<>(List.of("backtest"));

    Scene(Path folder) {
        this.folder = folder;
    }

    /** One instrument X in USD, 2 and 0 decimals, results as JSON. */
    static Scene ofX(Path folder) {
        return new Scene(folder).instrument("X:2:0:USD").option("--json");
    }

    Scene option(String... words) {
        arguments.addAll(List.of(words));
        return this;
    }

    /** An option whose value is a file of the folder. */
    Scene fileOption(String option, String name) {
        return option(option, place(name));
    }

    Scene instrument(String spec) {
        return option("--instrument", spec);
    }

    Scene ticks(String... rows) {
        write("ticks.csv", lines(TICKS_HEADER, rows));
        return fileOption("--ticks", "ticks.csv");
    }

    Scene script(String... rows) {
        write("actions.csv", lines(SCRIPT_HEADER, rows));
        return option("--strategy", "script", "--param", "file=" + place("actions.csv"));
    }

    Scene limits(String... rows) {
        write("limits.properties", lines("# limits of a test", rows));
        return fileOption("--limits", "limits.properties");
    }

    Scene write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scene writeGzip(String name, String text) {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lines(String header, String... rows) {
        return header + "\n" + (rows.length == 0 ? "" : String.join("\n", rows) + "\n");
    }

    String place(String name) {
        return folder.resolve(name).toString();
    }

    CommandRun run() {
        CommandRun run = CommandRun.of(arguments);
        return new CommandRun(run.code(), run.out(), run.err().replace(folder + "/", ""));
    }

    /** The events of a run that must succeed. */
    List<String> events() {
        fileOption("--events", "run.events").run().assertSound();
        return read("run.events").lines().toList();
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the gate said to each order, in order. */
    List<String> verdicts() {
        return events().stream().filter(line -> line.startsWith("V,")).map(line -> line.substring(line.lastIndexOf(',') + 1)).toList();
    }
}
