package io.ringside.strategy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where a strategy writes its state, to be read in the same order by {@link StateIn}. Cold code; one thread. */
public final class StateOut {
    private static final int INITIAL = 256;

    private final String strategy;
    private ByteBuffer bytes = ByteBuffer.allocate(INITIAL);

    StateOut(String strategy) {
        this.strategy = strategy;
    }

    private ByteBuffer room(int needed) {
        int size = bytes.position() + needed;
        if (size > SavedState.MAX_BYTES) {
            throw new IllegalStateException("state of strategy " + strategy + ": " + size + " bytes, limit " + SavedState.MAX_BYTES
                    + "; save less, and warm up from history instead");
        }
        if (needed > bytes.remaining()) {
            int position = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), Math.max(size, 2 * bytes.capacity()))).position(position);
        }
        return bytes;
    }

    /**
     * Writes a whole number.
     *
     * @param value the number
     * @return this
     */
    public StateOut putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    /**
     * Writes a whole number.
     *
     * @param value the number
     * @return this
     */
    public StateOut putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /**
     * Writes a floating-point number, bit for bit.
     *
     * @param value the number
     * @return this
     */
    public StateOut putDouble(double value) {
        return putLong(Double.doubleToRawLongBits(value));
    }

    /**
     * Writes a truth value.
     *
     * @param value the value
     * @return this
     */
    public StateOut putBoolean(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /**
     * Writes a text.
     *
     * @param value the text, not null
     * @return this
     */
    public StateOut putText(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        putInt(text.length);
        room(text.length).put(text);
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
