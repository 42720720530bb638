package io.ringside.risk;

import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads limits from {@code key=value} lines, keeping the line numbers that {@link java.util.Properties} would lose. */
final class LimitsFile {
    private LimitsFile() {
    }

    static Limits read(Path file) {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")",
                    "a readable file", "check the path");
        }
        Limits read = read(file.toString(), lines);
        read.refuseIdle();
        return read;
    }

    static Limits read(String source, List<String> lines) {
        LimitsBuilder builder = Limits.builder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                readLine(source + ":" + (i + 1), line, builder, seen);
            }
        }
        return builder.build();
    }

    private static void readLine(String place, String line, LimitsBuilder builder, Set<String> seen) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new InvalidInputException(place, "line '" + line + "'", "key=value", "write a key, = and a value");
        }
        String key = line.substring(0, equals).strip();
        if (!seen.add(key)) {
            throw new InvalidInputException(place, "limit " + key + " stated 2 times", "1", "remove one line");
        }
        builder.set(place, key, line.substring(equals + 1).strip());
    }
}
