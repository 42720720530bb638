package io.ringside.events;

/** What the account may do. Automatic moves only go to a more severe state. */
public enum RiskState {
    /** Everything the limits allow. */
    NORMAL,
    /** Only orders that reduce a position. */
    REDUCING,
    /** Only orders that reduce; working openings are cancelled. */
    LIQUIDATION_ONLY,
    /** Nothing is sent but cancels. */
    HALTED;

    /**
     * Compares severity.
     *
     * @param other another state
     * @return whether this allows less
     */
    public boolean isMoreSevereThan(RiskState other) {
        return ordinal() > other.ordinal();
    }

    /** {@return whether orders that open or enlarge a position may pass} */
    public boolean permitsOpening() {
        return this == NORMAL;
    }
}
