package io.ringside.bench.harness;

import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** How many times as much as its control the engine may take, by mode and percentile. The project's are {@code pins.properties}. */
final class Pins {
    static final String RESOURCE = "pins.properties";
    /** A pin stands so far above the worst run that set it: what lies between is not told from chance. */
    static final double HEADROOM = 1.1;

    private final Map<PinPoint, Double> ratios;

    private Pins(Map<PinPoint, Double> ratios) {
        this.ratios = ratios;
    }

    /** Those that lie beside the code. */
    static Pins standard() {
        try (InputStream in = Pins.class.getResourceAsStream(RESOURCE)) {
            return read(RESOURCE, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " not read", e);
        }
    }

    /** Those of a file. */
    static Pins of(Path file) {
        try (Reader in = Files.newBufferedReader(file)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw new InvalidInputException("--pins", "file " + file + " cannot be read (" + e.getClass().getSimpleName() + ")",
                    "a readable file", "check the path, or make it with pin --set");
        }
    }

    private static Pins read(String where, Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Map<PinPoint, Double> ratios = new LinkedHashMap<>();
        for (PinPoint point : PinPoint.all()) {
            ratios.put(point, ratio(where, point.key(), properties.getProperty(point.key())));
        }
        return new Pins(ratios);
    }

    private static double ratio(String where, String key, String text) {
        try {
            double ratio = text == null ? Double.NaN : Double.parseDouble(text);
            if (ratio > 0) {
                return ratio;
            }
        } catch (NumberFormatException e) {
            throw refusal(where, key, text);
        }
        throw refusal(where, key, text);
    }

    private static InvalidInputException refusal(String where, String key, String text) {
        return new InvalidInputException(where, key + " value " + text, "a ratio above 0", "state it, or make the file with pin --set");
    }

    /** Above the worst of several runs. */
    static Pins above(List<PinRun> runs) {
        Map<PinPoint, Double> ratios = new LinkedHashMap<>();
        for (PinPoint point : runs.get(0).points()) {
            ratios.put(point, HEADROOM * runs.stream().mapToDouble(run -> run.ratio(point).middle()).max().orElseThrow());
        }
        return new Pins(ratios);
    }

    double ratio(PinPoint point) {
        return ratios.get(point);
    }

    /** As a file, with the runs that set them. */
    String text(List<PinRun> runs, String command) {
        StringBuilder text = new StringBuilder(2_048).append(String.format(Locale.ROOT, """
                # How many times as much as its control the engine may take, closed loop: inline as the bare loop; fused as one raw
                # Disruptor hop of the same slot and the inline engine together. The command pin fails when the lower end of a run's
                # interval is above. Each is %.1f times the worst of the runs below.
                #
                """, HEADROOM))
                .append("# date:    ").append(LocalDate.now()).append("\n# machine: ").append(Machine.describe())
                .append("\n# command: ").append(command).append('\n');
        for (int i = 0; i < runs.size(); i++) {
            text.append("#\n# run ").append(i + 1).append('\n');
            for (PinPoint point : runs.get(i).points()) {
                text.append("#   ").append(runs.get(i).line(point)).append('\n');
            }
        }
        text.append('\n');
        ratios.forEach((point, ratio) -> text.append(String.format(Locale.ROOT, "%s=%.3f%n", point.key(), ratio)));
        return text.toString();
    }
}
