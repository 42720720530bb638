package io.ringside.events;

/** Life cycle and operator's commands. */
public enum ControlType {
    /** Strategies start. */
    START,
    /** Strategies stop; no signal is taken afterwards. */
    STOP,
    /** The account is halted: openings cancelled, nothing sent any more. */
    KILL,
    /** The last stage takes a picture of the run for whoever asked. */
    SNAPSHOT
}
