package io.ringside.bench.harness;

import io.ringside.instrument.InvalidInputException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the harness. Exit 0: measured, what was to hold held; 1: it did not, or something failed; 2: usage, one line on
 * standard error; 3: not measured, because the machine was not ours.
 */
@Command(name = "engine-bench", description = "Measures the engine on this machine.", mixinStandardHelpOptions = true,
        version = "Ringside 0.1.0", subcommands = {LatencyCommand.class, ThroughputCommand.class, GrowthCommand.class,
            PinCommand.class, SelfcheckCommand.class, OverloadCommand.class, StartupCommand.class, RoundsCommand.class})
public final class EngineBench {
    static final int MEASURED = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;
    static final int NOT_MEASURED = 3;
    static final String NOT_MEASURED_TEXT = "NOT MEASURED";

    private EngineBench() {
    }

    /**
     * Runs a command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out);
        PrintWriter err = new PrintWriter(System.err, true);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(code);
    }

    /** Runs a command without ending the process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new EngineBench()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> refuse(err, usage(e), REFUSED))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof InvalidInputException) {
                        return refuse(err, e.getMessage(), REFUSED);
                    }
                    if (e instanceof UncheckedIOException || e instanceof IllegalStateException) {
                        return refuse(err, e.getMessage(), FAILED);
                    }
                    throw e;
                })
                .execute(arguments);
    }

    private static String usage(CommandLine.ParameterException e) {
        String command = e.getCommandLine().getCommandName();
        String what = e.getMessage().lines().findFirst().orElse("usage").strip();
        return new InvalidInputException(command, what, "the options of " + command, "see " + command + " --help").getMessage();
    }

    private static int refuse(PrintWriter err, String message, int code) {
        err.println("error: " + message.replaceAll("[\\r\\n\\t]+", " "));
        return code;
    }
}
