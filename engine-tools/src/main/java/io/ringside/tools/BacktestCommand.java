package io.ringside.tools;

import io.ringside.backtest.Backtest;
import io.ringside.backtest.BacktestResult;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.instrument.InvalidInputException;
import io.ringside.report.ProfitSplit;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a strategy over recorded market data. */
@Command(name = "backtest", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Runs a strategy over recorded market data and prints what it came to.")
final class BacktestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TicksOptions ticks;

    @Mixin
    private RunOptions run;

    @Mixin
    private SaveOption save;

    @Option(names = "--threading", paramLabel = "MODE", description = "inline, fused or pipelined; default ${DEFAULT-VALUE}")
    private String threading = "inline";

    @Option(names = "--journal", paramLabel = "DIR", hidden = true)
    private String journal;

    @Override
    public Integer call() {
        if (journal != null) {
            throw new InvalidInputException("--journal", "directory " + journal, "no journal in this version", "leave the option out");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        new Outputs().and("--save-state", save.file()).and("--save-risk", save.risk()).and("--events", run.eventsFile());
        save.check(run.inputs(ticks.inputs()));
        FirstFault fault = new FirstFault();
        ProfitSplit split = new ProfitSplit();
        try (UserClasses classes = run.classes(); EventsFile file = run.events(ticks.inputs())) {
            EngineBuilder builder = run.settings(classes, ticks.source()).threading(RunOptions.threading(threading, Threading.values()))
                    .onFault(fault).listener(split).events(file.output());
            Backtest backtest = new Backtest(builder).onProgress(new ProgressLine(err));
            BacktestResult result = backtest.run(ticks::open);
            save.save(backtest::states);
            save.saveRisk(backtest::riskSnapshot);
            file.keep();
            ProgressLine.clear(err);
            out.print(run.json() ? ResultJson.of(result, run.statistics(), run.atVenue())
                    : ResultTable.of(result, split, run.strategy(), run.atVenue()));
            out.flush();
            return fault.report(err, result.run());
        }
    }
}
