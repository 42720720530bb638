package io.ringside.journal;

import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A tape in a file: the line {@code ringside-tape 6}, the heading's lines, a blank line, and the long end of history; then chunks, each
 * the int length of its inputs in bytes, the inputs, and an int CRC32C; at the end length 0, the long number of inputs, and a last CRC32C.
 * Each checksum is of the whole file so far, checksums excepted, so that a chunk can neither be left out nor change places.
 */
final class TapeFile {
    private static final String MAGIC = "ringside-tape ";
    private static final int FORMAT = 6;
    private static final int MAX_LINE = 4_096;
    private static final String AGAIN = "copy the file again";

    private final Path file;
    private final CRC32C sum = new CRC32C();
    /** How many bytes have been read. */
    private long at;

    private TapeFile(Path file) {
        this.file = file;
    }

    static void write(Tape tape, Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                new TapeFile(file).writeTo(tape, file);
                return;
            }
            Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path half = whole.resolveSibling(whole.getFileName() + ".new");
            try {
                new TapeFile(file).writeTo(tape, half);
                Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tape not written to " + file, e);
        }
    }

    private void writeTo(Tape tape, Path place) throws IOException {
        try (OutputStream stream = Files.newOutputStream(place);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream))) {
            byte[] heading = (MAGIC + FORMAT + "\n" + String.join("\n", tape.heading().lines()) + "\n\n").getBytes(StandardCharsets.UTF_8);
            out.write(heading);
            sum.update(heading);
            out.writeLong(count(tape.historyUntilNs()));
            for (ByteBuffer chunk : tape.chunks()) {
                out.writeInt(count(chunk.position()));
                out.write(chunk.array(), 0, chunk.position());
                sum.update(chunk.array(), 0, chunk.position());
                out.writeInt((int) sum.getValue());
            }
            out.writeInt(count(0));
            out.writeLong(count(tape.inputs()));
            out.writeInt((int) sum.getValue());
        }
    }

    private int count(int number) {
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
        return number;
    }

    private long count(long number) {
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return number;
    }

    static Tape read(Path file, Instruments instruments) {
        TapeFile reading = new TapeFile(file);
        try {
            reading.checkRoom();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                return reading.read(in, instruments);
            }
        } catch (EOFException e) {
            throw reading.refusal("the file ends within what begins here", "an end mark after the last input");
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file",
                    "check the path");
        }
    }

    private void checkRoom() throws IOException {
        long size = Files.size(file);
        long heap = Runtime.getRuntime().maxMemory();
        if (size > heap) {
            throw new InvalidInputException(file.toString(), "tape of " + size + " bytes", heap + ", the heap",
                    "give Java a larger heap, such as -Xmx" + (size / (1 << 30) + 2) + "g");
        }
    }

    private Tape read(DataInputStream in, Instruments instruments) throws IOException {
        checkFormat(line(in));
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        TapeHeading heading = new TapeHeading(lines);
        heading.check(file.toString(), TapeHeading.of(instruments, heading.depth()));
        Tape tape = new Tape(instruments, heading.depth());
        tape.historyUntil(count(in.readLong()));
        at += Long.BYTES;
        boolean more = true;
        while (more) {
            more = readChunk(in, tape);
        }
        return tape;
    }

    private void checkFormat(String first) {
        if (!first.startsWith(MAGIC)) {
            throw new InvalidInputException(file.toString(), "no tape", "a file that begins with " + MAGIC + FORMAT,
                    "name a file that a run has recorded");
        }
        String format = first.substring(MAGIC.length()).split(" ", 2)[0];
        if (!first.equals(MAGIC + FORMAT)) {
            throw new InvalidInputException(file.toString(), "format " + format, "format " + FORMAT, "record again");
        }
    }

    /** A line of the heading; one too long is cut, so that it is none of those looked for. */
    private String line(DataInputStream in) throws IOException {
        byte[] bytes = new byte[MAX_LINE];
        int length = 0;
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (length == MAX_LINE) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            bytes[length++] = (byte) next;
        }
        sum.update(bytes, 0, length);
        sum.update('\n');
        at += length + 1;
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Reads a chunk and adds it; false at the end mark. */
    private boolean readChunk(DataInputStream in, Tape tape) throws IOException {
        int length = count(in.readInt());
        if (length == 0) {
            readEnd(in, tape);
            return false;
        }
        if (length < 0 || length > Tape.CHUNK) {
            throw refusal("damaged: chunk of " + length + " bytes", "1 to " + Tape.CHUNK);
        }
        byte[] chunk = new byte[length];
        in.readFully(chunk);
        sum.update(chunk);
        checkSum(in);
        try {
            tape.append(chunk);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw refusal("input " + (tape.inputs() + 1) + " damaged: " + (e.getMessage() == null ? "cut" : e.getMessage()),
                    "what a tape holds");
        }
        at += 2 * Integer.BYTES + length;
        return true;
    }

    private void readEnd(DataInputStream in, Tape tape) throws IOException {
        long inputs = count(in.readLong());
        checkSum(in);
        if (inputs != tape.inputs()) {
            throw refusal("damaged: " + tape.inputs() + " inputs", inputs + " as stated");
        }
        at += 2 * Integer.BYTES + Long.BYTES;
        if (in.read() >= 0) {
            throw refusal("bytes after the end mark", "none");
        }
    }

    private void checkSum(DataInputStream in) throws IOException {
        int stated = in.readInt();
        if (stated != (int) sum.getValue()) {
            throw refusal("damaged: checksum " + Integer.toHexString((int) sum.getValue()) + " of what is before or in the chunk here",
                    Integer.toHexString(stated) + " as written");
        }
    }

    private InvalidInputException refusal(String what, String limit) {
        return new InvalidInputException(file + ":" + at, what, limit, AGAIN);
    }
}
