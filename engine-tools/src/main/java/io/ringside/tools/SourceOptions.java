package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How files of market data are read, and those that strategies warm up with. */
final class SourceOptions {
    @Option(names = "--format", paramLabel = "F", description = "auto, canonical, trades or binance-raw; default ${DEFAULT-VALUE}")
    private String format = "auto";

    @Option(names = "--columns", paramLabel = "C", description = "of a trades file: timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME")
    private String columns;

    @Option(names = "--history", paramLabel = "FILE[,FILE...]",
            description = "files of market data from before the run; strategies warm up with what is older than its first tick")
    private List<String> history = new ArrayList<>();

    /** The files of an option, which names several by commas. */
    static List<String> files(String option, List<String> values) {
        List<String> files = new ArrayList<>();
        for (String value : values) {
            files.addAll(List.of(value.split(",", -1)));
        }
        if (files.contains("")) {
            throw new InvalidInputException(option, "file '' in " + String.join(",", values), "names of files",
                    "remove the comma too many");
        }
        return files;
    }

    /** Refuses columns of files that have none to be named. */
    private void checkColumns() {
        FeedFormat stated = FeedFormat.parse(format);
        if (columns != null && (stated == FeedFormat.CANONICAL || stated == FeedFormat.BINANCE_RAW)) {
            throw new InvalidInputException("--columns", "columns of --format " + format, "trades files", "leave either out");
        }
    }

    /** Refuses a history, where nothing would warm up. */
    void refuseHistory() {
        if (!history.isEmpty()) {
            throw new InvalidInputException("--history", "files " + String.join(",", history), "runs with strategies",
                    "leave the option out");
        }
    }

    Feed open(List<String> files, Instruments known) {
        checkColumns();
        return FileFeeds.open(files, FeedFormat.parse(format), columns == null ? null : TradeColumns.parse(columns), known);
    }

    List<String> inputs() {
        return files("--history", history);
    }

    EngineBuilder addTo(EngineBuilder builder) {
        List<String> files = inputs();
        return files.isEmpty() ? builder : builder.history(known -> open(files, known));
    }
}
