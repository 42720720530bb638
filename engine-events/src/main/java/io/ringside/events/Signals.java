package io.ringside.events;

/**
 * The signals one input caused, in the order they were given. Written by the strategy stage, read by those behind it.
 *
 * <p>Room for {@value #INITIAL} is made at once and kept; a burst makes more, up to {@link OrderId#MAX_PER_INPUT}.
 */
public final class Signals {
    private static final int INITIAL = 8;

    private SignalPart[] parts = new SignalPart[INITIAL];
    private long sequence;
    private int count;
    private int faults;
    private int disabled;

    Signals() {
        for (int i = 0; i < INITIAL; i++) {
            parts[i] = new SignalPart();
        }
    }

    /**
     * Begins the part for an input.
     *
     * @param inputSequence the slot's sequence
     */
    public void begin(long inputSequence) {
        sequence = inputSequence;
        count = 0;
    }

    /**
     * Adds a signal.
     *
     * @return the part to fill
     * @throws IllegalStateException if the input has caused {@link OrderId#MAX_PER_INPUT} already
     */
    public SignalPart add() {
        if (count == parts.length) {
            grow();
        }
        return parts[count++];
    }

    private void grow() {
        if (count >= OrderId.MAX_PER_INPUT) {
            throw new IllegalStateException("signals of one input: " + (count + 1) + ", limit " + OrderId.MAX_PER_INPUT
                    + "; spread the orders over several inputs");
        }
        SignalPart[] larger = java.util.Arrays.copyOf(parts, parts.length * 2);
        for (int i = parts.length; i < larger.length; i++) {
            larger[i] = new SignalPart();
        }
        parts = larger;
    }

    /**
     * Takes back the last signals.
     *
     * @param length how many remain
     */
    public void truncate(int length) {
        count = length;
    }

    /**
     * How many signals an input caused.
     *
     * @param inputSequence the slot's sequence
     * @return the count, 0 if the strategy stage has not filled the part for this input
     */
    public int count(long inputSequence) {
        return sequence == inputSequence ? count : 0;
    }

    /**
     * One signal.
     *
     * @param index 0 to count − 1
     * @return the signal
     */
    public SignalPart get(int index) {
        return parts[index];
    }

    /**
     * Notes how strategies have behaved so far.
     *
     * @param faultsSoFar   exceptions and errors
     * @param disabledSoFar strategies switched off
     */
    public void conduct(int faultsSoFar, int disabledSoFar) {
        faults = faultsSoFar;
        disabled = disabledSoFar;
    }

    /** {@return how many exceptions and errors of strategies there have been so far} */
    public int faults() {
        return faults;
    }

    /** {@return how many strategies have been switched off so far} */
    public int disabled() {
        return disabled;
    }
}
