package io.ringside.tools;

import io.ringside.backtest.Backtest;
import io.ringside.backtest.BacktestResult;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Engine;
import io.ringside.core.Threading;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.feed.TradeColumns;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import io.ringside.report.ProfitSplit;
import io.ringside.venue.SimulatedVenue;
import io.ringside.venue.SimulatedVenueBuilder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a strategy over recorded market data. */
@Command(name = "backtest", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Runs a strategy over recorded market data and prints what it came to.")
final class BacktestCommand implements Callable<Integer> {
    private static final long NS_PER_US = 1_000L;
    private static final long MAX_LATENCY_US = 86_400_000_000L;

    @Spec
    private CommandSpec spec;

    @Option(names = "--ticks", required = true, paramLabel = "FILE[,FILE...]", description = "files of market data, merged by time")
    private List<String> ticks;

    @Option(names = "--instrument", required = true, paramLabel = "SPEC",
            description = "SYMBOL:priceDecimals:quantityDecimals:CURRENCY[:multiplier][;tick=][;lot=][;min=][;max=], once per instrument")
    private List<String> instruments;

    @Option(names = "--format", paramLabel = "F", description = "auto, canonical, trades or binance-raw; default ${DEFAULT-VALUE}")
    private String format = "auto";

    @Option(names = "--columns", paramLabel = "C", description = "of a trades file: timestamp=NAME:s|ms|us|ns,price=NAME,size=NAME")
    private String columns;

    @Option(names = "--strategy", paramLabel = "NAME|CLASS", description = "a built-in strategy or a class; default ${DEFAULT-VALUE}")
    private String strategy = "hold";

    @Option(names = "--param", paramLabel = "k=v", description = "a parameter of the strategy")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--classpath", paramLabel = "PATH", description = "where the class is: directories and jars")
    private String classpath;

    @Option(names = "--cash", paramLabel = "AMOUNT:CUR", description = "first cash; default 1000000 in the instruments' currency")
    private String cash;

    @Option(names = "--currency", paramLabel = "CUR:N", description = "decimals the currency is counted in")
    private String currency;

    @Option(names = "--limits", paramLabel = "FILE", description = "limits of the risk gate; unstated ones keep their defaults")
    private String limits;

    @Option(names = "--latency-us", paramLabel = "N", description = "time an order takes to the venue; default ${DEFAULT-VALUE}")
    private String latency = "0";

    @Option(names = "--fee-bps", paramLabel = "X", description = "fee of each fill; default ${DEFAULT-VALUE}")
    private String fee = "0";

    @Option(names = "--threading", paramLabel = "MODE", description = "inline, fused or pipelined; default ${DEFAULT-VALUE}")
    private String threading = "inline";

    @Option(names = "--journal", paramLabel = "DIR", hidden = true)
    private String journal;

    @Option(names = "--events", paramLabel = "FILE", description = "where to write one line per consequence")
    private String events;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        if (journal != null) {
            throw new InvalidInputException("--journal", "directory " + journal, "no journal in this version", "leave the option out");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        FirstFault fault = new FirstFault();
        ProfitSplit split = new ProfitSplit();
        try (UserClasses classes = new UserClasses(classpath); EventsFile file = new EventsFile(events, inputs())) {
            EngineBuilder builder = settings(classes).onFault(fault).listener(split).events(file.output());
            BacktestResult result = new Backtest(builder)
                    .onProgress(new ProgressLine(err))
                    .run(known -> FileFeeds.open(files(), FeedFormat.parse(format), columns(), known));
            file.keep();
            ProgressLine.clear(err);
            out.print(json ? ResultJson.of(result) : ResultTable.of(result, split, strategy));
            out.flush();
            return fault.report(err, result.run());
        }
    }

    private EngineBuilder settings(UserClasses classes) {
        EngineBuilder builder = Engine.builder();
        String code = new InstrumentOptions(instruments, currency).addTo(builder);
        new CashOption(cash, code).addTo(builder);
        return builder
                .limits(LimitsOption.read(limits))
                .strategy(strategy, classes.strategy(strategy), List.of(), ParameterOptions.read(parameters))
                .venue(venue())
                .threading(threading());
    }

    private List<String> files() {
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

    private SimulatedVenue venue() {
        SimulatedVenueBuilder builder = SimulatedVenue.builder().latencyNs(latencyNs());
        try {
            return builder.feeBps(fee).build();
        } catch (InvalidInputException e) {
            throw e.at("--fee-bps");
        }
    }

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(files());
        inputs.add(limits);
        inputs.addAll(ParameterOptions.read(parameters).values());
        return inputs;
    }

    private TradeColumns columns() {
        return columns == null ? null : TradeColumns.parse(columns);
    }

    private long latencyNs() {
        long us = Scale.parse(latency, 0, "--latency-us");
        if (us < 0 || us > MAX_LATENCY_US) {
            throw new InvalidInputException("--latency-us", "value " + latency, "0 to " + MAX_LATENCY_US, "state a latency in that range");
        }
        return us * NS_PER_US;
    }

    private Threading threading() {
        for (Threading mode : Threading.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(threading)) {
                return mode;
            }
        }
        throw new InvalidInputException("--threading", "mode " + threading, "inline fused pipelined", "name one of these");
    }
}
