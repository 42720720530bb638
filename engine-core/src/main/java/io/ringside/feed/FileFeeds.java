package io.ringside.feed;

import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/** Opens files of market data as feeds. A file whose name ends with {@code .gz} is inflated. */
public final class FileFeeds {
    private FileFeeds() {
    }

    /**
     * Opens a file.
     *
     * @param file        its path, as refusals are to name it
     * @param format      how it is written
     * @param columns     for a trades file, or null: then {@code timestamp} in seconds, {@code price}, and {@code size} or else
     *                    {@code amount} if there
     * @param instruments the instruments it may name; exactly one for a trades file
     * @return its ticks; close it
     * @throws InvalidInputException if the file cannot be read, is empty, or does not begin as its format does
     */
    public static Feed open(String file, FeedFormat format, TradeColumns columns, Instruments instruments) {
        LineReader row = lines(file);
        try {
            return open(row, format, columns, instruments);
        } catch (InvalidInputException e) {
            row.close();
            throw e;
        }
    }

    /**
     * Opens files whose ticks are to be merged by time, ties by position in the list.
     *
     * @param files       their paths, at least one, as refusals are to name them
     * @param format      how they are written; {@link FeedFormat#AUTO} looks at each
     * @param columns     as in {@link #open(String, FeedFormat, TradeColumns, Instruments)}
     * @param instruments the instruments they may name
     * @return their ticks; close it
     * @throws InvalidInputException if one of them is refused, or none is given
     */
    public static Feed open(List<String> files, FeedFormat format, TradeColumns columns, Instruments instruments) {
        if (files.isEmpty()) {
            throw new InvalidInputException("--ticks", "files 0", "at least 1", "name a file");
        }
        List<Feed> feeds = new ArrayList<>();
        try {
            for (String file : files) {
                feeds.add(open(file, format, columns, instruments));
            }
        } catch (InvalidInputException e) {
            feeds.forEach(Feed::close);
            throw e;
        }
        return feeds.size() == 1 ? feeds.get(0) : new MergedFeed(feeds);
    }

    static Feed open(LineReader row, FeedFormat format, TradeColumns columns, Instruments instruments) {
        switch (format == FeedFormat.AUTO ? detect(row, columns) : format) {
            case CANONICAL:
                return new CanonicalFeed(row, instruments);
            case TRADES:
                return new TradesFeed(row, columns, instruments);
            default:
                return new BinanceRawFeed(row, instruments);
        }
    }

    private static FeedFormat detect(LineReader row, TradeColumns columns) {
        if (!row.next()) {
            throw Refusals.empty(row.name());
        }
        String line = row.text();
        String where = row.where();
        row.back();
        if (CanonicalFeed.isHeader(line)) {
            return FeedFormat.CANONICAL;
        }
        if (BinanceRawFeed.isLine(line)) {
            return FeedFormat.BINANCE_RAW;
        }
        if (TradesFeed.isHeader(line, columns)) {
            return FeedFormat.TRADES;
        }
        throw Refusals.header(where, line, "the canonical header, timestamp and price columns, or '<local ns> <JSON>'",
                "state --format and --columns or repair the header");
    }

    private static LineReader lines(String file) {
        CountingInput raw = raw(file);
        boolean gzip = file.toLowerCase(Locale.ROOT).endsWith(".gz");
        try {
            return new LineReader(file, gzip ? inflated(file, raw) : raw, raw);
        } catch (EOFException | ZipException e) {
            throw closing(raw, Refusals.gzip(file + ":1", e));
        } catch (IOException e) {
            throw closing(raw, Refusals.unreadable(file, e));
        }
    }

    private static CountingInput raw(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw Refusals.directory(file);
            }
            long bytes = Files.size(path);
            return new CountingInput(Files.newInputStream(path), bytes);
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        } catch (InvalidPathException e) {
            throw new InvalidInputException("file", "path " + Refusals.quoted(file), "a valid path", "check the path");
        }
    }

    private static InputStream inflated(String file, CountingInput raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw);
        buffered.mark(1);
        if (buffered.read() < 0) {
            throw Refusals.empty(file);
        }
        buffered.reset();
        return new GzipInput(buffered);
    }

    private static InvalidInputException closing(CountingInput raw, InvalidInputException refusal) {
        try {
            raw.close();
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
        return refusal;
    }
}
