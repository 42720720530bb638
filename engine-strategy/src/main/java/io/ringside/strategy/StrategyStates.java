package io.ringside.strategy;

import io.ringside.instrument.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/** The states of a run's strategies, to be kept in a file and given to the next run. Immutable; any thread. */
public final class StrategyStates {
    private static final byte[] MAGIC = "ringside-states 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_STRATEGIES = 4_096;

    private final List<SavedState> states;

    private StrategyStates(List<SavedState> states) {
        this.states = List.copyOf(states);
    }

    /**
     * Has strategies save their states; those that were disabled are left out. Only when no thread calls them any more.
     *
     * @param strategies strategies that have joined an engine
     * @return their states, in that order
     */
    public static StrategyStates of(List<Strategy> strategies) {
        return new StrategyStates(strategies.stream().filter(Strategy::isSound).map(Strategy::save).toList());
    }

    /**
     * The state of one.
     *
     * @param strategy the name it ran by
     * @return its state, or null if there is none
     */
    public SavedState of(String strategy) {
        return states.stream().filter(state -> state.strategy().equals(strategy)).findFirst().orElse(null);
    }

    /** {@return the names of those whose states these are} */
    public List<String> names() {
        return states.stream().map(SavedState::strategy).toList();
    }

    /**
     * Writes them to a file. Whoever reads it meanwhile sees the former file or this, never half of one.
     *
     * @param file the file, replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(states.size());
            for (SavedState state : states) {
                out.writeUTF(state.strategy());
                out.writeUTF(state.className());
                out.writeInt(state.version());
                out.writeInt(state.size());
                out.write(state.bytes());
            }
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
            Path whole = file.toAbsolutePath();
            Path half = whole.resolveSibling(whole.getFileName() + ".new");
            Files.write(half, bytes.toByteArray());
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("states not written to " + file, e);
        }
    }

    /**
     * Reads them from a file.
     *
     * @param file the file
     * @return the states
     * @throws InvalidInputException if it cannot be read, is none, or is damaged
     */
    public static StrategyStates load(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refusal(file, "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file", "check the path");
        }
        int end = bytes.length - Long.BYTES;
        if (end < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw refusal(file, "no states of strategies", "a file written by save", "name the file that a run has saved");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length, bytes.length - MAGIC.length))) {
            long found = checksum(bytes, end);
            List<SavedState> states = read(in);
            long stated = in.readLong();
            if (found != stated || in.available() > 0) {
                throw new IOException("checksum " + Long.toHexString(found) + ", stated " + Long.toHexString(stated));
            }
            return new StrategyStates(states);
        } catch (EOFException e) {
            throw refusal(file, "damaged (ends after " + bytes.length + " bytes)", "a file as it was written", "copy the file again");
        } catch (IOException | IllegalArgumentException e) {
            throw refusal(file, "damaged (" + e.getMessage() + ")", "a file as it was written", "copy the file again");
        }
    }

    private static List<SavedState> read(DataInputStream in) throws IOException {
        int count = within(in.readInt(), MAX_STRATEGIES);
        List<SavedState> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            String className = in.readUTF();
            int version = in.readInt();
            byte[] state = new byte[within(in.readInt(), SavedState.MAX_BYTES)];
            in.readFully(state);
            states.add(new SavedState(name, className, version, state));
        }
        return states;
    }

    private static int within(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new IOException("count " + count + " of at most " + most);
        }
        return count;
    }

    private static long checksum(byte[] bytes, int end) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }

    private static InvalidInputException refusal(Path file, String what, String limit, String cure) {
        return new InvalidInputException(file.toString(), what, limit, cure);
    }
}
