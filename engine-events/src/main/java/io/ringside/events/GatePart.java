package io.ringside.events;

/** The risk gate's state after an input, carried in its slot. Written by the gate only; the stamp last. */
public final class GatePart {
    /** The account's state. */
    private RiskState state = RiskState.HALTED;
    private RiskCode cause = RiskCode.FAULT;
    private boolean changed;
    private int killsApplied;
    private long sequence = -1;

    /** Creates an unstamped part, which reads as halted. */
    GatePart() {
    }

    /**
     * Stamps the state after an input.
     *
     * @param inputSequence the slot's sequence
     * @param now           the state
     * @param why           what caused it
     * @param moved         whether this input changed it
     * @param kills         how many kills the gate has applied so far
     */
    public void stamp(long inputSequence, RiskState now, RiskCode why, boolean moved, int kills) {
        state = now;
        cause = why;
        changed = moved;
        killsApplied = kills;
        sequence = inputSequence;
    }

    /**
     * The state in force for that input.
     *
     * @param inputSequence the slot's sequence
     * @return the state; {@link RiskState#HALTED} if the gate has not stamped this input
     */
    public RiskState state(long inputSequence) {
        return sequence == inputSequence ? state : RiskState.HALTED;
    }

    /**
     * Whether that input changed the state.
     *
     * @param inputSequence the slot's sequence
     * @return true if it did
     */
    public boolean changed(long inputSequence) {
        return sequence == inputSequence && changed;
    }

    /**
     * What caused the state in force for that input.
     *
     * @param inputSequence the slot's sequence
     * @return the cause; {@link RiskCode#FAULT} if the gate has not stamped this input
     */
    public RiskCode cause(long inputSequence) {
        return sequence == inputSequence ? cause : RiskCode.FAULT;
    }

    /**
     * How many kills the gate had applied after that input.
     *
     * @param inputSequence the slot's sequence
     * @return the count; 0 if the gate has not stamped this input
     */
    public int killsApplied(long inputSequence) {
        return sequence == inputSequence ? killsApplied : 0;
    }
}
