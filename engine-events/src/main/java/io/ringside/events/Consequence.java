package io.ringside.events;

/** An input on its way from a stage back to the ring: a venue's report, an outcome, or a kill. An entry of an {@link Outbox}. */
public final class Consequence {
    /** Which of the parts below is meant. */
    public InputKind kind = InputKind.OUTCOME;
    /** Event time, ns since 1970 UTC. */
    public long sourceTimeNs;
    /** A venue's word. */
    public final Report report = new Report();
    /** The engine's word. */
    public final Outcome outcome = new Outcome();
    /** A kill. */
    public final Control control = new Control();

    /** Creates an empty entry. */
    public Consequence() {
    }

    /**
     * Says what input this is to become. A kind that is there already is not stored again: under G1 a reference stored costs a fence.
     *
     * @param what   the kind
     * @param timeNs the source's stamp, ns since 1970 UTC
     */
    public void input(InputKind what, long timeNs) {
        if (kind != what) {
            kind = what;
        }
        sourceTimeNs = timeNs;
    }

    /**
     * Fills a slot's input part.
     *
     * @param slot the claimed slot
     */
    public void copyTo(Slot slot) {
        slot.input(kind, sourceTimeNs);
        switch (kind) {
            case REPORT -> slot.report.copyFrom(report);
            case OUTCOME -> slot.outcome.copyFrom(outcome);
            default -> slot.control.copyFrom(control);
        }
    }
}
