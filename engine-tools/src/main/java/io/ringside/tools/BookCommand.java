package io.ringside.tools;

import io.ringside.events.BookDelta;
import io.ringside.events.InputKind;
import io.ringside.events.TickPart;
import io.ringside.events.TickType;
import io.ringside.feed.Feed;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.L2Book;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the order books of recorded market data and compares their tops with its quotes. */
@Command(name = "book", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Builds the order books of recorded market data and compares their tops with its quotes, by update id."
                + " Exit 1 if a book in sync shows another top.")
final class BookCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TicksOptions ticks;

    @Option(names = "--instrument", required = true, paramLabel = "SPEC", description = "as in backtest, once per instrument")
    private List<String> instruments;

    @Option(names = "--depth", paramLabel = "N", description = "levels a side of a book keeps; default ${DEFAULT-VALUE}")
    private String depth = "1024";

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        ticks.source().refuseHistory();
        int levels = DepthOption.levels(depth, 1);
        Instruments known = new InstrumentOptions(instruments, List.of()).conclude();
        List<BookCheck> checks = new ArrayList<>();
        for (Instrument instrument : known) {
            checks.add(new BookCheck(new L2Book(instrument, levels)));
        }
        long skipped;
        try (Feed feed = ticks.open(known)) {
            play(feed, checks);
            skipped = feed.skipped();
        }
        checks.forEach(BookCheck::end);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? BookReport.json(checks, skipped) : BookReport.table(checks));
        out.flush();
        return checks.stream().allMatch(BookCheck::isSound) ? 0 : Main.UNSOUND;
    }

    private static void play(Feed feed, List<BookCheck> checks) {
        TickPart tick = new TickPart();
        BookDelta delta = new BookDelta();
        for (InputKind kind = feed.next(tick, delta); kind != null; kind = feed.next(tick, delta)) {
            if (kind == InputKind.BOOK) {
                checks.get(delta.instrument.id()).onDelta(delta);
            } else if (tick.type == TickType.QUOTE && feed.quoteId() >= 0) {
                checks.get(tick.instrument.id()).onQuote(tick, feed.quoteId());
            }
        }
    }
}
