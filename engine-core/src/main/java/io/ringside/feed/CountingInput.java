package io.ringside.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes taken from a stream. */
final class CountingInput extends FilterInputStream {
    private final long total;
    private long count;

    CountingInput(InputStream in, long total) {
        super(in);
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count += Math.max(read, 0);
        return read;
    }

    long count() {
        return count;
    }

    long total() {
        return total;
    }
}
