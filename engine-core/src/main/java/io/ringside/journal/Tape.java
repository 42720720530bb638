package io.ringside.journal;

import io.ringside.events.Slot;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every input of a run, in sequence from the first. Recorded by one thread; read when the recording engine is closed.
 *
 * <p>Lies in the heap, where it grows by a mebibyte at a time, and allocates nothing else while recording, but for the reasons of refusals.
 * A process that dies loses it: it is written to a file when the run has ended, whole. The file states what it was recorded with, so that
 * it cannot be played to others, and has a checksum in each mebibyte and an end mark, so that it is read as it was written or refused.
 */
public final class Tape {
    /** A chunk holds whole inputs. With its header it stays within a mebibyte: one beyond costs twice as much of G1's heap. */
    static final int CHUNK = (1 << 20) - 64;

    private final Instruments instruments;
    private final int depth;
    private final InputCodec codec;
    private final List<ByteBuffer> chunks = new ArrayList<>();
    private ByteBuffer last = ByteBuffer.allocate(0);
    private long inputs;
    private long historyUntilNs = Long.MAX_VALUE;

    /**
     * Creates an empty tape.
     *
     * @param instruments the run's instruments
     * @param depth       how many levels a side of the run's books keeps, 0 for no books
     */
    public Tape(Instruments instruments, int depth) {
        this.instruments = instruments;
        this.depth = depth;
        this.codec = new InputCodec(instruments);
    }

    /** Adds the input of a slot. */
    void append(Slot slot) {
        if (last.remaining() < InputCodec.room(slot)) {
            last = ByteBuffer.allocate(CHUNK);
            chunks.add(last);
        }
        codec.write(slot, last);
        inputs++;
    }

    /** Adds a chunk of a file; what its bytes cannot mean is an {@link IllegalArgumentException}. */
    void append(byte[] chunk) {
        Slot slot = new Slot();
        last = ByteBuffer.wrap(chunk);
        while (last.hasRemaining()) {
            codec.read(last, slot);
            inputs++;
        }
        chunks.add(last);
    }

    /** {@return how many inputs there are} */
    public long inputs() {
        return inputs;
    }

    /** {@return the instruments it was recorded with} */
    public Instruments instruments() {
        return instruments;
    }

    /** {@return how many levels a side of the run's books kept, 0 for no books} */
    public int depth() {
        return depth;
    }

    /**
     * Notes where the strategies' history ended; the replay has to end it there.
     *
     * @param timestampNs event time, ns since 1970 UTC
     */
    public void historyUntil(long timestampNs) {
        historyUntilNs = timestampNs;
    }

    /** {@return event time before which the strategies' history ended, ns since 1970 UTC; {@link Long#MAX_VALUE} if it was not cut} */
    public long historyUntilNs() {
        return historyUntilNs;
    }

    /**
     * Begins to read.
     *
     * @param target the instruments of the engine that is to decide again, as they were when the tape was recorded
     * @param levels how many levels a side of its books keeps, 0 for no books
     * @return a reader at the first input; one thread
     * @throws InvalidInputException if they are others, naming the first difference
     */
    public Reader read(Instruments target, int levels) {
        heading().check("tape", TapeHeading.of(target, levels));
        return new Reader(new InputCodec(target));
    }

    TapeHeading heading() {
        return TapeHeading.of(instruments, depth);
    }

    List<ByteBuffer> chunks() {
        return chunks;
    }

    /** Reads the inputs one by one. */
    public final class Reader {
        private final InputCodec codec;
        private int chunk;
        private ByteBuffer in = ByteBuffer.allocate(0);
        private long position;

        private Reader(InputCodec codec) {
            this.codec = codec;
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
                in = chunks.get(chunk++).duplicate().flip();
            }
            codec.read(in, slot);
            position++;
            return true;
        }
    }

    /**
     * Writes the tape to a file. Whoever reads it meanwhile, or when this process dies, finds the former file or this, never half of one.
     *
     * @param file the file, replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        TapeFile.write(this, file);
    }

    /**
     * Reads a tape from a file and checks every byte of it.
     *
     * @param file        the file; no larger than the heap may be
     * @param instruments the instruments it must have been recorded with
     * @return the tape
     * @throws InvalidInputException if it cannot be read, is of another format or other instruments, or is damaged or cut, naming the
     *                               offset
     */
    public static Tape load(Path file, Instruments instruments) {
        return TapeFile.read(file, instruments);
    }
}
