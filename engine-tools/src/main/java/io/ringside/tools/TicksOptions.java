package io.ringside.tools;

import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where market data comes from. */
final class TicksOptions {
    @Option(names = "--ticks", required = true, paramLabel = "FILE[,FILE...]", description = "files of market data, merged by time")
    private List<String> ticks;

    @Option(names = "--format", paramLabel = "F", description = "auto, canonical, trades or binance-raw; default ${DEFAULT-VALUE}")
    private String format = "auto";

    @Option(names = "--columns", paramLabel = "C", description = "of a trades file: timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME")
    private String columns;

    List<String> files() {
        List<String> files = new ArrayList<>();
        for (String option : ticks) {
            files.addAll(List.of(option.split(",", -1)));
        }
        if (files.contains("")) {
            throw new InvalidInputException("--ticks", "file '' in " + String.join(",", ticks), "names of files",
                    "remove the comma too many");
        }
        return files;
    }

    Feed open(Instruments known) {
        return FileFeeds.open(files(), FeedFormat.parse(format), columns == null ? null : TradeColumns.parse(columns), known);
    }
}
