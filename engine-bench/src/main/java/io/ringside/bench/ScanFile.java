package io.ringside.bench;

import io.ringside.events.TickPart;
import io.ringside.feed.Feed;
import io.ringside.feed.FeedFormat;
import io.ringside.feed.FileFeeds;
import io.ringside.instrument.Instruments;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file that is read round by round; opening it anew is what allocates. */
final class ScanFile implements AutoCloseable {
    private final Path file;
    private final FeedFormat format;
    private final Instruments instruments;
    private Feed feed;

    /** Writes the rows of a file. */
    @FunctionalInterface
    interface Rows {
        /** Writes all of them. */
        void write(BufferedWriter to) throws IOException;
    }

    ScanFile(FeedFormat format, Instruments instruments, Rows rows) throws IOException {
        this.file = Files.createTempFile("ringside-scan", ".txt");
        this.format = format;
        this.instruments = instruments;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            rows.write(writer);
        }
        open();
    }

    private void open() {
        feed = FileFeeds.open(file.toString(), format, null, instruments);
    }

    void next(TickPart tick) {
        while (!feed.next(tick)) {
            feed.close();
            open();
        }
    }

    @Override
    public void close() throws IOException {
        feed.close();
        Files.delete(file);
    }
}
