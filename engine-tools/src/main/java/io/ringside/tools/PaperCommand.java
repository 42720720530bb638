package io.ringside.tools;

import io.ringside.backtest.BacktestResult;
import io.ringside.backtest.Paper;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import io.ringside.report.ProfitSplit;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trades recorded market data on paper, in a live engine. */
@Command(name = "paper", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Trades recorded market data on paper in a live engine, at a chosen speed. Ctrl-C ends it in order.")
final class PaperCommand implements Callable<Integer> {
    private static final int SPEED_DECIMALS = 6;
    private static final double SPEED_UNIT = 1e6;
    private static final long MAX_SPEED = 1_000_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Mixin
    private TicksOptions ticks;

    @Mixin
    private RunOptions run;

    @Mixin
    private SaveOption save;

    @Option(names = "--speed", paramLabel = "X|max", description = "how many times as fast as recorded; default ${DEFAULT-VALUE}")
    private String speed = "1";

    @Option(names = "--threading", paramLabel = "MODE", description = "fused or pipelined; default ${DEFAULT-VALUE}")
    private String threading = "fused";

    @Option(names = "--tape", paramLabel = "FILE", description = "where to keep every input, for replay")
    private String tape;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        new Outputs().and("--tape", tape).and("--save-state", save.file()).and("--save-risk", save.risk())
                .and("--events", run.eventsFile());
        save.check(run.inputs(ticks.inputs()));
        FirstFault fault = new FirstFault();
        ProfitSplit split = new ProfitSplit();
        TapeFile tapeFile = new TapeFile(tape, run.inputs(ticks.inputs()));
        try (UserClasses classes = run.classes(); EventsFile file = run.events(ticks.inputs())) {
            EngineBuilder builder = run.settings(classes, ticks.source())
                    .threading(RunOptions.threading(threading, Threading.FUSED, Threading.PIPELINED))
                    .onFault(fault).listener(split).events(file.output()).publishTimeout(Duration.ofSeconds(1));
            Paper paper = new Paper(tape == null ? builder : builder.record()).speed(speed()).onProgress(new ProgressLine(err));
            BacktestResult result = Ending.stoppable(paper::stop, () -> paper.run(ticks::open));
            if (tape != null) {
                tapeFile.save(paper.tape());
            }
            save.save(paper::states);
            save.saveRisk(paper::riskSnapshot);
            file.keep();
            ProgressLine.clear(err);
            out.print(run.json() ? ResultJson.of(result, run.statistics(), run.atVenue())
                    : ResultTable.of(result, split, run.strategy(), run.atVenue()));
            out.flush();
            return fault.report(err, result.run());
        }
    }

    private double speed() {
        if (speed.equals("max")) {
            return Paper.MAX_SPEED;
        }
        long units = Scale.parse(speed, SPEED_DECIMALS, "--speed");
        if (units <= 0 || units > MAX_SPEED) {
            throw new InvalidInputException("--speed", "value " + speed, "above 0, up to 1000000, or max", "state a speed in that range");
        }
        return units / SPEED_UNIT;
    }
}
