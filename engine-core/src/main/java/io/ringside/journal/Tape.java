package io.ringside.journal;

import io.ringside.events.Slot;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every input of a run, in sequence from the first. Recorded by one thread; read when the recording engine is closed.
 *
 * <p>Grows by a mebibyte at a time and allocates nothing else while recording, but for the reasons of refusals. A file of it begins with
 * a line
 * that names the format and the instruments, so that it cannot be played to others.
 */
public final class Tape {
    private static final String MAGIC = "ringside-tape 5 ";
    private static final int CHUNK = 1 << 20;

    private final Instruments instruments;
    private final InputCodec codec;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private ByteBuffer last;
    private long inputs;

    /**
     * Creates an empty tape.
     *
     * @param instruments the run's instruments
     */
    public Tape(Instruments instruments) {
        this.instruments = instruments;
        this.codec = new InputCodec(instruments);
        addChunk(CHUNK);
    }

    private void addChunk(int capacity) {
        last = ByteBuffer.allocate(capacity);
        chunks.add(last);
    }

    /** Adds the input of a slot. */
    void append(Slot slot) {
        if (last.remaining() < InputCodec.room(slot)) {
            addChunk(CHUNK);
        }
        codec.write(slot, last);
        inputs++;
    }

    /** {@return how many inputs there are} */
    public long inputs() {
        return inputs;
    }

    /** {@return the instruments it was recorded with} */
    public Instruments instruments() {
        return instruments;
    }

    /**
     * Begins to read.
     *
     * @param target the instruments of the engine that is to decide again, as they were when the tape was recorded
     * @return a reader at the first input; one thread
     * @throws InvalidInputException if they are others
     */
    public Reader read(Instruments target) {
        if (!heading(target).equals(heading(instruments))) {
            throw new InvalidInputException("tape", "instruments " + heading(target).strip(), heading(instruments).strip(),
                    "declare the instruments as they were when it was recorded");
        }
        return new Reader(new InputCodec(target));
    }

    /** Reads the inputs one by one. */
    public final class Reader {
        private final InputCodec codec;
        private int chunk;
        private ByteBuffer in = window(0);
        private long position;

        private Reader(InputCodec codec) {
            this.codec = codec;
        }

        private ByteBuffer window(int index) {
            return chunks.get(index).duplicate().flip();
        }

        /**
         * Reads the next input into a slot, its sequence excepted.
         *
         * @param slot receives the input
         * @return false at the end
         */
        public boolean next(Slot slot) {
            if (position == inputs) {
                return false;
            }
            while (!in.hasRemaining()) {
                in = window(++chunk);
            }
            codec.read(in, slot);
            position++;
            return true;
        }
    }

    /**
     * Writes the tape to a file.
     *
     * @param file the file, replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        try (OutputStream stream = Files.newOutputStream(file);
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream))) {
            out.write(heading(instruments).getBytes(StandardCharsets.US_ASCII));
            out.writeLong(inputs);
            for (ByteBuffer chunk : chunks) {
                out.write(chunk.array(), 0, chunk.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tape not written to " + file, e);
        }
    }

    /**
     * Reads a tape from a file and checks every input of it.
     *
     * @param file        the file
     * @param instruments the instruments it must have been recorded with
     * @return the tape
     * @throws InvalidInputException if it cannot be read, is of other instruments, or is damaged, naming the offset
     */
    public static Tape load(Path file, Instruments instruments) {
        byte[] bytes = bytes(file);
        byte[] heading = heading(instruments).getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < heading.length + Long.BYTES || !java.util.Arrays.equals(bytes, 0, heading.length, heading, 0, heading.length)) {
            throw new InvalidInputException(file + ":1", "heading not that of these instruments", heading(instruments).strip(),
                    "declare the instruments as they were when it was recorded");
        }
        Tape tape = new Tape(instruments);
        ByteBuffer in = ByteBuffer.wrap(bytes).position(heading.length);
        long inputs = in.getLong();
        tape.fill(file, in, inputs);
        return tape;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file",
                    "check the path");
        }
    }

    private void fill(Path file, ByteBuffer in, long count) {
        Slot slot = new Slot();
        for (long i = 0; i < count; i++) {
            int at = in.position();
            try {
                codec.read(in, slot);
            } catch (BufferUnderflowException e) {
                throw new InvalidInputException(file + ":" + at, "ends within input " + (i + 1), count + " inputs", "copy the file again");
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(file + ":" + at, "damaged: " + e.getMessage(), "what a tape holds", "copy the file again");
            }
            append(slot);
        }
        if (in.hasRemaining()) {
            throw new InvalidInputException(file + ":" + in.position(), in.remaining() + " bytes after the last input", "0",
                    "copy the file again");
        }
    }

    private static String heading(Instruments instruments) {
        StringBuilder text = new StringBuilder(MAGIC);
        instruments.forEach(instrument -> text.append(instrument.symbol()).append(':').append(instrument.priceDecimals()).append(':')
                .append(instrument.quantityDecimals()).append(':').append(instrument.currency().code()).append(':')
                .append(instrument.currency().decimals()).append(':').append(instrument.multiplier()).append(' '));
        return text.append('\n').toString();
    }
}
