package io.ringside.events;

/** The risk gate's state after an input, carried in its slot. Written by the gate only; the stamp last. */
public final class GatePart {
    /** The account's state. */
    private RiskState state = RiskState.HALTED;
    private RiskCode cause = RiskCode.FAULT;
    private boolean changed;
    private int killsApplied;
    private int epoch;
    private ControlResult answer = ControlResult.APPLIED;
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
        if (state != now) {
            state = now;
        }
        if (cause != why) {
            cause = why;
        }
        changed = moved;
        killsApplied = kills;
        sequence = inputSequence;
    }

    /**
     * Sets what goes with the next stamp.
     *
     * @param moves  how often the state has moved so far
     * @param result what the gate says to the input if it is a command
     */
    public void answer(int moves, ControlResult result) {
        epoch = moves;
        if (answer != result) {
            answer = result;
        }
    }

    /**
     * What the gate says to a command.
     *
     * @param inputSequence the slot's sequence
     * @return its answer; {@link ControlResult#FAULTED} if the gate has not stamped this input
     */
    public ControlResult answer(long inputSequence) {
        return sequence == inputSequence ? answer : ControlResult.FAULTED;
    }

    /** {@return how often the risk state has moved up to the input this part was stamped for last} */
    public int epoch() {
        return epoch;
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
