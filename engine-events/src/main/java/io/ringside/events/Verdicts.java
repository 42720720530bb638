package io.ringside.events;

/** The risk gate's verdicts, one for each signal at the same place. Written by the gate, read by those behind it. */
public final class Verdicts {
    private static final int INITIAL = 8;

    private Verdict[] parts = {};

    Verdicts() {
        grow(INITIAL);
    }

    /**
     * The verdict on one signal.
     *
     * @param index the signal's place
     * @return its verdict
     */
    public Verdict get(int index) {
        return parts[index];
    }

    /**
     * Makes room. Allocates only in a burst larger than any before in this slot.
     *
     * @param count how many signals there are
     */
    public void ensure(int count) {
        if (count > parts.length) {
            grow(count);
        }
    }

    private void grow(int length) {
        Verdict[] larger = java.util.Arrays.copyOf(parts, length);
        for (int i = parts.length; i < length; i++) {
            larger[i] = new Verdict();
        }
        parts = larger;
    }
}
