package io.ringside.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Inflates one or several gzip members, and refuses anything behind them, which the JDK's stream would pass over in silence. */
final class GzipInput extends GZIPInputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int TRAILER_BYTES = 8;

    GzipInput(InputStream in) throws IOException {
        super(in, BUFFER_BYTES);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0 && (inf.getRemaining() > TRAILER_BYTES || in.read() >= 0)) {
            throw new ZipException("Bytes after the end");
        }
        return read;
    }
}
