package io.ringside.tools;

import io.ringside.core.Engine;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.StrategyStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every run is made of: instruments, a strategy, money, limits, a venue, and what is told of it. */
final class RunOptions {
    private static final int ORDER_CAPACITY = 4_096;

    @Option(names = "--instrument", required = true, paramLabel = "SPEC",
            description = "SYMBOL:priceDecimals:quantityDecimals:CURRENCY[:multiplier][;tick=][;lot=][;min=][;max=]"
                    + "[;session=14:30-21:00], times in UTC; once per instrument")
    private List<String> instruments;

    @Mixin
    private StrategyOptions strategies;

    @Option(names = "--classpath", paramLabel = "PATH", description = "where the class is: directories and jars")
    private String classpath;

    @Option(names = "--load-state", paramLabel = "FILE", description = "what --save-state of an earlier run has kept")
    private String state;

    @Option(names = "--cash", paramLabel = "AMOUNT:CUR",
            description = "first cash, that in the account's currency first; several with commas; default 1000000 in the instruments'")
    private List<String> cash = new ArrayList<>();

    @Option(names = "--fx", paramLabel = "PAIR=SYMBOL",
            description = "such as EUR/USD=EURUSD: the instrument whose price is the rate of a currency against the account's")
    private List<String> fx = new ArrayList<>();

    @Option(names = "--currency", paramLabel = "CUR:N", description = "decimals the currency is counted in")
    private List<String> currency = new ArrayList<>();

    @Option(names = "--limits", paramLabel = "FILE", description = "limits of the risk gate; unstated ones are those of a backtest")
    private String limits;

    @Option(names = "--restart", paramLabel = "FILE", description = "the risk states that --save-risk of an earlier run has kept")
    private String restart;

    @Option(names = "--returns", paramLabel = "FILE",
            description = "daily returns, date,SYMBOL,…: metrics of soft limits are computed every metrics.period-ms of the limits")
    private String returns;

    @Mixin
    private VenueOptions venue;

    @Option(names = "--depth", paramLabel = "N",
            description = "order books of N levels a side from a feed that has them, for onBook; default ${DEFAULT-VALUE}, no books")
    private String depth = "0";

    @Option(names = "--events", paramLabel = "FILE", description = "where to write one line per consequence")
    private String events;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--statistics", description = "with --json: statistics, strategies and balances too, docs/statistics.md")
    private boolean statistics;

    /** What the venue holds when the run is over, or null if it cannot differ from the books. */
    Map<String, String> atVenue() {
        return venue.positions();
    }

    String eventsFile() {
        return events;
    }

    boolean statistics() {
        return statistics;
    }

    String strategy() {
        return strategies.names();
    }

    boolean json() {
        return json;
    }

    UserClasses classes() {
        return new UserClasses(classpath);
    }

    /** The file of events, which may be none of these nor any other input. */
    EventsFile events(List<String> files) {
        List<String> inputs = inputs(files);
        inputs.add(state);
        return new EventsFile(events, inputs);
    }

    /** The files that are read, the loaded state excepted, which may be replaced. */
    List<String> inputs(List<String> files) {
        List<String> inputs = new ArrayList<>(files);
        inputs.add(limits);
        inputs.add(returns);
        inputs.addAll(strategies.values());
        return inputs;
    }

    EngineBuilder settings(UserClasses classes, SourceOptions source) {
        EngineBuilder builder = Engine.builder();
        int levels = DepthOption.levels(depth, 0);
        if (levels == 0 && venue.walksBook()) {
            throw new InvalidInputException("--walk-book", "--depth 0", "1 to " + EngineBuilder.MAX_DEPTH, "state --depth");
        }
        String code = new InstrumentOptions(instruments, currency).addTo(builder);
        new CashOption(cash, code).addTo(builder);
        FxOption.addTo(builder, fx);
        if (state != null) {
            builder.states(StrategyStates.load(SaveOption.path("--load-state", state)));
        }
        if (restart != null) {
            builder.restart(RiskSnapshot.load(SaveOption.path("--restart", restart)));
        }
        if (returns != null) {
            builder.returns(ReturnHistory.load(SaveOption.path("--returns", returns)));
        }
        strategies.addTo(builder, classes);
        return source.addTo(builder)
                .limits(LimitsOption.read(limits))
                .venue(venue.build())
                .depth(levels)
                .orderCapacity(ORDER_CAPACITY);
    }

    /** The option {@code --threading}, of which a command may take some modes only. */
    static Threading threading(String name, Threading... taken) {
        StringBuilder known = new StringBuilder();
        for (Threading mode : taken) {
            String text = mode.name().toLowerCase(Locale.ROOT);
            if (text.equals(name)) {
                return mode;
            }
            known.append(known.length() == 0 ? "" : " ").append(text);
        }
        throw new InvalidInputException("--threading", "mode " + name, known.toString(), "name one of these");
    }
}
