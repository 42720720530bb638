package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;

/** Files that a run writes. */
final class OutputFiles {
    private OutputFiles() {
    }

    /** Refuses one file for two purposes; either may be null. */
    static void refuseSame(String option, String file, String otherOption, String otherFile) {
        if (file != null && otherFile != null && SaveOption.path(option, file).toAbsolutePath().normalize()
                .equals(SaveOption.path(otherOption, otherFile).toAbsolutePath().normalize())) {
            throw new InvalidInputException(option, "file " + file + " for " + otherOption + " too", "1 purpose for a file",
                    "write either elsewhere");
        }
    }
}
