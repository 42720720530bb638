package io.ringside.tools;

import io.ringside.feed.Feed;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where market data comes from. */
final class TicksOptions {
    @Option(names = "--ticks", required = true, paramLabel = "FILE[,FILE...]", description = "files of market data, merged by time")
    private List<String> ticks;

    @Mixin
    private SourceOptions source;

    SourceOptions source() {
        return source;
    }

    List<String> files() {
        return SourceOptions.files("--ticks", ticks);
    }

    /** Every file that is read. */
    List<String> inputs() {
        List<String> inputs = new ArrayList<>(files());
        inputs.addAll(source.inputs());
        return inputs;
    }

    Feed open(Instruments known) {
        return source.open(files(), known);
    }
}
