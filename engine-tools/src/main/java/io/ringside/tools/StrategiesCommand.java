package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.strategy.StrategyCatalog;
import io.ringside.strategy.StrategyInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists strategies and their parameters. */
@Command(name = "strategies", sortOptions = false, mixinStandardHelpOptions = true,
        description = "Lists strategies with their parameters: those of the library and those of a class path, or those named.")
final class StrategiesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME|CLASS", arity = "0..*", description = "which to list; all unless named")
    private List<String> names = new ArrayList<>();

    @Option(names = "--classpath", paramLabel = "PATH", description = "where classes of your own are: directories and jars")
    private String classpath;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override
    public Integer call() {
        try (UserClasses classes = new UserClasses(classpath)) {
            List<StrategyInfo> found = new ArrayList<>();
            if (names.isEmpty()) {
                found.addAll(StrategyCatalog.describe());
                classes.found().forEach(name -> found.add(info(classes, name)));
            }
            names.forEach(name -> found.add(info(classes, name)));
            spec.commandLine().getOut().print(json ? StrategyList.json(found) : StrategyList.text(found));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static StrategyInfo info(UserClasses classes, String name) {
        StrategyInfo known = StrategyCatalog.describe().stream().filter(info -> info.name().equals(name)).findFirst().orElse(null);
        try {
            return Objects.requireNonNullElseGet(known, () -> StrategyInfo.of(name, classes.type(name)));
        } catch (IllegalStateException e) {
            throw new InvalidInputException("strategy " + name, e.getMessage().lines().findFirst().orElse(""), "declared parameters",
                    "mend its record");
        }
    }
}
