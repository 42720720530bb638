package io.ringside.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringside.core.Threading;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Holds the p99 of {@link TickToSignal} in a result of JMH ({@code -rf json -rff FILE}) to a pin. Prints a line for each row that it held;
 * ends with 0 if none is above the pin, 1 if one is, 2 if the file cannot be read or has no such row.
 */
@Command(name = "PinCheck", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Holds the p99 of TickToSignal, or what extends it, in a JSON result of JMH to a pin.",
        footer = "Exit code: 0 within the pin, 1 above it, 2 usage, unreadable file or no such row.")
public final class PinCheck implements Callable<Integer> {
    private static final int WITHIN = 0;
    private static final int ABOVE = 1;
    private static final int REFUSED = 2;
    private static final String PERCENTILE = "99.0";
    private static final Map<String, Double> NS_OF_UNIT = Map.of("ns/op", 1.0, "us/op", 1e3, "ms/op", 1e6, "s/op", 1e9);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "result of a run with -rf json -rff FILE")
    private Path file;

    @Option(names = "--mode", paramLabel = "MODE", required = true, description = "inline, fused or pipelined")
    private Threading mode;

    @Option(names = "--p99-ns", paramLabel = "N", required = true, description = "the pin in ns, above 0")
    private double pinNs;

    @Option(names = "--strategy", paramLabel = "CLASS", description = "only rows of this strategyClass; default all")
    private String strategy;

    private PinCheck() {
    }

    /**
     * Checks a result and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new PinCheck()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> refuse(err, e.getMessage() + "; see PinCheck --help"))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof InvalidInputException) {
                        return refuse(err, e.getMessage());
                    }
                    throw e;
                })
                .execute(arguments);
    }

    private static int refuse(PrintWriter err, String message) {
        err.println("error: " + message.replaceAll("[\\r\\n\\t]+", " "));
        return REFUSED;
    }

    @Override
    public Integer call() {
        if (!(pinNs > 0)) {
            throw new InvalidInputException("--p99-ns", "value " + pinNs, "above 0", "state the pin in ns");
        }
        int code = WITHIN;
        for (JsonNode row : rows()) {
            double p99Ns = p99Ns(row);
            boolean above = p99Ns > pinNs;
            code = above ? ABOVE : code;
            spec.commandLine().getOut().printf(Locale.ROOT, "%s: %s p99 %.0f ns, pin %.0f ns%n", above ? "ABOVE" : "within", name(row),
                    p99Ns, pinNs);
        }
        return code;
    }

    private List<JsonNode> rows() {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode row : read()) {
            JsonNode params = row.path("params");
            boolean ours = row.path("mode").asText().equals("sample") && params.has("strategyClass") && params.has("waitMode")
                    && params.path("mode").asText().equals(mode.name());
            if (ours && (strategy == null || strategy.equals(params.path("strategyClass").asText()))) {
                found.add(row);
            }
        }
        if (found.isEmpty()) {
            throw new InvalidInputException(file.toString(), "rows of TickToSignal with mode " + mode
                    + (strategy == null ? "" : " and strategyClass " + strategy) + " 0", "at least 1",
                    "run TickToSignal -p mode=" + mode + " -rf json -rff " + file + " and see that it did not fail");
        }
        return found;
    }

    private JsonNode read() {
        try {
            JsonNode root = new ObjectMapper().readTree(file.toFile());
            if (root.isArray()) {
                return root;
            }
            throw new InvalidInputException(file.toString(), "JSON that is " + root.getNodeType(), "an array of results",
                    "name a file written by JMH with -rf json");
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "not readable as JSON (" + e.getMessage() + ")", "a result of JMH",
                    "name a file written with -rf json -rff FILE");
        }
    }

    private double p99Ns(JsonNode row) {
        JsonNode metric = row.path("primaryMetric");
        Double ns = NS_OF_UNIT.get(metric.path("scoreUnit").asText());
        JsonNode value = metric.path("scorePercentiles").path(PERCENTILE);
        if (ns == null || !value.isNumber()) {
            throw new InvalidInputException(file.toString(), name(row) + " has p" + PERCENTILE + " '" + value.asText() + "' "
                    + metric.path("scoreUnit").asText(), "a number in " + NS_OF_UNIT.keySet(), "run JMH again");
        }
        return value.asDouble() * ns;
    }

    private static String name(JsonNode row) {
        StringBuilder name = new StringBuilder(row.path("benchmark").asText());
        row.path("params").properties().forEach(each -> name.append(' ').append(each.getKey()).append('=')
                .append(each.getValue().asText()));
        return name.toString();
    }
}
