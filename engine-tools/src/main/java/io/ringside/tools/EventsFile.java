package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The option {@code --events}: written beside its place and moved there when the run has completed, so that no half file is left. A link
 * or a device, such as {@code /dev/stdout}, is written to directly and stays what it is.
 */
final class EventsFile implements AutoCloseable {
    private final Path place;
    private final Path part;
    private final Watched output;

    EventsFile(String file, List<String> inputs) {
        try {
            place = file == null ? null : SaveOption.path("--events", file).toAbsolutePath();
            refuseInputs(inputs);
            boolean direct = place == null || Files.exists(place) && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
            part = direct ? null : place.resolveSibling(place.getFileName() + ".part");
            output = place == null ? null : new Watched(Files.newOutputStream(direct ? place : part));
        } catch (IOException | InvalidPathException e) {
            throw new InvalidInputException("--events", "cannot write " + file + " (" + e.getClass().getSimpleName() + ")",
                    "a writable file", "check the path");
        }
    }

    private void refuseInputs(List<String> inputs) throws IOException {
        for (String input : inputs) {
            if (place != null && input != null && Files.exists(place) && Files.exists(Path.of(input))
                    && Files.isSameFile(place, Path.of(input))) {
                throw new InvalidInputException("--events", "file " + input + " is an input", "other files", "write the events elsewhere");
            }
        }
    }

    OutputStream output() {
        return output;
    }

    /** Puts the complete file in its place; refuses one that is not complete, which the engine has told as a fault. */
    void keep() {
        if (output != null && output.failure != null) {
            throw new UncheckedIOException("events: last lines not written; check the disk", output.failure);
        }
        if (part != null) {
            try {
                Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("events not moved to " + place, e);
            }
        }
    }

    /** Remembers that something was not written. Written by the engine's last stage, read when the engine is closed. */
    private static final class Watched extends FilterOutputStream {
        private volatile IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            write(bytes, 0, bytes.length);
        }
    }

    @Override
    public void close() {
        try {
            if (output != null) {
                output.close();
            }
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
