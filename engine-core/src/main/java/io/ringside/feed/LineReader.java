package io.ringside.feed;

import io.ringside.instrument.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Lines of a stream as slices of one buffer. Between {@link #next()} and the following call, the current line lies whole in
 * {@link #bytes} from {@link #rowStart}, ends with LF even where the file does not, and is consumed by moving {@link #at} past that LF.
 * Whoever scans must stop at LF; a few bytes behind any LF may be read, not used.
 */
final class LineReader {
    /** Bytes of the longest line, its end not counted. */
    static final int MAX_LINE = 1 << 20;

    private static final int FIRST_CAPACITY = 1 << 16;
    /** Bytes behind the last LF that may be read. */
    static final int SLACK = 64;

    /** The buffer; replaced by a larger one when a line needs it. */
    byte[] bytes = new byte[FIRST_CAPACITY + SLACK];
    /** Next byte to read. */
    int at;
    /** First byte of the current line. */
    int rowStart;

    private final String name;
    private final InputStream in;
    private final CountingInput raw;
    private int limit;
    private int filled;
    private boolean ended;
    private long line;

    LineReader(String name, InputStream in, CountingInput raw) {
        this.name = name;
        this.in = in;
        this.raw = raw;
    }

    /** {@return whether there is another line, which is then the current one} */
    boolean next() {
        if (at == limit && !refill()) {
            return false;
        }
        line++;
        rowStart = at;
        return true;
    }

    /** Makes the current line the next one again. */
    void back() {
        at = rowStart;
        line--;
    }

    /** Moves past the current line. */
    void skip() {
        while (bytes[at] != '\n') {
            at++;
        }
        at++;
    }

    /** {@return the current line without its end; for cold code} */
    String text() {
        int to = rowStart;
        while (bytes[to] != '\n') {
            to++;
        }
        if (to > rowStart && bytes[to - 1] == '\r') {
            to--;
        }
        return text(rowStart, to);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    String name() {
        return name;
    }

    /** {@return {@code FILE:LINE} of the current line} */
    String where() {
        return name + ':' + line;
    }

    long bytesRead() {
        return raw.count();
    }

    long totalBytes() {
        return raw.total();
    }

    void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean refill() {
        System.arraycopy(bytes, at, bytes, 0, filled - at);
        filled -= at;
        limit -= at;
        at = 0;
        while (limit == 0 && !ended) {
            if (filled == bytes.length - SLACK) {
                grow();
            }
            int from = filled;
            int read = read();
            ended = read < 0;
            filled += Math.max(read, 0);
            limit = endOfLastLine(from);
        }
        if (limit == 0 && filled > 0) {
            bytes[filled++] = '\n';
            limit = filled;
        }
        return limit > 0;
    }

    private int endOfLastLine(int from) {
        int end = filled;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end > from ? end : 0;
    }

    private void grow() {
        int capacity = bytes.length - SLACK;
        if (capacity > MAX_LINE) {
            throw new InvalidInputException(name + ':' + (line + 1), "line of more than " + MAX_LINE + " bytes", MAX_LINE + " bytes",
                    "check that the file is text and split the line");
        }
        bytes = Arrays.copyOf(bytes, Math.min(capacity * 2, MAX_LINE + 1) + SLACK);
    }

    private int read() {
        try {
            return in.read(bytes, filled, bytes.length - SLACK - filled);
        } catch (EOFException | ZipException e) {
            throw Refusals.gzip(name + ':' + (line + 1), e);
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
    }
}
