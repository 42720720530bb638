package io.ringside.strategy;

import io.ringside.instrument.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a strategy saved, read in the order it was written. Cold code; one thread. Whatever does not fit is refused, not guessed. */
public final class StateIn {
    private final SavedState state;
    private final ByteBuffer bytes;

    StateIn(SavedState state) {
        this.state = state;
        this.bytes = ByteBuffer.wrap(state.bytes());
    }

    /** {@return the version it was written in, 1 to the strategy's own} */
    public int version() {
        return state.version();
    }

    /**
     * Reads what {@link StateOut#putInt} wrote.
     *
     * @return the number
     * @throws InvalidInputException if the state ends here
     */
    public int getInt() {
        return ready(Integer.BYTES).getInt();
    }

    /**
     * Reads what {@link StateOut#putLong} wrote.
     *
     * @return the number
     * @throws InvalidInputException if the state ends here
     */
    public long getLong() {
        return ready(Long.BYTES).getLong();
    }

    /**
     * Reads what {@link StateOut#putDouble} wrote.
     *
     * @return the number
     * @throws InvalidInputException if the state ends here
     */
    public double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    /**
     * Reads what {@link StateOut#putBoolean} wrote.
     *
     * @return the value
     * @throws InvalidInputException if the state ends here, or there is none
     */
    public boolean getBoolean() {
        byte value = ready(1).get();
        if (value < 0 || value > 1) {
            throw refusal("truth value " + value + " at byte " + (bytes.position() - 1), "0 or 1");
        }
        return value == 1;
    }

    /**
     * Reads what {@link StateOut#putText} wrote.
     *
     * @return the text
     * @throws InvalidInputException if the state ends before it does
     */
    public String getText() {
        int length = getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw refusal("text of " + length + " bytes at byte " + bytes.position(), bytes.remaining() + " bytes left");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private ByteBuffer ready(int needed) {
        if (bytes.remaining() < needed) {
            throw refusal("ends at byte " + bytes.limit() + ", wanted " + (bytes.position() + needed), bytes.limit() + " bytes");
        }
        return bytes;
    }

    /** Nothing may be left. */
    void end() {
        if (bytes.hasRemaining()) {
            throw refusal(bytes.remaining() + " bytes not read", "0");
        }
    }

    /**
     * A refusal of the state, for values that cannot be.
     *
     * @param what  what is wrong, with its value
     * @param limit what is allowed
     * @return the exception to throw
     */
    public InvalidInputException refusal(String what, String limit) {
        return new InvalidInputException("state of strategy " + state.strategy(), what, limit,
                "load what this class saved, or start without a state");
    }
}
