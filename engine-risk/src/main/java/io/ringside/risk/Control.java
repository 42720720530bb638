package io.ringside.risk;

import io.ringside.events.RiskCode;

/** One reason to refuse an order. Can only refuse; O(1), no allocation, integers only. */
abstract class Control {
    private final RiskCode code;
    private final boolean coversExits;

    /**
     * Creates a control.
     *
     * @param code        the code it refuses with
     * @param coversExits whether it is asked for orders that open nothing, too
     */
    Control(RiskCode code, boolean coversExits) {
        this.code = code;
        this.coversExits = coversExits;
    }

    final RiskCode code() {
        return code;
    }

    final boolean concerns(Proposal proposal) {
        return coversExits || proposal.openingUnits() > 0;
    }

    /** Whether the order must not pass; what was measured and allowed is left in the proposal. */
    abstract boolean refuses(Proposal proposal);
}
