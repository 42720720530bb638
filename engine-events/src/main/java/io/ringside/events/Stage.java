package io.ringside.events;

/**
 * One step of a slot's way. A stage handles inputs in sequence, each exactly once, and writes only its own part.
 *
 * <p>Which thread calls it is decided outside; it is always one thread at a time, with everything earlier stages wrote visible. A stage
 * reads no clock, no random source and no other stage's objects, so that it decides the same in every threading mode.
 */
public interface Stage {
    /** {@return the role, for diagnostics} */
    String name();

    /**
     * Handles one input.
     *
     * @param slot the input and what earlier stages made of it
     */
    void onInput(Slot slot);
}
