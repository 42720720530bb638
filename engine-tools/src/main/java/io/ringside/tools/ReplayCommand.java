package io.ringside.tools;

import io.ringside.backtest.BacktestResult;
import io.ringside.backtest.Replay;
import io.ringside.core.EngineBuilder;
import io.ringside.core.Threading;
import io.ringside.journal.Tape;
import io.ringside.report.ProfitSplit;
import io.ringside.report.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Decides a tape again. */
@Command(name = "replay", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Decides the inputs of a tape again, with the options of its run: an equal digest proves every order.")
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--tape", required = true, paramLabel = "FILE", description = "what paper --tape has kept")
    private String tape;

    @Mixin
    private SourceOptions source;

    @Mixin
    private RunOptions run;

    @Option(names = "--threading", paramLabel = "MODE", description = "inline, fused or pipelined; default ${DEFAULT-VALUE}")
    private String threading = "inline";

    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(source.inputs());
        inputs.add(tape);
        return inputs;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        FirstFault fault = new FirstFault();
        ProfitSplit split = new ProfitSplit();
        Path place = TapeFile.path(tape);
        try (UserClasses classes = run.classes(); EventsFile file = run.events(inputs())) {
            EngineBuilder builder = run.settings(classes, source).threading(RunOptions.threading(threading, Threading.values()))
                    .onFault(fault).listener(split).events(file.output());
            long begunNanos = System.nanoTime();
            RunResult again = new Replay(builder).run(known -> Tape.load(place, known));
            BacktestResult result = new BacktestResult(again, 0, System.nanoTime() - begunNanos);
            file.keep();
            out.print(run.json() ? ResultJson.of(result, run.statistics(), null) : ResultTable.of(result, split, run.strategy(), null));
            out.flush();
            return fault.report(err, result.run());
        }
    }
}
