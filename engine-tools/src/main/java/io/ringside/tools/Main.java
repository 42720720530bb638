package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit 0: the run completed; 1: it was not sound; 2: usage or input, with one line on standard error. */
@Command(name = "engine-tools", description = "Ringside, an embeddable trading engine.", mixinStandardHelpOptions = true,
        version = "Ringside 0.1.0", subcommands = {BacktestCommand.class, PaperCommand.class, ReplayCommand.class, BookCommand.class,
            StrategiesCommand.class})
public final class Main {
    static final int UNSOUND = 1;
    static final int REFUSED = 2;

    private Main() {
    }

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        Ending.printed(code);
        System.exit(code);
    }

    /** Runs a command without ending the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(line.getCommandSpec().version()));
        return line
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, args) -> refuse(err, usage(e)))
                .setExecutionExceptionHandler((e, command, parsed) -> explain(err, e))
                .execute(arguments);
    }

    private static InvalidInputException usage(CommandLine.ParameterException e) {
        String command = e.getCommandLine().getCommandName();
        String what = e.getMessage().lines().findFirst().orElse("usage").strip();
        return new InvalidInputException(command, what, "the options of " + command, "see " + command + " --help");
    }

    private static int explain(PrintWriter err, Exception thrown) throws Exception {
        if (thrown instanceof InvalidInputException refusal) {
            return refuse(err, refusal);
        }
        if (thrown instanceof UncheckedIOException failure) {
            err.println("error: " + failure.getMessage().replaceAll("[\\r\\n\\t]+", " "));
            return UNSOUND;
        }
        throw thrown;
    }

    private static int refuse(PrintWriter err, InvalidInputException refusal) {
        err.println("error: " + refusal.getMessage().replaceAll("[\\r\\n\\t]+", " "));
        return REFUSED;
    }
}
