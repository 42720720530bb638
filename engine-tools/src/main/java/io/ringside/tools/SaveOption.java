package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.StrategyStates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options {@code --save-state} and {@code --save-risk}: checked before the run begins, written when it has ended. */
final class SaveOption {
    @Option(names = "--save-state", paramLabel = "FILE",
            description = "where to keep what strategies save, for --load-state of a later run")
    private String file;

    @Option(names = "--save-risk", paramLabel = "FILE", description = "where to keep the risk states, for --restart of a later run")
    private String risk;

    /** Where the state is kept, or null. */
    String file() {
        return file;
    }

    /** Where the risk states are kept, or null. */
    String risk() {
        return risk;
    }

    /** Refuses places that cannot be written, or are an input; what was loaded may be replaced. */
    void check(List<String> inputs) {
        check("--save-state", file, inputs);
        check("--save-risk", risk, inputs);
    }

    private static void check(String option, String file, List<String> inputs) {
        if (file == null) {
            return;
        }
        Path place = path(option, file).toAbsolutePath();
        Path folder = place.getParent();
        if (Files.isDirectory(place) || folder == null || !Files.isWritable(folder)) {
            throw new InvalidInputException(option, "cannot write " + file, "a writable file", "check the path");
        }
        for (String input : inputs) {
            if (input != null && isSame(place, path(option, input))) {
                throw new InvalidInputException(option, "file " + input + " is an input", "other files", "write the state elsewhere");
            }
        }
    }

    static Path path(String option, String file) {
        try {
            if (file.isEmpty()) {
                throw new InvalidPathException(file, "empty");
            }
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(option, "path '" + file + "'", "a valid path", "check the path");
        }
    }

    private static boolean isSame(Path place, Path input) {
        try {
            return Files.exists(place) && Files.exists(input) && Files.isSameFile(place, input);
        } catch (IOException e) {
            return false;
        }
    }

    void saveRisk(Supplier<RiskSnapshot> snapshot) {
        if (risk != null) {
            snapshot.get().save(path("--save-risk", risk));
        }
    }

    void save(Supplier<StrategyStates> states) {
        if (file == null) {
            return;
        }
        try {
            states.get().save(path("--save-state", file));
        } catch (IllegalStateException e) {
            throw new UncheckedIOException("state not saved: " + e.getMessage(), new IOException(e));
        }
    }
}
