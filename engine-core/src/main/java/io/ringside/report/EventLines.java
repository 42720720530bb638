package io.ringside.report;

import io.ringside.instrument.Scale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Puts event lines together byte by byte, hashes them and hands them to an output. Allocates nothing per line. */
final class EventLines {
    private static final int CAPACITY = 1 << 12;
    private static final int LONGEST_LINE = 512;
    private static final int LONGEST_STAMP = 64;

    private final byte[] buffer = new byte[CAPACITY];
    private final MessageDigest digest;
    private final OutputStream output;
    /** Nothing more is written once something could not be: a file without its end is better than one with a hole. */
    private boolean broken;
    private int length;
    private final byte[] stamp = new byte[LONGEST_STAMP];
    private int stampLength;
    private long stampTick;
    private long stampNs;

    EventLines(OutputStream output) {
        this.output = output;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 missing, limit: every Java platform has it; repair the Java installation", e);
        }
    }

    EventLines begin(char kind) {
        if (length > CAPACITY - LONGEST_LINE) {
            flush();
        }
        buffer[length++] = (byte) kind;
        return this;
    }

    /** The tick number and the time. Several lines of one input have the same, so their text is kept. */
    EventLines stamp(long tick, long ns) {
        if (tick != stampTick || ns != stampNs || stampLength == 0) {
            stampTick = tick;
            stampNs = ns;
            stamp[0] = ',';
            stampLength = Scale.put(tick, 0, stamp, 1);
            stamp[stampLength++] = ',';
            stampLength = Scale.put(ns, 0, stamp, stampLength);
        }
        System.arraycopy(stamp, 0, buffer, length, stampLength);
        length += stampLength;
        return this;
    }

    EventLines field(long units, int decimals) {
        buffer[length++] = ',';
        length = Scale.put(units, decimals, buffer, length);
        return this;
    }

    EventLines field(byte[] text) {
        buffer[length++] = ',';
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
        return this;
    }

    /** Adds to the field begun last. */
    EventLines more(byte[] text) {
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
        return this;
    }

    /** Adds a number to the field begun last. */
    EventLines more(char mark, long units, int decimals) {
        buffer[length++] = (byte) mark;
        length = Scale.put(units, decimals, buffer, length);
        return this;
    }

    EventLines empty() {
        buffer[length++] = ',';
        return this;
    }

    void end() {
        buffer[length++] = '\n';
    }

    void flush() {
        int count = length;
        length = 0;
        digest.update(buffer, 0, count);
        if (output != null && !broken) {
            try {
                output.write(buffer, 0, count);
                output.flush();
            } catch (IOException e) {
                broken = true;
                throw new UncheckedIOException("events: " + count + " bytes not written; check the disk", e);
            }
        }
    }

    /** The digest of all lines so far and of further ones that are not part of the record. Cold. */
    String digestWith(String furtherLines) {
        flush();
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(copy.digest(furtherLines.getBytes(StandardCharsets.US_ASCII)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this platform cannot be copied; use another security provider", e);
        }
    }

    /** Writes lines to the output that {@link #digestWith} has counted already. */
    void writeLast(String lines) {
        if (output != null) {
            try (OutputStream closing = output) {
                flush();
                if (!broken) {
                    closing.write(lines.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("events: last lines not written; check the disk", e);
            }
        }
    }

    static byte[] bytes(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[][] names(Object[] constants) {
        byte[][] names = new byte[constants.length][];
        for (int i = 0; i < names.length; i++) {
            names[i] = bytes(constants[i]);
        }
        return names;
    }
}
