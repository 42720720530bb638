package io.ringside.tools;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fill rule worked by hand: market data, a script, the options of the venue, and the event lines they must come to. The data is made up.
 *
 * @param name    its name, and that of its files
 * @param ticks   its file of market data
 * @param options of the command line
 * @param rule    what it shows
 */
record FillCase(String name, String ticks, List<String> options, String rule) {
    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Path.of(FillCase.class.getResource("fills/cases.csv").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no folder of cases", e);
        }
    }

    static List<FillCase> all() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("cases.csv"))) {
            return rows.stream().map(row -> new FillCase(row.getField("case"), row.getField("ticks"),
                    Stream.of(row.getField("options").split(" ")).filter(word -> !word.isEmpty()).toList(), row.getField("rule"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String ending) {
        return FOLDER.resolve(name + ending);
    }

    Path ticksFile() {
        return FOLDER.resolve(ticks);
    }

    String expected() {
        try {
            return Files.readString(file(".events"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line that reproduces it, its events written to a file. */
    List<String> arguments(Path events) {
        List<String> head = List.of("backtest", "--ticks", ticksFile().toString(), "--instrument", "X:2:0:USD", "--strategy", "script",
                "--param", "file=" + file(".actions.csv"), "--events", events.toString(), "--json");
        return Stream.concat(head.stream(), options.stream()).toList();
    }

    @Override
    public String toString() {
        return name + ": " + rule;
    }
}
