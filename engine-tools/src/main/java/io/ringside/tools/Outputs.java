package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files one run writes: each another, or the last would replace the others. Devices may be shared. */
final class Outputs {
    private final List<String> options = new ArrayList<>();
    private final List<Path> places = new ArrayList<>();

    /** Adds the file of an option, null if it was not given; refuses one that an earlier option writes. */
    Outputs and(String option, String file) {
        Path place = file == null ? null : SaveOption.path(option, file).toAbsolutePath().normalize();
        if (place == null || Files.exists(place) && !Files.isRegularFile(place)) {
            return this;
        }
        for (int i = 0; i < places.size(); i++) {
            if (isSame(places.get(i), place)) {
                throw new InvalidInputException(option, "file " + file + " is that of " + options.get(i), "a file for each",
                        "write one of them elsewhere");
            }
        }
        options.add(option);
        places.add(place);
        return this;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) ? Files.isSameFile(one, other) : real(one).equals(real(other));
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    private static Path real(Path place) throws IOException {
        Path folder = place.getParent();
        return folder == null ? place : folder.toRealPath().resolve(place.getFileName());
    }
}
