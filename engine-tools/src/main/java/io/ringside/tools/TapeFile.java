package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.journal.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The option {@code --tape} of a run: checked before it begins, written when it has ended. */
final class TapeFile {
    private final Path place;

    TapeFile(String file, List<String> inputs) {
        place = file == null ? null : path(file).toAbsolutePath();
        if (place != null) {
            check(file, inputs);
        }
    }

    static Path path(String file) {
        return SaveOption.path("--tape", file);
    }

    private void check(String file, List<String> inputs) {
        Path folder = place.getParent();
        if (Files.isDirectory(place) || folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new InvalidInputException("--tape", "cannot write " + file, "a writable file", "check the path");
        }
        for (String input : inputs) {
            if (input != null && isSame(Path.of(input))) {
                throw new InvalidInputException("--tape", "file " + input + " is an input", "other files", "write the tape elsewhere");
            }
        }
    }

    private boolean isSame(Path input) {
        try {
            return Files.exists(place) && Files.exists(input) && Files.isSameFile(place, input);
        } catch (IOException e) {
            return false;
        }
    }

    void save(Tape tape) {
        tape.save(place);
    }
}
