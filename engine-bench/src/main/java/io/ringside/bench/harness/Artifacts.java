package io.ringside.bench.harness;

import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** The files of a run in a folder of the user's: figures as JSON, samples as an HdrHistogram log, a chart. */
final class Artifacts {
    private final Path folder;

    Artifacts(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidInputException("--out", "folder " + folder + " cannot be made (" + e.getClass().getSimpleName() + ")",
                    "a folder that can be written", "check the path");
        }
    }

    void save(String name, Json json, String chart, List<Series> series) {
        try {
            Files.writeString(folder.resolve(name + ".json"), json + "\n");
            Files.writeString(folder.resolve(name + ".svg"), chart);
            log(folder.resolve(name + ".hlog"), series);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("results not written to " + folder, e);
        }
    }

    private static void log(Path file, List<Series> series) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputComment("[" + Machine.describe() + "]");
            writer.outputLogFormatVersion();
            writer.outputLegend();
            for (Series each : series) {
                Histogram samples = each.samples().copy();
                samples.setTag(each.name());
                writer.outputIntervalHistogram(samples);
            }
        }
    }
}
